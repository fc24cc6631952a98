/* The plain way with lunr: its whole index and all texts are read, then it answers from memory. */
"use strict";

globalThis.contest = (async function () {
  const SHOWN = 10;
  const [index, documents] = await Promise.all(
    ["index", "documents"].map(async (name) => (await fetch(`lunr/${name}.json`)).json()),
  );
  const loaded = lunr.Index.load(index);

  /**
   * The first results of a question: any of its words, as lunr does by default, analysed as the index was.
   * @param {string} text
   * @returns {Promise<{title: string, text: string}[]>}
   */
  async function ask(text) {
    const tokens = archive.analyser.analyse(text);
    const found = loaded.query((query) => tokens.forEach((token) => query.term(token, { usePipeline: false })));
    return found.slice(0, SHOWN).map(({ ref }) => {
      const [, title, body] = documents[Number(ref)];
      return { title, text: body.slice(0, 200) };
    });
  }

  return { ask };
})();
