/* Clauses → entries with lunr 2.3.9's own scores: the ground on which ranking.js stands, held equal by the tests.

   lunr scores an entry field by field: the dot product of the query's vector and the field's, divided by the length
   of the query's vector. The query's vector of a field has the boosts of all terms asked in it, whether the field
   holds them or not. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.scorer = (function () {
  const PRESENCE = { OPTIONAL: 1, REQUIRED: 2, PROHIBITED: 3 };

  /**
   * @typedef {object} Clause
   * @property {string} term a finished token
   * @property {string[]} [fields] all when left out
   * @property {number} [boost] 1 when left out
   * @property {number} [presence] OPTIONAL when left out
   * @property {boolean} [isPrefix] whether longer terms are meant as well
   * @property {number} [editDistance] 1 when terms one edit away are meant as well
   */

  /** Terms and their boosts, by field: lunr's query vectors. */
  class Vector {
    constructor() {
      /** @type {Map<string, number[]>} */
      this.boosts = new Map();
    }

    /**
     * @param {string} term
     * @param {number[]} fields ranks
     * @param {number} boost
     */
    add(term, fields, boost) {
      const boosts = this.boosts.get(term) ?? archive.postings.FIELDS.map(() => 0);
      for (const field of fields) {
        boosts[field] += boost;
      }
      this.boosts.set(term, boosts);
    }

    /**
     * Adds to the scores of all entries.
     * @param {Float64Array} scores by number of an entry
     * @returns {Generator<null, void>} pauses between terms
     */
    *score(scores) {
      const scales = this.measure();
      for (const [term, boosts] of this.boosts) {
        const posting = archive.postings.get(term);
        if (posting === null) continue;
        posting.fields.forEach(({ numbers, weights }, field) => {
          const factor = boosts[field] * scales[field];
          if (factor === 0) return;
          for (let rank = 0; rank < numbers.length; rank += 1) scores[numbers[rank]] += weights[rank] * factor;
        });
        yield null;
      }
    }

    /** @returns {number[]} by field, what a thousandth of a weight is worth: a part of the length of the vector */
    measure() {
      const squares = archive.postings.FIELDS.map(() => 0);
      for (const boosts of this.boosts.values()) {
        boosts.forEach((boost, field) => (squares[field] += boost * boost));
      }
      return squares.map((square) => (square > 0 ? 1 / (1000 * Math.sqrt(square)) : 0));
    }
  }

  /**
   * The entries that meet clauses, as lunr.js would give them with the whole index.
   * @param {Clause[]} clauses
   * @returns {Generator<any, {number: number, score: number}[]>} the best first, the newest first among equals
   */
  function* search(clauses) {
    const asked = [];
    for (const clause of clauses) asked.push({ ...clause, ...(yield* expand(clause)) });
    const { entries } = archive.shards.manifest;
    const vector = new Vector();
    const found = new Uint8Array(entries);
    const banned = new Uint8Array(entries);
    // Of a required clause, an entry needs one term in one field; of several clauses, each.
    const had = new Uint32Array(entries);
    const last = new Uint32Array(entries);
    let required = 0;
    for (const { terms, fields, boost = 1, presence = PRESENCE.OPTIONAL } of asked) {
      if (presence === PRESENCE.REQUIRED) required += 1;
      for (const term of terms) {
        if (presence !== PRESENCE.PROHIBITED) vector.add(term, fields, boost);
        for (const number of listNumbers(term, fields)) {
          if (presence === PRESENCE.PROHIBITED) banned[number] = 1;
          else found[number] = 1;
          if (presence !== PRESENCE.REQUIRED || last[number] === required) continue;
          last[number] = required;
          had[number] += 1;
        }
      }
      yield null;
    }
    // Prohibitions alone leave all other entries, each with a score of nothing.
    if (asked.every(({ presence }) => presence === PRESENCE.PROHIBITED)) found.fill(1);
    const scores = new Float64Array(entries);
    yield* vector.score(scores);
    const results = [];
    for (let number = 0; number < entries; number += 1) {
      if (found[number] && !banned[number] && had[number] === required) results.push({ number, score: scores[number] });
    }
    return results.sort((a, b) => b.score - a.score || b.number - a.number);
  }

  /**
   * The terms that a clause means, and the ranks of its fields.
   * @param {Clause} clause
   */
  function* expand({ term, fields = archive.postings.FIELDS, isPrefix, editDistance }) {
    const terms = isPrefix
      ? yield* archive.lexicon.gatherTerms(term)
      : editDistance
        ? yield* archive.lexicon.gatherNear(term)
        : [term];
    yield* archive.postings.load(terms);
    // lunr's vectors have only terms of the index.
    const known = terms.filter((one) => archive.postings.get(one) !== null);
    return { terms: known, fields: fields.map((name) => archive.postings.FIELDS.indexOf(name)) };
  }

  /**
   * @param {string} term
   * @param {number[]} fields
   */
  function* listNumbers(term, fields) {
    const posting = archive.postings.get(term);
    for (const field of fields) yield* posting.fields[field].numbers;
  }

  return { search, Vector, PRESENCE };
})();
