/* What a reader chose beside the words: topics, years, kinds of topics → the entries kept, and counts of the others. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.filters = (function () {
  /**
   * Topics, all of which an entry must have; years, and kinds, of which it must have one of each list.
   * @typedef {{topics: string[], years: string[][], kinds: string[]}} Choice
   * @typedef {{slug: string, title: string, kind: string}} Topic
   */

  /**
   * @typedef {object} Table
   * @property {Topic[]} topics by number
   * @property {Map<string, number>} numbers by slug
   * @property {number[][]} lines of each topic, itself and all its ancestors
   * @property {number[][]} heirs of each topic, those whose ancestor it is
   */

  /** @type {Table|null} */
  let table = null;

  /** @type {Map<number, {starts: Uint32Array, topics: Uint16Array}>} Own topics of the entries, by block of them. */
  const blocks = new Map();

  /** Forgets all: another archive was opened. */
  function clear() {
    table = null;
    blocks.clear();
  }

  /** @returns {Table} */
  function getTable() {
    table ??= makeTable(archive.shards.manifest.topics);
    return table;
  }

  /**
   * @param {[string, string, string, number[]][]} rows as the manifest has them
   * @returns {Table}
   */
  function makeTable(rows) {
    const topics = rows.map(([slug, title, kind]) => ({ slug, title, kind }));
    const lines = rows.map((_, number) => {
      const line = new Set([number]);
      for (const one of line) rows[one][3].forEach((parent) => line.add(parent));
      return [...line];
    });
    const heirs = rows.map(() => []);
    lines.forEach(([number, ...ancestors]) => ancestors.forEach((ancestor) => heirs[ancestor].push(number)));
    return { topics, numbers: new Map(topics.map(({ slug }, number) => [slug, number])), lines, heirs };
  }

  /**
   * The places of those entries that have what was chosen.
   * @param {Int32Array} numbers of entries, ascending
   * @param {Choice} choice
   * @returns {Generator<any, Int32Array>} ascending
   */
  function* keep(numbers, { topics, years, kinds }) {
    let places = new Int32Array(numbers.length);
    for (let place = 0; place < places.length; place += 1) places[place] = place;
    for (const list of years) {
      const isWanted = archive.shards.manifest.years.map(([year]) => list.includes(year));
      const rankOf = yearFinder();
      if (list.length > 0) places = places.filter((place) => isWanted[rankOf(numbers[place])]);
    }
    if (topics.length + kinds.length === 0) return places;
    const { numbers: bySlug, lines, topics: known } = getTable();
    yield* loadBlocks(numbers, places);
    const wanted = topics.map((slug) => lines.map((line) => line.includes(bySlug.get(slug))));
    if (kinds.length > 0) wanted.push(known.map(({ kind }) => kinds.includes(kind)));
    return places.filter((place) => {
      const own = topicsOf(numbers[place]);
      return wanted.every((isWanted) => own.some((topic) => isWanted[topic]));
    });
  }

  /** @returns {function(number): number} rank of the year of an entry; entries must be asked in ascending order */
  function yearFinder() {
    const { years } = archive.shards.manifest;
    let rank = 0;
    return (number) => {
      while (rank + 1 < years.length && number >= years[rank + 1][1]) rank += 1;
      return rank;
    };
  }

  /**
   * @param {Int32Array} numbers
   * @param {Int32Array} places those asked for
   */
  function* loadBlocks(numbers, places) {
    const { BLOCK } = archive.shards;
    const asked = [...new Set(places.map((place) => Math.floor(numbers[place] / BLOCK)))];
    const missing = asked.filter((block) => !blocks.has(block));
    yield* archive.shards.load(missing.map(archive.shards.nameOfFacets));
    for (const block of missing) {
      if (!blocks.has(block)) blocks.set(block, readBlock(archive.shards.get(archive.shards.nameOfFacets(block))));
      // As numbers they take less room than as text.
      archive.shards.drop(archive.shards.nameOfFacets(block));
      yield null;
    }
  }

  /** @param {string} text */
  function readBlock(text) {
    const reader = new archive.codec.Reader(text);
    const starts = new Uint32Array(archive.shards.BLOCK + 1);
    const topics = [];
    for (let rank = 0; !reader.isAtEnd; rank += 1) {
      for (let count = reader.number(); count > 0; count -= 1) topics.push(reader.number());
      starts[rank + 1] = topics.length;
    }
    return { starts, topics: Uint16Array.from(topics) };
  }

  /**
   * Numbers of the own topics of an entry whose block was loaded.
   * @param {number} number
   * @returns {Uint16Array}
   */
  function topicsOf(number) {
    const { BLOCK } = archive.shards;
    const { starts, topics } = blocks.get(Math.floor(number / BLOCK));
    return topics.subarray(starts[number % BLOCK], starts[(number % BLOCK) + 1]);
  }

  /**
   * How many entries have each topic, its own or a more special one; the most frequent first.
   * @param {Int32Array} numbers of entries, ascending
   * @param {Int32Array} places those to be counted
   * @returns {Generator<any, (Topic & {count: number})[]>}
   */
  function* countTopics(numbers, places) {
    const { topics, lines } = getTable();
    yield* loadBlocks(numbers, places);
    const counts = new Int32Array(topics.length);
    // An entry whose topics have one ancestor counts there once.
    const last = new Int32Array(topics.length).fill(-1);
    for (const place of places) {
      for (const own of topicsOf(numbers[place])) {
        for (const topic of lines[own]) {
          if (last[topic] === place) continue;
          last[topic] = place;
          counts[topic] += 1;
        }
      }
    }
    yield null;
    return topics
      .map((topic, number) => ({ ...topic, count: counts[number] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || compare(a.title, b.title) || compare(a.slug, b.slug));
  }

  /**
   * How many entries have a topic of each kind; the most frequent kind first.
   * @param {Int32Array} numbers of entries, ascending
   * @param {Int32Array} places those to be counted
   * @returns {Generator<any, {kind: string, count: number}[]>}
   */
  function* countKinds(numbers, places) {
    const { topics } = getTable();
    yield* loadBlocks(numbers, places);
    const kinds = [...new Set(topics.map(({ kind }) => kind))].filter((kind) => kind !== "");
    const bits = topics.map(({ kind }) => (kind === "" ? 0 : 1 << kinds.indexOf(kind)));
    const counts = kinds.map(() => 0);
    for (const place of places) {
      const own = topicsOf(numbers[place]).reduce((sum, topic) => sum | bits[topic], 0);
      for (const rank of kinds.keys()) counts[rank] += (own >> rank) & 1;
    }
    yield null;
    return kinds
      .map((kind, rank) => ({ kind, count: counts[rank] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || compare(a.kind, b.kind));
  }

  /**
   * How many entries each year has, the newest first.
   * @param {Int32Array} numbers of entries, ascending
   * @param {Int32Array} places those to be counted
   * @returns {{year: string, count: number}[]}
   */
  function countYears(numbers, places) {
    const rankOf = yearFinder();
    const years = archive.shards.manifest.years.map(([year]) => ({ year, count: 0 }));
    for (const place of places) years[rankOf(numbers[place])].count += 1;
    return years.filter(({ count }) => count > 0).reverse();
  }

  function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  return { clear, keep, countTopics, countYears, countKinds, getTable };
})();
