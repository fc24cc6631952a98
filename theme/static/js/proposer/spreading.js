/* Blocks that hold several, or only title others → blocks that tell: lines, inline bullets, categories of a list; the
   twin of plugins/importer/spreading.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.spreading = (function () {
  const { INLINE_BULLET, INLINE_ITEMS, INLINE_WORDS, CATEGORY_WORDS, STOPS, NESTED } =
    archive.language.constantsOf("spreading");
  const { split } = archive.characters;
  const { cut, trim, splitLines } = archive.runs;
  const { makeBlock } = archive.plainText;
  const { endOf } = archive.patterns;

  /** The blocks of a source without marks, line by line where its author put no empty line between news. */
  function spreadParagraphs(blocks) {
    const pieces = blocks.flatMap(splitAtBullets);
    const counts = pieces.filter(({ kind }) => kind === "paragraph").map(({ text }) => text.split("\n").length);
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    if (most < 4 || most * 2 <= counts.reduce((sum, count) => sum + count, 0)) return pieces;
    return pieces.flatMap((block) =>
      block.kind === "paragraph"
        ? splitLines(block.runs).map((runs) => makeBlock({ ...block, runs, apart: true }))
        : [block],
    );
  }

  /** The blocks with the outer items of a list as headings where each only titles the items inside it. */
  function titleCategories(blocks) {
    const indents = blocks.filter(({ kind }) => kind === "item").map(({ indent }) => indent);
    const margin = indents.reduce((a, b) => Math.min(a, b), Infinity);
    const isOuter = ({ kind, indent }) => kind === "item" && indent === margin;
    const outer = blocks.filter(isOuter).length;
    if (outer === 0 || outer === indents.length) return blocks;
    if (!blocks.every((block, at) => !isOuter(block) || titlesList(blocks, at))) return blocks;
    return blocks.map((block) =>
      isOuter(block) ? { ...block, kind: "heading", level: 2, mark: "", family: "" } : block,
    );
  }

  /** Whether an item is a category: of few words, when a headline has more, around items that are sentences. */
  function titlesList(blocks, at) {
    const { text, indent } = blocks[at];
    const behind = blocks.slice(at + 1);
    const end = behind.findIndex((block) => block.kind !== "item" || block.indent < indent + NESTED);
    const inner = end < 0 ? behind : behind.slice(0, end);
    const isCategory = split(text).length <= CATEGORY_WORDS && !stops(text) && !text.includes("\n");
    return isCategory && inner.length > 0 && inner.every((item) => stops(item.text));
  }

  const stops = (text) => STOPS.some((mark) => text.endsWith(mark));

  function splitAtBullets(block) {
    const bullets = INLINE_BULLET.findAll(block.text);
    const starts = [0, ...bullets.map(endOf)];
    const longEnough = split(block.text).length >= INLINE_WORDS * starts.length;
    if (block.kind !== "paragraph" || starts.length < INLINE_ITEMS || !longEnough) return [block];
    return starts.map((start, rank) => {
      const runs = trim(cut(block.runs, start, bullets[rank]?.index));
      return makeBlock({ ...block, kind: "item", runs, mark: "•", family: "•", apart: true });
    });
  }

  return { spreadParagraphs, titleCategories };
})();
