/* Blocks of a source → which of them begin an entry, whatever the layout its author chose; the twin of
   plugins/importer/layouts.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.layouts = (function () {
  const { NESTED, INTRODUCES, CLOSED } = archive.language.constantsOf("layouts");
  const { split, strip } = archive.characters;
  const { foldKey } = archive.folding;
  const { splitSentences } = archive.sentences;
  const { isNoise } = archive.noise;

  /**
   * Where the entries of a source begin: `starts` are ranks of blocks.
   * @typedef {{kind: "items"|"headings"|"bold"|"paragraphs", starts: number[]}} Layout
   */

  /**
   * The layout of a source, null when nothing in it can be an entry.
   * @param {import("./plain_text.js").Block[]} blocks
   * @returns {Layout|null}
   */
  function findLayout(blocks) {
    const headings = findHeadings(blocks);
    const items = findItems(blocks);
    if (headings.length > 0 && (items.length === 0 || holdEntries(blocks, headings)))
      return { kind: "headings", starts: headings };
    if (items.length > 0) return { kind: "items", starts: items };
    const bold = findBold(blocks);
    if (bold.length > 0) return { kind: "bold", starts: bold };
    const paragraphs = findParagraphs(blocks);
    return paragraphs.length > 0 ? { kind: "paragraphs", starts: paragraphs } : null;
  }

  /** The layout without a first paragraph in italics from end to end, or one set aside before: it is the standfirst. */
  function spareStandfirst(layout, blocks, { preview, leftOut }) {
    const first = blocks[layout.starts[0]];
    const slanted = first.runs.every((run) => run.emphasis || strip(run.text) === "");
    const shown = slanted || [preview, ...leftOut].some((text) => foldKey(text) === foldKey(first.text));
    const spares = layout.kind === "paragraphs" && layout.starts.length > 1 && shown;
    return spares ? { kind: layout.kind, starts: layout.starts.slice(1) } : layout;
  }

  const countWords = (blocks) => blocks.reduce((sum, block) => sum + split(block.text).length, 0);

  /** Ranks of the blocks that answer a question. */
  const ranksOf = (blocks, asked) => blocks.flatMap((block, at) => (asked(block, at) ? [at] : []));

  /** Items of the mark that holds most words, without those nested below another item. */
  function findItems(blocks) {
    const words = new Map();
    const base = [];
    for (const block of blocks.filter(({ kind, text }) => kind === "item" && text !== "")) {
      const above = base.at(-1);
      if (above && block.indent >= above.indent + NESTED && block.family !== above.family) continue;
      words.set(block.family, (words.get(block.family) ?? 0) + split(block.text).length);
      base.push(block);
    }
    if (words.size === 0) return [];
    // Of two equal families the first seen wins.
    const [family] = [...words].reduce((best, pair) => (pair[1] > best[1] ? pair : best));
    const own = base.filter((block) => block.family === family).map((block) => block.indent);
    const indents = [...own].sort((a, b) => a - b);
    // The first line of a paste often loses its indent: alone, it does not make the others its children.
    const lone = indents.length > 2 && indents[0] === own[0] && indents[1] > own[0];
    const margin = (lone ? indents[1] : indents[0]) + NESTED;
    return ranksOf(
      blocks,
      (block) => block.kind === "item" && block.family === family && block.text !== "" && block.indent < margin,
    );
  }

  /** Headings of the level that has most of them, at least two, most with a paragraph right below. */
  function findHeadings(blocks) {
    const levels = new Map();
    for (const { level } of blocks.filter((block) => block.level > 0)) levels.set(level, (levels.get(level) ?? 0) + 1);
    for (const [level] of [...levels].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const found = ranksOf(blocks.slice(0, -1), (block) => block.level === level);
      const told = found.filter((at) => ["paragraph", "code"].includes(blocks[at + 1].kind)).length;
      const filled = found.filter((at) => !isEmptyHeading(blocks, at));
      if (told >= 2 && told >= filled.length * 0.6) return filled;
    }
    return [];
  }

  /** Whether nothing stands below a heading but the next one of its level or above. */
  function isEmptyHeading(blocks, at) {
    const { level } = blocks[at];
    return level > 0 && (at + 1 === blocks.length || (blocks[at + 1].level > 0 && blocks[at + 1].level <= level));
  }

  /** Whether the texts below most headings are paragraphs, with lists inside them, and not lists of entries. */
  function holdEntries(blocks, headings) {
    const listed = headings.filter((start, rank) => {
      const inside = blocks.slice(start + 1, headings[rank + 1]);
      return (
        countWords(inside.filter(({ kind }) => kind === "item")) >
        countWords(inside.filter(({ kind }) => kind !== "item"))
      );
    });
    return listed.length * 2 < headings.length;
  }

  function findBold(blocks) {
    const starts = ranksOf(blocks, ({ kind, runs, text }) => {
      const bold = archive.runs.leadingBold(runs);
      return kind === "paragraph" && bold > 0 && bold < text.length;
    });
    return starts.length >= 2 ? starts : [];
  }

  /** Paragraphs that tell something, after a title and a standfirst; a headline alone takes the one below it. */
  function findParagraphs(blocks) {
    const told = ranksOf(blocks, ({ kind, text }) => kind === "paragraph" && !isNoise(text));
    while (told.length > 0 && !tells(blocks[told.at(-1)])) told.pop();
    return [findBroken, findPairs, findPlain].reduce(
      (found, find) => (found.length > 0 ? found : find(blocks, told)),
      [],
    );
  }

  /** Where most paragraphs break into headline and body, these are the entries, and the others belong to them. */
  function findBroken(blocks, told) {
    const broken = told.filter((at) => blocks[at].text.includes("\n"));
    const front = broken.length > 3 && broken[0] === told[0] && !isClosed(blocks[broken[0]].text);
    const starts = front ? broken.slice(1) : broken;
    return starts.length >= 3 && starts.length * 2 > told.length ? starts : [];
  }

  /** Headline, body, headline, body: one paragraph in two ends without a stop, and the first pair is the front. */
  function findPairs(blocks, told) {
    const bare = told.flatMap((at, rank) => (rank > 0 && !tells(blocks[at]) ? [rank] : []));
    if (bare.length < 3 || bare.length * 4 < told.length) return [];
    const even = bare.filter((rank) => rank % 2 === 0).length;
    const ranks = [];
    for (let rank = even * 2 > bare.length ? 2 : 1; rank < told.length - 1; rank += 2) ranks.push(rank);
    const matching = ranks.filter((rank) => !tells(blocks[told[rank]])).length;
    if (matching * 2 < ranks.length || !ranks.every((rank) => tells(blocks[told[rank + 1]]))) return [];
    return ranks.map((rank) => told[rank]);
  }

  function findPlain(blocks, told) {
    let rest = told;
    while (rest.length > 0 && !isBody(blocks, rest)) rest = rest.slice(1);
    let waiting = false;
    return rest.filter((at) => {
      const starts = !waiting;
      waiting = !waiting && !tells(blocks[at]);
      return starts;
    });
  }

  const isClosed = (text) => CLOSED.some((mark) => text.endsWith(mark));

  /** Whether a paragraph is more than a title: it ends as a sentence does, or breaks into headline and body. */
  function tells({ text }) {
    return isClosed(text) || text.includes("\n") || endsWithTag(text);
  }

  function endsWithTag(text) {
    const words = split(text);
    return words.length > 3 && words.at(-1).startsWith("#");
  }

  /** Whether the first of these paragraphs is an entry, not yet the title or the standfirst. */
  function isBody(blocks, [at, ...rest]) {
    const { text } = blocks[at];
    if (at === 0 && rest.length > 0 && !text.endsWith(".") && !text.includes("\n")) return false;
    if (!tells(blocks[at])) return false;
    if (rest.length === 0) return true;
    if (INTRODUCES.match(archive.folding.fold(text))) return false;
    const longer = rest.filter((other) => splitSentences(blocks[other].text).length > 1).length;
    return !(at <= 1 && splitSentences(text).length === 1 && longer > rest.length / 2);
  }

  return { findLayout, spareStandfirst, isEmptyHeading, INTRODUCES };
})();
