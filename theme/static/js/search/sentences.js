/* Counts and dates → the French sentences in which the page tells them. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.sentences = (function () {
  const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

  /**
   * @param {string} date `AAAA-MM-JJ`
   * @returns {string} « 28 novembre 2025 », « 1er mai 2025 »
   */
  function writeDate(date) {
    const [year, month, day] = date.split("-").map(Number);
    return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
  }

  /**
   * @param {number} number
   * @returns {string} « 12 », « 1 200 » in groups of three digits
   */
  function writeNumber(number) {
    return String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, "\u202f");
  }

  /**
   * @param {number} count
   * @returns {string} « 1 brève », « 12 brèves »
   */
  function countEntries(count) {
    return `${writeNumber(count)}\u00a0brève${count > 1 ? "s" : ""}`;
  }

  /**
   * What was found.
   * @param {import("./address.js").Asked} asked
   * @param {{total: number, complete: number, open: boolean}} answer
   * @returns {string}
   */
  function announce(asked, { total, complete, open }) {
    if (total === 0) return announceNothing(asked);
    if (open) return `Au moins ${countEntries(total)} trouvée${total > 1 ? "s" : ""}.`;
    return complete === 0 ? announcePartial(total) : announceComplete(complete, total - complete);
  }

  /** @param {import("./address.js").Asked} asked */
  function announceNothing(asked) {
    const typed = asked.text.trim();
    const words = typed === "" ? "" : ` à «\u00a0${typed}\u00a0»`;
    const choices = archive.address.isFiltered(asked) ? (typed === "" ? " à ces choix" : " avec ces choix") : "";
    return `Aucune brève ne correspond${words}${choices}.`;
  }

  /** @param {number} partial entries that have some of the words */
  function announcePartial(partial) {
    const shown = partial === 1 ? "en voici une qui en contient" : `en voici ${writeNumber(partial)} qui en contiennent`;
    return `Aucune brève ne contient tous ces mots\u202f; ${shown} une partie.`;
  }

  /**
   * @param {number} complete entries that have all the words
   * @param {number} partial
   */
  function announceComplete(complete, partial) {
    const found = `${countEntries(complete)} trouvée${complete > 1 ? "s" : ""}`;
    if (partial === 0) return `${found}.`;
    const others = partial === 1 ? "une autre ne contient" : `${writeNumber(partial)} autres ne contiennent`;
    return `${found}\u202f; ${others} qu’une partie des mots.`;
  }

  return { announce, countEntries, writeDate, writeNumber };
})();
