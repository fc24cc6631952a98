/* Questions about characters and pieces of text, answered as Python's `str` answers them.
   JavaScript counts UTF-16 units and knows other spaces, figures and letters: wherever a rule counts, cuts or asks,
   it does so through here. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.characters = (function () {
  const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const IS_SPACE = new RegExp(`^[${SPACE}]+$`);
  const SPACES = new RegExp(`[${SPACE}]+`);
  const LEADING = new RegExp(`^[${SPACE}]+`);
  const IS_ALNUM = /^[\p{L}\p{N}]+$/u;
  const IS_ALPHA = /^\p{L}+$/u;
  const IS_DECIMAL = /^\p{Nd}+$/u;
  const HAS_ALNUM = /[\p{L}\p{N}]/u;
  // Figures that are no decimal ones, such as « ² » and « ① »: Numeric_Type=Digit, which is no property here.
  const IS_DIGIT = new RegExp(
    "^[\\p{Nd}\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468" +
      "\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792" +
      "\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}]+$",
    "u",
  );
  const CASED = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;
  const UPPER = /\p{Uppercase}/u;
  const TITLE = /[\p{Uppercase}\p{Lt}]/u;
  const LOWER = /\p{Lowercase}/u;
  const NOT_LOWER = /[\p{Uppercase}\p{Lt}]/u;
  const NOT_UPPER = /[\p{Lowercase}\p{Lt}]/u;
  const SURROGATE = /[\ud800-\udfff]/;

  /** @param {string} text */
  const isSpace = (text) => IS_SPACE.test(text);
  /** @param {string} text */
  const isAlnum = (text) => IS_ALNUM.test(text);
  /** @param {string} text */
  const isAlpha = (text) => IS_ALPHA.test(text);
  /** @param {string} text */
  const isDecimal = (text) => IS_DECIMAL.test(text);
  /** @param {string} text */
  const isDigit = (text) => IS_DIGIT.test(text);
  /** @param {string} text */
  const hasAlnum = (text) => HAS_ALNUM.test(text);
  /** @param {string} text */
  const isLower = (text) => LOWER.test(text) && !NOT_LOWER.test(text);
  /** @param {string} text */
  const isUpper = (text) => UPPER.test(text) && !NOT_UPPER.test(text);

  /**
   * Whether each word of a text has a capital and nothing but small letters after it.
   * @param {string} text
   */
  function isTitle(text) {
    let inWord = false;
    let found = false;
    for (const char of text) {
      if (TITLE.test(char) ? inWord : LOWER.test(char) && !inWord) return false;
      inWord = CASED.test(char);
      found ||= inWord;
    }
    return found;
  }

  /**
   * @param {string} text
   * @param {string} [chars] taken off instead of white space
   */
  function stripStart(text, chars) {
    if (chars === undefined) return text.replace(LEADING, "");
    let start = 0;
    while (start < text.length && chars.includes(text[start])) start += 1;
    return text.slice(start);
  }

  /**
   * @param {string} text
   * @param {string} [chars] taken off instead of white space
   */
  function stripEnd(text, chars) {
    let end = text.length;
    while (end > 0 && (chars === undefined ? isSpace(text[end - 1]) : chars.includes(text[end - 1]))) end -= 1;
    return text.slice(0, end);
  }

  /**
   * @param {string} text
   * @param {string} [chars] taken off instead of white space
   */
  function strip(text, chars) {
    return stripEnd(stripStart(text, chars), chars);
  }

  /**
   * The words of a text, cut at white space.
   * @param {string} text
   * @returns {string[]}
   */
  function split(text) {
    const bare = strip(text);
    return bare === "" ? [] : bare.split(SPACES);
  }

  /** @param {string} text not blank */
  const firstWord = (text) => split(text)[0];

  /**
   * @param {string} text
   * @returns {number} its code points, as Python's `len`
   */
  function count(text) {
    return SURROGATE.test(text) ? Array.from(text).length : text.length;
  }

  /**
   * The first code points of a text; what is far behind them is not looked at.
   * @param {string} text
   * @param {number} size
   */
  function first(text, size = 1) {
    const near = text.slice(0, 2 * size);
    return SURROGATE.test(near) ? Array.from(near).slice(0, size).join("") : near.slice(0, size);
  }

  /**
   * The last code points of a text.
   * @param {string} text
   * @param {number} size
   */
  function last(text, size = 1) {
    const near = text.slice(Math.max(0, text.length - 2 * size));
    return SURROGATE.test(near) ? Array.from(near).slice(-size).join("") : near.slice(Math.max(0, near.length - size));
  }

  /**
   * The character that ends before an offset, or nothing.
   * @param {string} text
   * @param {number} at
   */
  const before = (text, at) => last(text.slice(Math.max(0, at - 2), at));

  /**
   * The character that begins at an offset, or nothing.
   * @param {string} text
   * @param {number} at
   */
  const after = (text, at) => first(text.slice(at, at + 2));

  /**
   * The number that decimal figures of any script write.
   * @param {string} text
   * @returns {number}
   */
  function readNumber(text) {
    return Array.from(text).reduce((value, char) => 10 * value + readFigure(char), 0);
  }

  /** Unicode keeps the ten figures of a script together, the zero first. */
  function readFigure(char) {
    const code = char.codePointAt(0);
    let behind = 0;
    while (isDecimal(String.fromCodePoint(code - behind - 1))) behind += 1;
    return behind % 10;
  }

  /**
   * The order in which Python sorts texts: by code point, not by UTF-16 unit.
   * @param {string} one
   * @param {string} other
   * @returns {number}
   */
  function compare(one, other) {
    const a = Array.from(one);
    const b = Array.from(other);
    const at = a.findIndex((char, rank) => char !== b[rank]);
    if (at < 0) return a.length - b.length;
    return at >= b.length ? 1 : a[at].codePointAt(0) - b[at].codePointAt(0);
  }

  /**
   * @param {string[]} texts
   * @returns {Map<string, number>} how often each comes, in the order of their first place
   */
  function tally(texts) {
    const counts = new Map();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
  }

  return {
    isSpace,
    isAlnum,
    isAlpha,
    isDecimal,
    isDigit,
    isLower,
    isUpper,
    isTitle,
    hasAlnum,
    strip,
    stripStart,
    stripEnd,
    split,
    firstWord,
    count,
    first,
    last,
    before,
    after,
    readNumber,
    compare,
    tally,
  };
})();
