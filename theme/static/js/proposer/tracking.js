/* An address → whether it only counts a click, by its host and by the code that it holds instead of words; the twin of
   plugins/importer/tracking.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.tracking = (function () {
  const { SERVICES, COUNTING, SENDING, CLICK_PATH, TOKEN, HEX, SHORT_CODE } = archive.language.constantsOf("tracking");
  const { isDigit, isLower, isUpper } = archive.characters;
  const { splitAddress, readFields } = archive.addresses;

  /**
   * @param {string} target an address as `archive.links.cleanLink` returns it
   * @param {Set<string>} [carriers] hosts known to send the letter that holds the link
   */
  function isTracker(target, carriers = new Set()) {
    const parts = splitAddress(target);
    if (parts === null || !["http", "https"].includes(parts.scheme)) return false;
    const { host, path, query } = parts;
    if (SERVICES.fullMatch(host) || COUNTING.match(host)) return !["", "/"].includes(path) || query !== "";
    const opaque = isOpaque(parts);
    if (carriers.has(host)) return opaque || SHORT_CODE.fullMatch(path) !== null;
    return opaque && (SENDING.match(host) !== null || CLICK_PATH.search(path) !== null);
  }

  /** Whether an address holds a code: twenty figures of a fingerprint, or figures and letters of both cases mixed. */
  function isOpaque({ path, query }) {
    const pieces = [...path.split("/"), ...readFields(query).map(([, value]) => value), query];
    return pieces.some((piece) => HEX.fullMatch(piece.replaceAll("-", "")) || isMixed(piece));
  }

  function isMixed(piece) {
    if (!TOKEN.fullMatch(piece) || !/[a-z]/.test(piece) || !/[A-Z]/.test(piece)) return false;
    // « Titre-De-La-Page-2025 » changes at each word; a code changes at every second or third sign.
    const classes = Array.from(piece, classOf);
    const changes = classes.filter((name, rank) => rank > 0 && name !== classes[rank - 1]).length;
    return classes.includes("9") && changes * 3 >= piece.length;
  }

  const classOf = (char) => (isDigit(char) ? "9" : isLower(char) ? "a" : isUpper(char) ? "A" : "-");

  return { isTracker };
})();
