/* Text in, words and signs out, each as typed and folded for comparison; the twin of plugins/archive/topics/tokens.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.tokens = (function () {
  const { TOKEN, SENTENCE_ENDS, OPENINGS, SHORTEST_PLURAL } = archive.language.constantsOf("tokens");
  const { count, isAlpha } = archive.characters;
  const { endOf } = archive.patterns;

  /**
   * One word, or one sign: as typed, folded, folded in the singular; where it stands; whether it begins a sentence.
   * @typedef {{raw: string, folded: string, key: string, start: number, end: number, initial: boolean}} Token
   */

  /**
   * @param {string} text in NFC
   * @returns {Token[]} in order
   */
  function tokenize(text) {
    let initial = true;
    return TOKEN.findAll(text).map((match) => {
      const [raw] = match;
      const token = { raw, ...foldWord(raw), start: match.index, end: endOf(match), initial };
      initial = SENTENCE_ENDS.has(raw) || (initial && OPENINGS.has(raw));
      return token;
    });
  }

  function foldWord(word) {
    const folded = archive.folding.fold(word);
    const length = count(folded);
    if (length < SHORTEST_PLURAL || !/(?:s|ux)$/.test(folded) || !isAlpha(folded)) return { folded, key: folded };
    if (length > SHORTEST_PLURAL && /[^ey]aux$/.test(folded)) return { folded, key: `${folded.slice(0, -3)}al` };
    return { folded, key: folded.slice(0, -1) };
  }

  return { tokenize };
})();
