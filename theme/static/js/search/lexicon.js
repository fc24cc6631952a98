/* Shards of terms and of words → a term's place, terms and words with a beginning; whether two are one edit apart. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.lexicon = (function () {
  /** Only these letters: such a spelling is its own form. */
  const PLAIN = /^[a-z]+$/;

  /**
   * A word as readers write it, the form by which it is compared, and in how many entries it stands.
   * @typedef {{form: string, spelling: string, count: number}} Word
   */

  /**
   * Finds a term in a shard without reading the others letter by letter: a record that shares more with the record
   * before than the term does cannot be it.
   * @param {string} shard
   * @param {string} term
   * @returns {number} where its postings begin, or -1
   */
  function find(shard, term) {
    const reader = new archive.codec.Reader(shard);
    let same = 0;
    while (!reader.isAtEnd) {
      const shared = reader.number();
      const end = reader.number() + reader.at;
      if (shared <= same) {
        same = shared;
        let place = reader.at;
        while (place < end && same < term.length && shard.charCodeAt(place) === term.charCodeAt(same)) {
          place += 1;
          same += 1;
        }
        if (place === end && same === term.length) {
          reader.at = end;
          reader.number();
          return reader.at;
        }
        // Terms ascend: this one, and all that follow, come after the one looked for.
        if (place < end && (same === term.length || shard.charCodeAt(place) > term.charCodeAt(same))) return -1;
      }
      reader.at = end;
      const size = reader.number();
      reader.at += size;
    }
    return -1;
  }

  /**
   * Terms of a shard with a beginning, and where their postings begin.
   * @param {string} shard
   * @param {string} prefix
   * @returns {[string, number][]}
   */
  function listTerms(shard, prefix) {
    const found = [];
    const reader = new archive.codec.Reader(shard);
    for (let term = ""; !reader.isAtEnd; ) {
      const shared = reader.number();
      term = term.slice(0, shared) + reader.take(reader.number());
      const size = reader.number();
      if (term.startsWith(prefix)) found.push([term, reader.at]);
      else if (term > prefix) break;
      reader.at += size;
    }
    return found;
  }

  /**
   * Words of a shard whose form has a beginning.
   * @param {string} shard
   * @param {string} prefix
   * @returns {Word[]}
   */
  function listWords(shard, prefix) {
    const found = [];
    const reader = new archive.codec.Reader(shard);
    for (let spelling = ""; !reader.isAtEnd; ) {
      const shared = reader.number();
      spelling = spelling.slice(0, shared) + reader.take(reader.number());
      const count = reader.number();
      const form = PLAIN.test(spelling) ? spelling : archive.analyser.fold(spelling);
      if (form.startsWith(prefix)) found.push({ form, spelling, count });
      else if (form > prefix) break;
    }
    return found;
  }

  /**
   * Words with any of some beginnings, those of all segments together, each once.
   * @param {string[]} prefixes
   * @param {function(string): boolean} [wants] whether a form is wanted
   * @returns {Generator<any, Word[]>}
   */
  function* gatherWords(prefixes, wants = () => true) {
    const names = prefixes.flatMap((prefix) => archive.shards.placesOfPrefix("mots", prefix).map(({ name }) => name));
    yield* archive.shards.load(names);
    // Of several beginnings, a shard is read once and for all.
    const [prefix] = prefixes.length === 1 ? prefixes : [""];
    const isWanted = ({ form }) => wants(form) && prefixes.some((one) => form.startsWith(one));
    /** @type {Map<string, Word & {most: number}>} */
    const words = new Map();
    for (const name of new Set(names)) {
      for (const word of listWords(archive.shards.get(name), prefix)) if (isWanted(word)) merge(words, word);
      yield null;
    }
    return [...words.values()].map(({ form, spelling, count }) => ({ form, spelling, count }));
  }

  /**
   * Adds a word of one segment: counts add up, the spelling is that of the segment that has it most.
   * @param {Map<string, Word & {most: number}>} words
   * @param {Word} word
   */
  function merge(words, { form, spelling, count }) {
    const known = words.get(form) ?? { form, spelling, count: 0, most: count };
    known.count += count;
    if (count > known.most) [known.most, known.spelling] = [count, spelling];
    words.set(form, known);
  }

  /** @type {Map<string, string[]>} Beginning → its terms: one types on, and a page asks the same thrice. */
  const gathered = new Map();
  const MOST_GATHERED = 16;

  /** Forgets all: another archive was opened. */
  function clear() {
    gathered.clear();
  }

  /**
   * Terms with a beginning, of all segments, each once.
   * @param {string} prefix
   * @returns {Generator<any, string[]>}
   */
  function* gatherTerms(prefix) {
    if (gathered.has(prefix)) return gathered.get(prefix);
    const places = archive.shards.placesOfPrefix("termes", prefix);
    yield* archive.shards.load(places.map(({ name }) => name));
    const terms = new Set();
    for (const { name } of places) {
      for (const [term] of listTerms(archive.shards.get(name), prefix)) terms.add(term);
      yield null;
    }
    if (gathered.size >= MOST_GATHERED) gathered.delete(gathered.keys().next().value);
    gathered.set(prefix, [...terms]);
    return gathered.get(prefix);
  }

  /**
   * Whether one text becomes the other by at most one edit, as lunr has it: a UTF-16 unit more, less, changed, or
   * swapped with its neighbour.
   * @param {string} one
   * @param {string} other
   * @returns {boolean}
   */
  function isNear(one, other) {
    const excess = one.length - other.length;
    if (excess < -1 || excess > 1) return false;
    if (excess < 0) return isNear(other, one);
    const end = other.length;
    let start = 0;
    while (start < end && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
    let tail = 0;
    while (tail < end - start && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(end - 1 - tail)) tail += 1;
    const left = end - start - tail;
    if (left === 0) return true;
    if (excess === 1) return false;
    return left === 1 || (left === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]);
  }

  return { clear, find, listTerms, listWords, gatherWords, gatherTerms, isNear };
})();
