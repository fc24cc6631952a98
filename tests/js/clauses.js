"use strict";
/* Clauses → the entries that lunr.js would find by its whole index, scored by our own scorer: what is compared with it.

   The site asks for nothing in this way; what it ranks by stands on the same scores. */

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

/**
 * The entries that meet clauses, as lunr.js would give them with the whole index.
 * @param {Clause[]} clauses
 * @returns {Generator<any, {number: number, score: number}[]>} the best first, the newest first among equals
 */
function* search(clauses) {
  const asked = [];
  for (const clause of clauses) asked.push({ ...clause, ...(yield* expand(clause)) });
  const { entries } = archive.shards.manifest;
  const vector = new archive.scorer.Vector();
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
      ? yield* gatherNear(term)
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

/**
 * Terms at most one edit away. Every term is the token of some word, so that the words are read instead of all
 * postings.
 * @param {string} term
 * @returns {Generator<any, string[]>}
 */
function* gatherNear(term) {
  const tokens = new Set((yield* archive.lexicon.gatherWords([""])).map(({ form }) => archive.analyser.finish(form)));
  return [...tokens].filter((token) => archive.lexicon.isNear(token, term));
}

module.exports = { search, PRESENCE };
