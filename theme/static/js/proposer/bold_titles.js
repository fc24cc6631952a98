/* Blocks of a source → the same with paragraphs that are bold from end to end as the headings they stand for; the twin
   of plugins/importer/bold_titles.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.boldTitles = (function () {
  const { LENGTH, LEAST, LEVEL } = archive.language.constantsOf("bold_titles");
  const { count, split, stripEnd } = archive.characters;
  const { foldKey } = archive.folding;
  const { isNoise } = archive.noise;

  /**
   * The blocks with such headings; the first of them is the title of the whole where nothing else is.
   * @param {import("./plain_text.js").Block[]} blocks none empty
   * @param {{title: string, subject: string}} document
   */
  function titleBoldParagraphs(blocks, document) {
    const found = blocks.flatMap((block, at) => (at + 1 < blocks.length && titles(block, blocks[at + 1]) ? [at] : []));
    const countWords = (some) => some.reduce((sum, block) => sum + split(block.text).length, 0);
    const listed = countWords(blocks.filter(({ kind }) => kind === "item"));
    const headed = blocks.filter(({ level }) => level > 0).length;
    if (found.length < LEAST || listed * 2 > countWords(blocks) || (headed > 0 && headed >= found.length))
      return blocks;
    const known = foldKey(document.title || document.subject);
    const alone = headed === 0 && blocks.slice(0, found[0]).every((block) => isNoise(block.text));
    const isTitle = known === "" ? alone : foldKey(blocks[found[0]].text) === known;
    const chosen = new Set(found);
    return blocks.map((block, at) => {
      if (!chosen.has(at)) return block;
      const runs = block.runs.map((run) => ({ ...run, strong: false }));
      return { ...block, kind: "heading", runs, level: isTitle && at === found[0] ? 1 : LEVEL, apart: true };
    });
  }

  function titles(block, below) {
    return isBold(block) && ["paragraph", "code"].includes(below.kind) && !isBold(below) && !isNoise(block.text);
  }

  function isBold({ kind, runs, text }) {
    const bare = stripEnd(text);
    const isWhole = archive.runs.leadingBold(runs) >= bare.length;
    return kind === "paragraph" && isWhole && count(bare) <= LENGTH && !text.includes("\n");
  }

  return { titleBoldParagraphs };
})();
