/* Target of a link in a source → the address that was meant, without what only follows its readers; the twin of
   plugins/importer/links.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.links = (function () {
  const { FOLLOWING, WRAPPERS, LEADING_PATH, INSIDE, DEPTH } = archive.language.constantsOf("links");
  const { splitAddress, joinAddress, readFields, writeFields, quote, unquote } = archive.addresses;

  const MAIL = /^mailto:\S+@/i;
  const WEB = /^https?:\/\/[^\s/]/i;
  const SAFE = "!#$%&'()*+,/:;=?@[]~";

  /**
   * The address of a link, or an empty text when it leads nowhere a reader could go.
   * @param {string} target
   * @returns {string}
   */
  function cleanLink(target) {
    let address = archive.characters.strip(target);
    for (let depth = 0; depth < DEPTH; depth += 1) {
      const inner = unwrap(address);
      if (inner === null) break;
      address = inner;
    }
    if (MAIL.test(address)) return address;
    return WEB.test(address) ? quote(dropFollowing(address), SAFE) : "";
  }

  /** @returns {string|null} null where an address leads to itself */
  function unwrap(target) {
    const parts = splitAddress(target);
    if (parts === null) return null;
    const place = `${parts.place}${parts.path}`.toLowerCase();
    const wrapper = WRAPPERS.find(([pattern]) => pattern.fullMatch(place));
    if (wrapper) {
      const fields = new Map(readFields(parts.query));
      return wrapper[1].map((name) => fields.get(name) ?? "").find((value) => value.startsWith("http")) ?? null;
    }
    return archive.tracking.isTracker(target) || LEADING_PATH.fullMatch(parts.path) ? findHidden(parts) : null;
  }

  /** The address that a redirecting one holds, in a field or a part of its path, bare or in base64. */
  function findHidden({ path, query }) {
    for (const value of [...readFields(query).map(([, text]) => text), ...path.split("/")]) {
      const plain = unquote(value);
      if (/^https?:\/\//.test(plain)) return plain;
      const found = INSIDE.search(readBase64(plain));
      if (found) return found[0];
    }
    return null;
  }

  /** The text that base64 spells, if it is one; a token often joins several by dots. */
  function readBase64(value) {
    for (const piece of value.split(".")) {
      const bare = piece.replace(/=+$/, "");
      const spelt = bare
        .replace(/[^A-Za-z0-9_-]/g, "")
        .replaceAll("-", "+")
        .replaceAll("_", "/");
      // Padded for the whole piece: where other signs stand in it, what is left may not be whole.
      const missing = spelt.length % 4;
      if (missing === 1 || (missing > 1 && missing + ((4 - (archive.characters.count(bare) % 4)) % 4) < 4)) continue;
      const text = atob(spelt);
      if (text.includes("http") && /^[\x20-\x7e]*$/.test(text)) return text;
    }
    return "";
  }

  function dropFollowing(target) {
    const parts = splitAddress(target);
    if (parts === null) return target;
    const fields = readFields(parts.query, true);
    const kept = fields.filter(([name]) => !FOLLOWING.fullMatch(name));
    return kept.length === fields.length ? target : joinAddress({ ...parts, query: writeFields(kept) });
  }

  return { cleanLink };
})();
