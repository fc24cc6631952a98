/* Text whose UTF-8 was once read as Latin-1 or Windows-1252 (« Ã© ») → the text that was meant; the twin of
   plugins/importer/mojibake.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.mojibake = (function () {
  const { BYTES, BROKEN, SOUND, BROKEN_A_GRAVE, ENOUGH } = archive.language.constantsOf("mojibake");

  /**
   * @param {string} text
   * @returns {string} unchanged when it has few misread sequences or none
   */
  function mendMojibake(text) {
    const broken = BROKEN.findAll(text).length;
    const sound = SOUND.findAll(BROKEN.replace(text, "")).length;
    if (broken < ENOUGH || broken <= sound) return text;
    return BROKEN_A_GRAVE.replace(BROKEN.replace(text, restore), "à ");
  }

  function restore([found]) {
    try {
      const bytes = Uint8Array.from(found, (char) => BYTES.get(char));
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return found;
    }
  }

  return { mendMojibake };
})();
