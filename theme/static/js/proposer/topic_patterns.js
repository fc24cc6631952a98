/* The words of a text in, topics one of whose patterns matches out; the twin of plugins/archive/topics/patterns.py,
   without its index: a page that reads one text asks every pattern. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.topicPatterns = (function () {
  const { SIGNS, TEXT_LIMIT } = archive.language.constantsOf("patterns");
  const { count, isAlnum } = archive.characters;

  /**
   * Slugs in the order of the vocabulary, possibly repeated.
   * @param {import("./tokens.js").Token[]} tokens
   * @param {string} text from which they come
   * @returns {string[]}
   */
  function searchPatterns(tokens, text) {
    const plain = plainText(tokens, text);
    return archive.vocabulary.patterns.filter(({ pattern }) => pattern.search(plain)).flatMap(({ slugs }) => slugs);
  }

  /** Folded words and a few signs with single spaces, up to a number of characters of the source. */
  function plainText(tokens, text) {
    let plain = "";
    let end = 0;
    for (const token of tokens) {
      if (SIGNS.has(token.folded) || isAlnum(token.folded)) {
        plain += (token.start > end && plain !== "" ? " " : "") + token.folded;
        end = token.end;
      }
      if (end > TEXT_LIMIT && count(text.slice(0, end)) > TEXT_LIMIT) break;
    }
    return plain;
  }

  return { searchPatterns };
})();
