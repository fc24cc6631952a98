/* Lines of a text → whether it was wrapped at a width, and so which line ends are only spaces; the twin of
   plugins/importer/wrapping.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.wrapping = (function () {
  const { NARROWEST, WIDEST, PAIRS, SHARE, CLOSED } = archive.language.constantsOf("wrapping");
  const { count, first, firstWord, isAlpha, isDigit, isLower } = archive.characters;

  const isClosed = (text) => CLOSED.some((mark) => text.endsWith(mark));

  /** How a source treats the ends of its lines: the width at which it was wrapped, 0 for none; Markdown's are soft. */
  class Wrapping {
    constructor(width = 0, soft = false) {
      this.width = width;
      this.soft = soft;
    }

    /** Whether the end of `line` is only a space: its author did not mean to break there. */
    continues(line, following) {
      if (this.soft) return !line.text.endsWith("\\");
      const word = firstWord(following.text);
      if (this.width > 0 && line.width + 1 + count(word) > this.width) return true;
      // A word such as « xAI » or « n8n » begins a sentence as it is; « souverain » does not.
      return isLow(word) && !isClosed(line.text);
    }
  }

  function isLow(word) {
    return isAlpha(first(word)) && word === word.toLowerCase() && !Array.from(word).some(isDigit);
  }

  /**
   * How a text is wrapped: a mail program fills each line up to one width, where the next word had no room.
   * @param {import("./lines.js").TextLine[]} lines
   */
  function findWrapping(lines) {
    const pairs = archive.lines.neighbours(lines).filter(([line]) => line.text.includes(" "));
    if (pairs.length < PAIRS) return new Wrapping();
    const width = pairs.reduce((widest, [line]) => Math.max(widest, line.width), 0);
    const longer = lines.filter((line) => line.width > width && line.text.includes(" ")).length;
    const full = pairs.filter(([line, next]) => line.width + 1 + count(firstWord(next.text)) > width);
    // Wrapping ends lines anywhere in a sentence; an author who types one news a line ends it with a stop.
    const within = full.filter(([line]) => !isClosed(line.text)).length;
    if (width < NARROWEST || width > WIDEST || longer > Math.floor(lines.length / 10)) return new Wrapping();
    if (within * 2 < full.length || full.length < Math.max(PAIRS, pairs.length * SHARE)) return new Wrapping();
    return new Wrapping(width);
  }

  /**
   * Two wrapped lines as one; after the hyphen of a compound word no space was there.
   * @param {string} one
   * @param {string} other
   */
  function joinLines(one, other) {
    const compound =
      one.endsWith("-") && isAlpha(archive.characters.before(one, one.length - 1)) && isLower(first(other));
    return compound ? `${one}${other}` : `${one} ${other}`;
  }

  return { Wrapping, findWrapping, joinLines };
})();
