/* French text in, plainer text out; the twin of plugins/french/folding.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.folding = (function () {
  const { APOSTROPHES, LIGATURES, NOT_SLUG } = archive.language.constantsOf("folding");
  const { strip } = archive.characters;

  /** @type {Map<string, boolean>} */
  const combining = new Map();

  /**
   * Lower case, without accents or ligatures, apostrophes straight; spaces and hyphens stay.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    // Lower case last: « № » and « 𝓐 » hide capitals that only their decomposition shows.
    const decomposed = translate(text.normalize("NFKD").toLowerCase(), APOSTROPHES);
    const bare = Array.from(decomposed).filter((char) => char < "\u0300" || !isCombining(char));
    return translate(bare.join(""), LIGATURES).normalize("NFC");
  }

  /**
   * Only the folded letters and digits.
   * @param {string} text
   * @returns {string}
   */
  function foldKey(text) {
    return Array.from(fold(text)).filter(archive.characters.isAlnum).join("");
  }

  /**
   * Words of `a-z0-9` joined by hyphens, cut at a word.
   * @param {string} text
   * @param {number} limit
   * @returns {string}
   */
  function slugify(text, limit) {
    const slug = strip(NOT_SLUG.replace(fold(text), "-"), "-");
    if (slug.length <= limit) return slug;
    const cut = slug.slice(0, limit + 1);
    return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : slug.slice(0, limit);
  }

  /**
   * @param {string} text
   * @param {Map<number, string|null>} table by code point; null takes the character away
   */
  function translate(text, table) {
    return Array.from(text, (char) => {
      const plain = table.get(char.codePointAt(0));
      return plain === undefined ? char : (plain ?? "");
    }).join("");
  }

  /**
   * Whether a character has a combining class, which no property tells here: a mark that has one changes places with
   * a mark of another class when a text is put in order.
   * @param {string} char
   */
  function isCombining(char) {
    let known = combining.get(char);
    if (known === undefined) {
      const behind = `\u0301${char}`; // class 230
      const ahead = `${char}\u0334`; // class 1
      known = behind.normalize("NFD") !== behind || ahead.normalize("NFD") !== ahead;
      combining.set(char, known);
    }
    return known;
  }

  return { fold, foldKey, slugify };
})();
