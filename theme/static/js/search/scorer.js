/* Terms and their boosts → lunr 2.3.9's own scores: the ground on which ranking.js stands, held equal by the tests.

   lunr scores an entry field by field: the dot product of the query's vector and the field's, divided by the length
   of the query's vector. The query's vector of a field has the boosts of all terms asked in it, whether the field
   holds them or not. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.scorer = (function () {
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

  return { Vector };
})();
