/* The source and flags of a regular expression → a pattern that is asked as Python's are: from an offset, up to an
   offset, at the beginning, over the whole. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.patterns = (function () {
  class Pattern {
    /**
     * @param {string} source
     * @param {string} flags
     */
    constructor(source, flags) {
      this.anywhere = new RegExp(source, `${flags}g`);
      this.here = new RegExp(source, `${flags}y`);
      this.whole = new RegExp(`(?:${source})$`, `${flags}y`);
    }

    /**
     * The first match from an offset on.
     * @param {string} text
     * @param {number} [at]
     * @param {number} [end] what stands behind it is not seen
     * @returns {RegExpExecArray|null}
     */
    search(text, at = 0, end = text.length) {
      return run(this.anywhere, text, at, end);
    }

    /** The match that begins at an offset; see `search`. */
    match(text, at = 0, end = text.length) {
      return run(this.here, text, at, end);
    }

    /** The match that goes from an offset to the end; see `search`. */
    fullMatch(text, at = 0, end = text.length) {
      return run(this.whole, text, at, end);
    }

    /**
     * Every match, from left to right.
     * @param {string} text
     * @returns {RegExpExecArray[]}
     */
    findAll(text) {
      return Array.from(text.matchAll(this.anywhere));
    }

    /**
     * The text with each match replaced.
     * @param {string} text
     * @param {string|function(RegExpExecArray): string} by a text is put in as it is
     * @returns {string}
     */
    replace(text, by) {
      const make = typeof by === "string" ? () => by : by;
      let written = "";
      let at = 0;
      for (const found of this.findAll(text)) {
        written += text.slice(at, found.index) + make(found);
        at = endOf(found);
      }
      return written + text.slice(at);
    }
  }

  /**
   * @param {RegExp} expression
   * @param {string} text
   * @param {number} at
   * @param {number} end
   */
  function run(expression, text, at, end) {
    expression.lastIndex = at;
    return expression.exec(end < text.length ? text.slice(0, end) : text);
  }

  /**
   * @param {RegExpExecArray} found
   * @returns {number} offset after a match
   */
  function endOf(found) {
    return found.index + found[0].length;
  }

  /**
   * Name of the group that took part in a match, for patterns of which one does; empty without any.
   * @param {RegExpExecArray} found
   */
  function kindOf(found) {
    return Object.keys(found.groups || {}).findLast((name) => found.groups[name] !== undefined) || "";
  }

  return { Pattern, endOf, kindOf };
})();
