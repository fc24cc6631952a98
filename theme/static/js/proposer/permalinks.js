/* Headlines and texts of a digest → the ids of its entries; the twin of plugins/archive/permalinks.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.permalinks = (function () {
  const { WORD, SILENT, RESERVED, ID_LIMIT, WRITTEN_LIMIT, VALID_ID } = archive.language.constantsOf("permalinks");
  const { fold, slugify } = archive.folding;

  /**
   * Whether a person may write this id.
   * @param {string} name
   */
  function isValidId(name) {
    return name.length <= WRITTEN_LIMIT && !RESERVED.has(name) && VALID_ID.fullMatch(name) !== null;
  }

  /** Id that follows from the words of one entry alone. */
  function deriveId(headline, text) {
    const words = WORD.findAll(fold(headline))
      .map(([word]) => word)
      .filter((word) => !SILENT.has(word));
    const slug = slugify(words.join(" "), ID_LIMIT) || slugify(headline, ID_LIMIT);
    if (slug === "") return `breve-${fingerprint(text)}`;
    return RESERVED.has(slug) ? `${slug}-${fingerprint(text)}` : slug;
  }

  /**
   * Ids for the entries of one digest that have none of their own, in the same order.
   * @param {[string, string][]} headlinesAndTexts
   * @param {Set<string>} taken ids that are never given twice
   * @returns {string[]}
   */
  function deriveIds(headlinesAndTexts, taken) {
    const bases = headlinesAndTexts.map(([headline, text]) => deriveId(headline, text));
    const shared = archive.characters.tally(bases);
    const given = new Map();
    return bases.map((base, rank) => {
      const alone = shared.get(base) === 1 && !taken.has(base);
      let name = alone ? base : `${base}-${fingerprint(headlinesAndTexts[rank][1])}`;
      let times = give(given, name);
      while (times > 1 || taken.has(name)) {
        name = `${name}-${Math.max(times, 2)}`;
        times = give(given, name);
      }
      return name;
    });
  }

  /** Counts how often a name was given. */
  function give(given, name) {
    given.set(name, (given.get(name) ?? 0) + 1);
    return given.get(name);
  }

  /** Six hexadecimal digits that follow from the words of a text, whatever the spaces between them. */
  function fingerprint(text) {
    return archive.fingerprints.sha256(archive.characters.split(text).join(" ")).slice(0, 6);
  }

  return { isValidId, deriveIds };
})();
