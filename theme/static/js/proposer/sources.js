/* Pasted text → its blocks, by the reader of what it is; the twin of plugins/importer/sources.py and texts.py, for what
   a text field can hold. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.sources = (function () {
  const { LIMIT } = archive.language.constantsOf("decoding");

  // The code of a web page: the command reads it, here only its visible text is.
  const PAGE = new RegExp(
    "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*" +
      "<(?:!doctype|html|head|body|meta|div|p|ul|ol|li|h[1-6]|table|span|b|article|section)[\\s>]",
    "is",
  );
  const CLOSING_TAG = /<\/(?:li|p|div|h[1-6]|td|ul)>/gi;

  /**
   * @param {string} text
   * @returns {any} the document, as the readers give it
   */
  function readPasted(text) {
    const { Refused } = archive.detection;
    if (new TextEncoder().encode(text).length > LIMIT) {
      throw new Refused(`le texte dépasse ${Math.floor(LIMIT / 1_000_000)} Mo : coupez-le en plusieurs numéros.`);
    }
    if (PAGE.test(text) || (text.match(CLOSING_TAG) ?? []).length >= 3) {
      throw new Refused("ce texte est le code d’une page web : copiez plutôt la page telle qu’elle s’affiche.");
    }
    const read = archive.markdownText.hasMarkup(text)
      ? archive.markdownText.readMarkdown
      : archive.plainText.readPlainText;
    return archive.trackers.dropTrackers(archive.correspondence.openCorrespondence(read(text)));
  }

  return { readPasted };
})();
