/* The blocks of one entry → its lead, its headline, its other paragraphs, its hashtags and its id; the twin of
   plugins/importer/entries.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.entries = (function () {
  const { HEADLINE_LENGTH, STOPS, NUMBER_OR_EMOJI } = archive.language.constantsOf("entries");
  const { count } = archive.characters;
  const { cut, join, normalise, splitLines, trim } = archive.runs;
  const { makeBlock } = archive.plainText;

  /**
   * One entry as found in a source; see the class of the same name in Python.
   * @typedef {object} FoundEntry
   * @property {import("./runs.js").Run[]} lead
   * @property {number} headline UTF-16 units of the lead that the source sets apart as a headline
   * @property {import("./plain_text.js").Block[]} rest
   * @property {string[]} tags
   * @property {string} id
   * @property {string} section
   * @property {number} line
   */

  /**
   * The entry made of a first block and those that belong to it, null when they are empty.
   * @returns {FoundEntry|null}
   */
  function makeEntry(blocks, section) {
    const { parts, tags, id } = takeTail(blocks.flatMap((block, rank) => splitBlock(block, rank === 0)));
    if (parts.length === 0) return null;
    const [first, ...rest] = parts;
    const entry = { lead: first.runs, headline: 0, rest, tags, id, section, line: blocks[0].line };
    if (first.kind === "code" || !isHeadline(first, rest)) return entry;
    return { ...entry, lead: join(first.runs, rest[0].runs), headline: first.text.length, rest: rest.slice(1) };
  }

  /** A line break inside a block begins a paragraph of its own; marks that say something are words again. */
  function splitBlock(block, isFirst) {
    if (block.kind === "code") return [block];
    const lines = splitLines(block.runs);
    const said = !isFirst && block.kind === "item" && NUMBER_OR_EMOJI.includes(block.family);
    if (said && lines.length > 0) lines[0] = [{ text: `${block.mark} ` }, ...lines[0]];
    const kind = isFirst || block.kind === "item" ? block.kind : "paragraph";
    return lines.map((runs, at) =>
      makeBlock({ ...block, kind: at === 0 ? kind : "paragraph", runs, apart: block.apart && at === 0 }),
    );
  }

  /** Whether the first line is a headline set apart from the text below it. */
  function isHeadline({ text, level }, rest) {
    if (rest.length === 0 || rest[0].kind !== "paragraph") return false;
    if (level > 0) return true;
    if (count(text) > HEADLINE_LENGTH) return false;
    if (STOPS.some((mark) => text.endsWith(mark))) {
      return archive.sentences.splitSentences(text).length === 1 && !rest[0].apart;
    }
    return !/[:,;]$/.test(text);
  }

  /** Takes hashtags and id off the last lines of an entry: at the end or on lines of their own. */
  function takeTail(blocks) {
    const parts = [...blocks];
    let tags = [];
    let id = "";
    while (parts.length > 0 && parts.at(-1).kind !== "code" && id === "") {
      const last = parts.at(-1);
      const tail = archive.hashtags.stripTail(last.text, parts.length > 1);
      if (tail.id !== "" && !archive.permalinks.isValidId(tail.id)) break;
      const found = [...tail.tags, ...tail.vetoes.map((veto) => `-${veto}`)];
      if (found.length === 0 && tail.id === "") break;
      tags = [...found, ...tags];
      id = tail.id;
      parts.pop();
      if (tail.text !== "") {
        parts.push(makeBlock({ ...last, runs: normalise(cut(trim(last.runs), 0, tail.text.length)) }));
        break;
      }
    }
    return { parts, tags: [...new Set(tags)], id };
  }

  return { makeEntry };
})();
