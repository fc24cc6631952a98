/* Numbers of entries → the entries, as results show them. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.documents = (function () {
  /**
   * @typedef {{path: string, date: string, title: string, body: string, topics: {slug: string, title: string}[]}} Entry
   */

  /**
   * @param {number[]} numbers
   * @returns {Generator<any, Entry[]>} in the same order
   */
  function* read(numbers) {
    const { SHARD, nameOfDocument, load, get } = archive.shards;
    yield* load(numbers.map(nameOfDocument));
    const { topics } = archive.filters.getTable();
    return numbers.map((number) => describe(get(nameOfDocument(number))[number % SHARD], topics));
  }

  /**
   * @param {any[]} row
   * @param {import("./filters.js").Topic[]} topics
   * @returns {Entry}
   */
  function describe([address, title, body, numbers, date], topics) {
    return {
      path: `numeros/${address}.html`,
      date: date ?? address.slice(0, address.indexOf("/")),
      title,
      body,
      topics: numbers.map((number) => ({ slug: topics[number].slug, title: topics[number].title })),
    };
  }

  return { read };
})();
