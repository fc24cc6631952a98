/* A line outside the entries → whether it belongs to the vessel (mail, network, page) and not to the digest; the twin
   of plugins/importer/noise.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.noise = (function () {
  const { WHOLE, ANYWHERE, SHORT } = archive.language.constantsOf("noise");
  const { count, split, strip } = archive.characters;

  /**
   * Whether a line is a button, a count, a footer, an invitation to subscribe.
   * @param {string} text
   */
  function isNoise(text) {
    const folded = split(archive.folding.fold(text)).join(" ");
    if (WHOLE.fullMatch(strip(folded, "-–—•|>→ "))) return true;
    return count(folded) <= SHORT && ANYWHERE.search(folded) !== null;
  }

  return { isNoise };
})();
