/* Pagefind as its own documentation says to ask it: search, then the data of the results that are shown. */
"use strict";

globalThis.contest = (async function () {
  const SHOWN = 10;
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);

  /**
   * The first results of a question.
   * @param {string} text
   * @returns {Promise<{title: string, text: string}[]>}
   */
  async function ask(text) {
    const { results } = await pagefind.search(text);
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return shown.map(({ meta, plain_excerpt }) => ({ title: meta.title, text: plain_excerpt }));
  }

  return { ask };
})();
