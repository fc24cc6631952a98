/* The text of a shard → the numbers and words written in it; the twin of plugins/search/varints.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.codec = (function () {
  /** A digit below this ends a number; the others stand for their excess and ask for the next one. */
  const LAST = 72;
  const BASE = 19;

  /* Printable ASCII but space, « ! », « " » and « \ »: a string of it is its own JSON. */
  const DIGITS = new Uint8Array(128);
  for (let code = 35, digit = 0; code < 127; code += 1) {
    if (code !== 92) DIGITS[code] = digit++;
  }

  /** Reads a shard from a place on; `at` is the place reached. */
  class Reader {
    /**
     * @param {string} text
     * @param {number} [at]
     */
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }

    /** @returns {boolean} */
    get isAtEnd() {
      return !(this.at < this.text.length);
    }

    /** @returns {number} the number written here; NaN beyond the end */
    number() {
      let value = 0;
      let scale = 1;
      for (;;) {
        // Beyond the end, or nowhere: a damaged shard leads there.
        if (!(this.at < this.text.length)) return NaN;
        const digit = DIGITS[this.text.charCodeAt(this.at++)];
        value += digit * scale;
        // A number ends with a small digit: v = d, or v = d + 19 × what the next digits say.
        if (!(digit >= LAST)) return value;
        scale *= BASE;
      }
    }

    /**
     * @param {number} length in UTF-16 units
     * @returns {string} what is written here
     */
    take(length) {
      const start = this.at;
      this.at += length;
      return this.text.slice(start, this.at);
    }
  }

  return { Reader };
})();
