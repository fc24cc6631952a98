/* One line of text → the mark of a list item that it begins with, if any; the twin of plugins/importer/marks.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.marks = (function () {
  const { MARK, DASHES, NUMBERS } = archive.language.constantsOf("marks");
  const { readNumber, strip } = archive.characters;
  const { endOf, kindOf } = archive.patterns;

  /** « ① » and « ❶ » begin the two runs of circled numbers. */
  const CIRCLED = [0x2460, 0x2776];

  /**
   * As typed; name shared by the marks that count as one; its figure when it is a number, else 0.
   * @typedef {{text: string, family: string, number: number}} Mark
   */

  /**
   * The mark at the start of a line, and the text after it.
   * @param {string} line
   * @returns {{mark: Mark, rest: string}|null}
   */
  function findMark(line) {
    const match = MARK.match(line);
    if (!match) return null;
    const kind = kindOf(match);
    const found = match.groups[kind];
    const number = NUMBERS.includes(kind) ? readNumber(found) : kind === "circled" ? readCircled(found) : 0;
    const numbered = number > 0 || NUMBERS.includes(kind);
    const family = numbered ? "number" : kind === "emoji" ? "emoji" : familyOf(found);
    return { mark: { text: match[0], family, number }, rest: strip(line.slice(endOf(match))) };
  }

  function readCircled(char) {
    const code = char.codePointAt(0);
    return code - CIRCLED[code < CIRCLED[1] ? 0 : 1] + 1;
  }

  /** Word processors turn a typed hyphen into a dash here and there: all dashes are one mark. */
  function familyOf(char) {
    if (DASHES.has(char)) return "dash";
    return char >= "\uf000" && char <= "\uf0ff" ? "•" : char;
  }

  return { findMark };
})();
