/* An address → its parts, its fields and back again, as Python's `urllib.parse` does it. The browser's own `URL` mends
   what it reads; an address is to be kept as its author typed it. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.addresses = (function () {
  const PARTS = new RegExp(
    "^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<place>[^/?#]*))?(?<path>[^?#]*)" +
      "(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$",
    "s",
  );
  /** What `quote` never changes. */
  const UNRESERVED = /^[A-Za-z0-9_.~-]$/;
  const ESCAPES = /(?:%[0-9A-Fa-f]{2})+/g;

  /**
   * @typedef {{scheme: string, place: string, host: string, path: string, query: string, fragment: string}} Address
   */

  /**
   * The parts of an address, null when it names no host.
   * @param {string} target
   * @returns {Address|null}
   */
  function splitAddress(target) {
    const bare = target.replace(/^[\0-\x20]+/, "").replace(/[\t\r\n]/g, "");
    const { scheme = "", place = "", path, query = "", fragment = "" } = PARTS.exec(bare).groups;
    const inside = place.slice(place.lastIndexOf("@") + 1);
    if (inside.includes("[") !== inside.includes("]")) return null;
    const host = inside.includes("[")
      ? inside.slice(inside.indexOf("[") + 1, inside.indexOf("]"))
      : inside.split(":")[0];
    return host === ""
      ? null
      : { scheme: scheme.toLowerCase(), place, host: host.toLowerCase(), path, query, fragment };
  }

  /** @param {Address} address */
  function joinAddress({ scheme, place, path, query, fragment }) {
    return `${scheme ? `${scheme}:` : ""}//${place}${path}${query ? `?${query}` : ""}${fragment ? `#${fragment}` : ""}`;
  }

  /**
   * Names and values of the fields of an address.
   * @param {string} query
   * @param {boolean} [keepBlank] also those without a value
   * @returns {[string, string][]}
   */
  function readFields(query, keepBlank = false) {
    const pairs = query
      .split("&")
      .filter(Boolean)
      .map((field) => {
        const equals = field.indexOf("=");
        return equals < 0 ? [field, ""] : [field.slice(0, equals), field.slice(equals + 1)];
      });
    const plain = (text) => unquote(text.replaceAll("+", " "));
    return pairs.filter(([, value]) => keepBlank || value !== "").map(([name, value]) => [plain(name), plain(value)]);
  }

  /** @param {[string, string][]} fields */
  function writeFields(fields) {
    const spell = (text) => quote(text, " ").replaceAll(" ", "+");
    return fields.map(([name, value]) => `${spell(name)}=${spell(value)}`).join("&");
  }

  /**
   * The text with percent signs for what an address may not hold.
   * @param {string} text
   * @param {string} safe kept as they are, too
   */
  function quote(text, safe) {
    return Array.from(text, (char) => {
      if (UNRESERVED.test(char) || safe.includes(char)) return char;
      const bytes = Array.from(new TextEncoder().encode(char));
      return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    }).join("");
  }

  /** @param {string} text */
  function unquote(text) {
    return text.replace(ESCAPES, (found) => {
      const bytes = Uint8Array.from(found.slice(1).split("%"), (pair) => parseInt(pair, 16));
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    });
  }

  return { splitAddress, joinAddress, readFields, writeFields, quote, unquote };
})();
