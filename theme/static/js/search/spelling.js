/* A word that no entry has → the words it may have been meant for; and the question, respelt. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.spelling = (function () {
  /** A shorter word could be anything. */
  const MIN_LENGTH = 4;

  /** Most words that one misspelt word stands for. */
  const MAX_CORRECTIONS = 8;

  const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

  /**
   * Words of the archive one edit away, the most frequent first.
   * @param {string} form folded, as typed
   * @returns {Generator<any, import("./lexicon.js").Word[]>}
   */
  function* correct(form) {
    if (form.length < MIN_LENGTH) return [];
    // Files are asked for only where a word one edit away can stand, the likelier places first.
    for (const prefixes of [listBeginnings(form), listSeconds(form), listFirsts(form)]) {
      const words = yield* archive.lexicon.gatherWords(prefixes, (other) => archive.lexicon.isNear(other, form));
      const known = words.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
      if (known.length > 0) return known.slice(0, MAX_CORRECTIONS);
    }
    return [];
  }

  /**
   * How the word meant begins when its first two letters are right, or swapped, or one of them is too much.
   * @param {string} form
   * @returns {string[]}
   */
  function listBeginnings(form) {
    const [a, b, c, d] = form;
    return [...new Set([a + b, b + a + c, b + c + d, a + c + d, a + c + b])];
  }

  /**
   * How it begins when its second letter is missing or wrong.
   * @param {string} form
   */
  function listSeconds([a, b, c, d]) {
    return LETTERS.flatMap((letter) => [a + letter + c + d, a + letter + b + c]);
  }

  /**
   * How it begins when its first letter is missing or wrong.
   * @param {string} form
   */
  function listFirsts([a, b, c, d]) {
    return LETTERS.flatMap((letter) => [letter + b + c + d, letter + a + b + c]);
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
