/* A term → the entries that have it, field by field, with lunr's weights: typed arrays, as many as memory allows. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.postings = (function () {
  /** In the order in which the shards have them; a weight of the field multiplies that of its words. */
  const FIELDS = ["headline", "body", "topics"];
  const BOOSTS = [2.5, 1, 2];

  /** Rank of the field whose entries are those of topics; ways in which a term may stand in some fields. */
  const TOPICS = 2;
  const MASKS = 2 ** FIELDS.length - 1;

  /** BM25 as lunr has it; with its own 1.2 a word said again counts for less, and nDCG on requests loses 0.006. */
  const K1 = 2.5;
  const B = 0.75;

  /** Most bytes that are kept from one question to the next, and what a posting takes besides its numbers. */
  const ROOM = 16 << 20;
  const FRAME = 600;

  /**
   * Entries of one field that have a term, ascending, and what the term weighs in each, in thousandths.
   * @typedef {{numbers: Int32Array, weights: Int32Array}} Field
   * @typedef {{count: number, fields: Field[]}} Posting `count`: lunr's document frequency, all fields added up
   */

  /** @type {Map<string, Posting|null>} By term; null for what no entry has. What was used last stands last. */
  const decoded = new Map();
  let total = 0;

  /** Forgets all: another archive was opened. */
  function clear() {
    decoded.clear();
    total = 0;
  }

  /**
   * Asks for the files in which terms stand; afterwards `get` has them.
   * @param {string[]} terms
   */
  function* load(terms) {
    const unknown = [...new Set(terms)].filter((term) => !decoded.has(term));
    yield* archive.shards.load(listNames(unknown));
    yield* archive.lists.load(unknown.map((term) => read(term).named));
    for (const term of unknown) {
      get(term);
      yield null;
    }
  }

  /**
   * Names of the files that tell of terms, but of those already known.
   * @param {string[]} terms
   * @returns {string[]}
   */
  function listNames(terms) {
    return terms
      .filter((term) => !decoded.has(term))
      .flatMap((term) => archive.shards.placesOfTerm(term).map(({ name }) => name));
  }

  /**
   * Names of the files that terms ask for, as far as can be told before the first of them is here.
   * @param {string[]} terms
   * @returns {string[]}
   */
  function foresee(terms) {
    return [...listNames(terms), ...archive.lists.foresee(terms.filter((term) => !decoded.has(term)))];
  }

  /**
   * What is known of a term whose files were loaded.
   * @param {string} term
   * @returns {Posting|null} null when no entry has it
   */
  function get(term) {
    let posting = decoded.get(term);
    if (posting === undefined) {
      posting = decode(term);
      total += weigh(posting);
    } else {
      decoded.delete(term);
    }
    decoded.set(term, posting);
    return posting;
  }

  /** Lets go of what was used longest ago; between questions only. */
  function trim() {
    for (const [term, posting] of decoded) {
      if (total <= ROOM) break;
      decoded.delete(term);
      total -= weigh(posting);
    }
  }

  /** @param {Posting|null} posting */
  function weigh(posting) {
    return FRAME + (posting === null ? 0 : posting.count * 8);
  }

  /**
   * @param {string} term
   * @returns {Posting|null}
   */
  function decode(term) {
    const { parts, named } = read(term);
    if (named.size > 0) parts[TOPICS].push(archive.lists.gather(named));
    const count = parts.flat().reduce((sum, { numbers }) => sum + numbers.length, 0);
    if (count === 0) return null;
    const rarity = measureRarity(count);
    return { count, fields: parts.map((raws, field) => join(raws, field, rarity)) };
  }

  /**
   * By field, what each segment has; and the topics in whose names the term stands.
   * @typedef {{parts: Raw[][], named: import("./lists.js").Named}} Parts
   *
   * As the shard has it: entries, how often each has the term, how long its field is.
   * @typedef {{numbers: Int32Array, times: Int32Array, lengths: Int32Array}} Raw
   */

  /**
   * @param {string} term
   * @returns {Parts}
   */
  function read(term) {
    const known = { parts: FIELDS.map(() => []), named: new Map() };
    for (const { segment, name } of archive.shards.placesOfTerm(term)) {
      const shard = archive.shards.get(name);
      const place = archive.lexicon.find(shard, term);
      if (place !== -1) readFields(new archive.codec.Reader(shard, place), segment, known);
    }
    return known;
  }

  /**
   * @param {InstanceType<typeof archive.codec.Reader>} reader at what is known of a term
   * @param {import("./shards.js").Segment} segment
   * @param {Parts} known to be added to
   */
  function readFields(reader, segment, { parts, named }) {
    // The first number tells which fields have the term, and how many entries, or topics, the first of them.
    const head = reader.number();
    const mask = (head % MASKS) + 1;
    let count = Math.floor(head / MASKS) + 1;
    for (const field of FIELDS.keys()) {
      if (!(mask & (1 << field))) continue;
      if (field === TOPICS) readTopics(reader, count, named);
      else parts[field].push(readField(reader, count, segment.start, segment.usual[field]));
      if (mask >> (field + 1)) count = reader.number() + 1;
    }
  }

  /**
   * @param {InstanceType<typeof archive.codec.Reader>} reader
   * @param {number} count
   * @param {import("./lists.js").Named} named to be added to
   */
  function readTopics(reader, count, named) {
    for (let rank = 0, topic = 0; rank < count; rank += 1) {
      topic += reader.number();
      named.set(topic, { own: reader.number(), inherited: reader.number() });
    }
  }

  /**
   * @param {InstanceType<typeof archive.codec.Reader>} reader
   * @param {number} count
   * @param {number} start of the segment
   * @param {number} usual length of the field
   * @returns {Raw}
   */
  function readField(reader, count, start, usual) {
    const numbers = new Int32Array(count);
    const times = new Int32Array(count);
    const lengths = new Int32Array(count);
    for (let rank = 0, number = start; rank < count; rank += 1) {
      number += reader.number();
      numbers[rank] = number;
      const length = reader.number();
      lengths[rank] = usual + unfold(length >> 1);
      times[rank] = length & 1 ? reader.number() + 2 : 1;
    }
    return { numbers, times, lengths };
  }

  /**
   * Natural numbers stand for whole ones: 0, -1, 1, -2, 2, in this order.
   * @param {number} number
   */
  function unfold(number) {
    return number & 1 ? -(number + 1) >> 1 : number >> 1;
  }

  /**
   * lunr's idf, which counts an entry once for each field.
   * @param {number} count
   */
  function measureRarity(count) {
    return Math.log(1 + Math.abs((archive.shards.manifest.entries - count + 0.5) / (count + 0.5)));
  }

  /**
   * @param {Raw[]} raws of one field, segment after segment
   * @param {number} field
   * @param {number} rarity
   * @returns {Field}
   */
  function join(raws, field, rarity) {
    const size = raws.reduce((sum, raw) => sum + raw.numbers.length, 0);
    const numbers = new Int32Array(size);
    const weights = new Int32Array(size);
    const average = archive.shards.manifest.lengths[field] / archive.shards.manifest.entries;
    let place = 0;
    for (const raw of raws) {
      numbers.set(raw.numbers, place);
      for (let rank = 0; rank < raw.numbers.length; rank += 1) {
        const times = raw.times[rank];
        // In lunr's order of operations, for the same rounding: an entry of its vectors has three decimals.
        const score = (rarity * ((K1 + 1) * times)) / (K1 * (1 - B + B * (raw.lengths[rank] / average)) + times);
        weights[place++] = Math.round(score * BOOSTS[field] * 1000);
      }
    }
    return { numbers, weights };
  }

  return { load, listNames, foresee, get, trim, clear, FIELDS };
})();
