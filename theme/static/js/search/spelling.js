/* A word that no entry has → the words it may have been meant for; and the question, respelt. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.spelling = (function () {
  /** A shorter word could be anything. */
  const MIN_LENGTH = 4;

  /** Most words that one misspelt word stands for. */
  const MAX_CORRECTIONS = 8;

  /**
   * Words of the archive one edit away, the most frequent first.
   * Looked for first where a few files tell: among words that begin alike; then among those with the same first
   * letter; then among all.
   * @param {string} form folded, as typed
   * @returns {Generator<any, import("./lexicon.js").Word[]>}
   */
  function* correct(form) {
    if (form.length < MIN_LENGTH) return [];
    for (const prefixes of [listBeginnings(form), [form.slice(0, 1)], [""]]) {
      const words = yield* archive.lexicon.gatherWords(prefixes, (other) => archive.lexicon.isNear(other, form));
      const known = words.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
      if (known.length > 0) return known.slice(0, MAX_CORRECTIONS);
    }
    return [];
  }

  /**
   * Beginnings that few words share, one of which the word meant has, unless a letter is missing or wrong among its
   * first two.
   * @param {string} form
   * @returns {string[]}
   */
  function listBeginnings(form) {
    const [a, b, c, d] = form;
    return [...new Set([a + b, b + a + c, b + c + d, a + c + d, a + c + b])];
  }

  /**
   * A text with some words replaced.
   * @param {string} text as typed
   * @param {Map<string, string>} spellings form of a word → what to write instead
   * @returns {string}
   */
  function respell(text, spellings) {
    return text
      .normalize("NFC")
      .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => spellings.get(archive.analyser.fold(word)) ?? word);
  }

  return { correct, respell };
})();
