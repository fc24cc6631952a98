/* The manifest → which file holds what; the files that were loaded, as many as memory allows. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.shards = (function () {
  /** Of the format; another is another program's. */
  const VERSION = 2;

  /** Entries in a file of documents, such files in a group of one hash, entries in a file of facets. */
  const SHARD = 10;
  const GROUP = 32;
  const BLOCK = 2048;

  /** Most characters of files that are kept from one question to the next. */
  const ROOM = 8 << 20;

  /**
   * `usual`: the mean length of headlines and of bodies.
   * @typedef {{start: number, end: number, hash: string, terms: string[], words: string[], usual: number[]}} Segment
   * @typedef {object} Manifest
   * @property {number} version
   * @property {number} entries
   * @property {number[]} lengths tokens of all headlines, bodies and names of topics
   * @property {[string, number][]} years each with the number of its first entry, ascending
   * @property {Segment[]} segments
   * @property {string[]} documents hash of each group
   * @property {string[]} facets hash of each block
   * @property {[string, string, string, number[]][]} topics slug, title, kind and parents of each, by number
   * @property {{hashes: string[], places: number[]}} lists of the entries of topics: hash of each file; by number of a
   *   topic, which of them has its list, -1 when entries have only more special ones
   */

  /** @type {Manifest} */
  let manifest;

  /** @type {Map<string, {content: any, size: number}>} What was loaded, by name; what was used last stands last. */
  const loaded = new Map();
  let total = 0;

  /** @param {Manifest} content */
  function open(content) {
    if (content.version !== VERSION) throw new Error("Les données de la recherche sont d’une autre version du site.");
    manifest = content;
    loaded.clear();
    total = 0;
  }

  /**
   * @param {string} name
   * @param {any} content
   */
  function put(name, content) {
    drop(name);
    const size = measure(content);
    loaded.set(name, { content, size });
    total += size;
  }

  /** @param {string} name */
  function drop(name) {
    total -= loaded.get(name)?.size ?? 0;
    loaded.delete(name);
  }

  /** @param {any} content */
  function measure(content) {
    if (typeof content === "string") return content.length;
    return Array.isArray(content) ? content.reduce((sum, item) => sum + measure(item), 16) : 8;
  }

  /**
   * Asks for the files that are not here; the call goes on when they are.
   * @param {Iterable<string>} names
   * @returns {Generator<{need: string[]}, void>}
   */
  function* load(names) {
    const need = [...new Set(names)].filter((name) => !loaded.has(name));
    if (need.length > 0) yield { need };
  }

  /**
   * The content of a file that is here.
   * @param {string} name
   */
  function get(name) {
    const file = loaded.get(name);
    loaded.delete(name);
    loaded.set(name, file);
    return file.content;
  }

  /** Lets go of what was used longest ago; between questions only, for a question counts on what it loaded. */
  function trim() {
    for (const name of loaded.keys()) {
      if (total <= ROOM) break;
      drop(name);
    }
  }

  /**
   * The place of a key among shards.
   * @param {string[]} firsts what each shard begins with
   * @param {string} key
   * @returns {number} the last shard that does not begin after the key; -1 when there is no shard
   */
  function locate(firsts, key) {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * The shards that may hold keys with a beginning.
   * @param {string[]} firsts
   * @param {string} prefix
   * @returns {number[]}
   */
  function locateAll(firsts, prefix) {
    const found = [];
    const start = locate(firsts, prefix);
    for (let rank = start; rank >= 0 && rank < firsts.length; rank += 1) {
      if (rank > start && !firsts[rank].startsWith(prefix)) break;
      found.push(rank);
    }
    return found;
  }

  /**
   * A file of terms or words, of one segment.
   * @typedef {{segment: Segment, name: string}} Place
   */

  /**
   * Where a term may stand: one file a segment.
   * @param {string} term
   * @returns {Place[]}
   */
  function placesOfTerm(term) {
    return manifest.segments
      .map((segment) => ({ segment, rank: locate(segment.terms, term) }))
      .filter(({ rank }) => rank >= 0)
      .map(({ segment, rank }) => ({ segment, name: `termes-${segment.hash}-${rank}` }));
  }

  /**
   * Where terms, or words, with a beginning may stand.
   * @param {"termes"|"mots"} kind
   * @param {string} prefix
   * @returns {Place[]}
   */
  function placesOfPrefix(kind, prefix) {
    return manifest.segments.flatMap((segment) =>
      locateAll(kind === "mots" ? segment.words : segment.terms, prefix).map((rank) => ({
        segment,
        name: `${kind}-${segment.hash}-${rank}`,
      })),
    );
  }

  /** @param {number} number of an entry */
  function nameOfDocument(number) {
    const rank = Math.floor(number / SHARD);
    return `documents-${manifest.documents[Math.floor(rank / GROUP)]}-${rank}`;
  }

  /** @param {number} block */
  function nameOfFacets(block) {
    return `facettes-${manifest.facets[block]}-${block}`;
  }

  /** @param {number} topic */
  function hasList(topic) {
    return manifest.lists.places[topic] >= 0;
  }

  /** @param {number} topic that has one */
  function nameOfList(topic) {
    return `listes-${manifest.lists.hashes[manifest.lists.places[topic]]}`;
  }

  return {
    open,
    put,
    get,
    drop,
    load,
    trim,
    placesOfTerm,
    placesOfPrefix,
    nameOfDocument,
    nameOfFacets,
    hasList,
    nameOfList,
    SHARD,
    BLOCK,
    get manifest() {
      return manifest;
    },
    get size() {
      return total;
    },
  };
})();
