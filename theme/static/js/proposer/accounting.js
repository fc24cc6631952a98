/* What a source said and what was written → the words that are missing, so that none is ever lost in silence; the twin
   of plugins/importer/accounting.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.accounting = (function () {
  const { WORD } = archive.language.constantsOf("accounting");

  /**
   * The words that are missing, sorted.
   * @param {string[]} said visible texts of the source
   * @param {string} markdown the file that was made of it
   * @param {string[]} named texts that the report shows to the editor
   * @returns {string[]}
   */
  function findLostWords(said, markdown, named) {
    const shown = [archive.escaping.unescapeEntities(markdown).replaceAll("\\", ""), ...named];
    const there = countWords(shown);
    const lost = [...countWords(said)].flatMap(([word, times]) =>
      Array(Math.max(0, times - (there.get(word) ?? 0))).fill(word),
    );
    if (lost.length === 0) return [];
    // A word that mark-up cuts in two is not missing: its letters stand together once all signs are taken away.
    const letters = shown.join("").replace(/[^\p{L}\p{N}]/gu, "");
    return lost.filter((word) => !letters.includes(word)).sort(archive.characters.compare);
  }

  const countWords = (texts) =>
    archive.characters.tally(texts.flatMap((text) => WORD.findAll(text).map(([word]) => word)));

  return { findLostWords };
})();
