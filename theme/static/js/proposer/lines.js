/* Clean text → its lines, each with its indent and its item mark; the twin of plugins/importer/lines.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.lines = (function () {
  const { TAB, RULE, BARE_NUMBER, QUOTED } = archive.language.constantsOf("lines");
  const { count, split, strip, stripStart, stripEnd, isDecimal, readNumber } = archive.characters;
  const { squeeze } = archive.cleaning;
  const { findMark } = archive.marks;
  const { endOf } = archive.patterns;

  /**
   * One line of a text source; see the class TextLine in Python.
   * @typedef {object} TextLine
   * @property {number} number
   * @property {number} indent
   * @property {number} width
   * @property {import("./marks.js").Mark|null} mark
   * @property {string} text
   * @property {string} rule
   * @property {number} level
   * @property {boolean} code
   */

  /**
   * The lines of a clean text; a mail quoted with `>` all through is read without its `>`.
   * @param {string} text
   * @returns {TextLine[]}
   */
  function readLines(text) {
    let raw = text.split("\n");
    for (let depth = 0; depth < 3; depth += 1) raw = unquote(raw);
    return followNumbers(raw.map((line, rank) => readLine(rank + 1, line)));
  }

  /** @returns {TextLine} */
  function readLine(number, raw) {
    const bare = strip(raw);
    const indent = measure(raw.slice(0, raw.length - stripStart(raw).length));
    const line = { number, indent, width: count(stripEnd(raw)), mark: null, text: "", rule: "", level: 0, code: false };
    const packed = split(bare).join("");
    // Two dashes alone begin the signature of a mail.
    if (RULE.fullMatch(packed) && new Set(packed).size === 1) return { ...line, rule: packed[0] };
    const found = findMark(bare);
    return found ? { ...line, mark: found.mark, text: squeeze(found.rest) } : { ...line, text: squeeze(bare) };
  }

  /** « 10 Un titre » after « 09 Un titre » is an item too; anywhere else « 10 000 postes » is a text. */
  function followNumbers(lines) {
    let last = 0;
    return lines.map((line) => {
      const match = line.mark === null && last >= 9 ? BARE_NUMBER.match(line.text) : null;
      const follows = match && readNumber(match[1]) === last + 1;
      const mark = follows ? { text: match[1], family: "number", number: last + 1 } : line.mark;
      if (mark && isDecimal(mark.text)) last = mark.number;
      return follows ? { ...line, mark, text: match[2] } : line;
    });
  }

  function measure(space) {
    let column = 0;
    for (const char of space) column += char === "\t" ? TAB - (column % TAB) : 1;
    return column;
  }

  /** Where nearly every line begins with `>`, the first of them too, it quotes; among others it marks an item. */
  function unquote(lines) {
    const filled = lines.filter((line) => strip(line) !== "");
    const quoted = filled.filter((line) => QUOTED.match(line));
    if (filled.length === 0 || !QUOTED.match(filled[0]) || quoted.length < Math.max(3, filled.length * 0.9))
      return lines;
    if (!quoted.some((line) => findMark(strip(dropQuote(line))) !== null)) return lines;
    return lines.map(dropQuote);
  }

  function dropQuote(line) {
    const found = QUOTED.search(line);
    return found ? line.slice(0, found.index) + line.slice(endOf(found)) : line;
  }

  /**
   * Whether a line only separates: nothing in it, or a drawn line.
   * @param {TextLine} line
   */
  const isBlank = (line) => line.text === "" && line.mark === null;

  /**
   * Pairs of a line and the unmarked line that directly follows it.
   * @param {TextLine[]} lines
   * @returns {[TextLine, TextLine][]}
   */
  function neighbours(lines) {
    return lines
      .slice(1)
      .map((following, rank) => [lines[rank], following])
      .filter(([line, following]) => line.text !== "" && following.text !== "" && following.mark === null);
  }

  return { readLines, isBlank, neighbours };
})();
