/* Text with HTML's character references → the text they show, as Python's `html.unescape` reads them. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.entities = (function () {
  const { NAMES, NUMBERS } = archive.language.constantsOf("entities");
  const REFERENCE = /&(?:#(?<decimal>[0-9]+);?|#[xX](?<hexadecimal>[0-9a-fA-F]+);?|(?<name>[^\t\n\f <&#;]{1,32};?))/gu;
  const SURROGATE = [0xd800, 0xdfff];
  const LAST = 0x10ffff;

  /**
   * @param {string} text
   * @returns {string}
   */
  function unescape(text) {
    return text.replace(REFERENCE, (whole, decimal, hexadecimal, name) => {
      if (name === undefined) return readNumber(decimal === undefined ? parseInt(hexadecimal, 16) : Number(decimal));
      return readName(name) ?? whole;
    });
  }

  /** @param {number} number */
  function readNumber(number) {
    if (NUMBERS.has(number)) return NUMBERS.get(number);
    if (number > LAST || (number >= SURROGATE[0] && number <= SURROGATE[1])) return "\ufffd";
    return isNothing(number) ? "" : String.fromCodePoint(number);
  }

  /** Numbers of controls and of characters that will never be. */
  function isNothing(number) {
    const control = number < 0x20 && ![0x9, 0xa, 0xc, 0xd].includes(number);
    return (
      control ||
      number === 0xb ||
      number === 0x7f ||
      (number >= 0xfdd0 && number <= 0xfdef) ||
      (number & 0xfffe) === 0xfffe
    );
  }

  /** The longest name at the beginning counts: « &notit; » is « ¬it; ». */
  function readName(name) {
    for (let length = name.length; length > 1; length -= 1) {
      const known = name.slice(0, length);
      if (Object.hasOwn(NAMES, known)) return NAMES[known] + name.slice(length);
    }
    return undefined;
  }

  return { unescape };
})();
