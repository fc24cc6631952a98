/* A draft → the file it proposes, and the address of a form on the repository's host that is filled with it. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.forge = (function () {
  /** Longest address that the hosts accept; beyond, the text has to be copied. */
  const ADDRESS_LIMIT = 8000;

  /**
   * @typedef {{folder: string, name: string, text: string}} Proposal
   */

  /**
   * One entry waits in a folder of its own until a digest takes it in; several are a digest, which needs a date.
   * @param {import("./drafting.js").Draft} draft
   * @returns {Proposal|null}
   */
  function propose({ entries, date, markdown }) {
    if (entries.length === 1) {
      const [{ id, markdown: text }] = entries;
      return { folder: "content/propositions", name: `${id}.md`, text: `${text}\n` };
    }
    if (date === null) return null;
    return { folder: `content/digests/${date.slice(0, 4)}`, name: `${date}.md`, text: markdown };
  }

  /**
   * @param {{start: string, name: string, text: string}} host where its form begins, how it calls a file and its text
   * @param {Proposal} proposal
   * @returns {{address: string, filled: boolean}} `filled` is false where the text is too long for an address
   */
  function openForm(host, { folder, name, text }) {
    const bare = `${host.start}${folder}?${new URLSearchParams({ [host.name]: name })}`;
    const filled = `${bare}&${new URLSearchParams({ [host.text]: text })}`;
    return filled.length <= ADDRESS_LIMIT ? { address: filled, filled: true } : { address: bare, filled: false };
  }

  return { propose, openForm };
})();
