"use strict";
/* Rules of lunr's scores and presences, each by its name, on eight entries. */

const assert = require("node:assert/strict");
const test = require("node:test");
const clauses = require("./clauses.js");
const { loadEngine, makeDesk } = require("./engine.js");

loadEngine();
const desk = makeDesk();
const { OPTIONAL, REQUIRED, PROHIBITED } = clauses.PRESENCE;

const search = (...asked) => desk.run(clauses.search(asked));
const numbers = (...clauses) => search(...clauses).map(({ number }) => number).sort();

test("an entry needs one of its optional terms", () => {
  assert.deepEqual(numbers({ term: "disqu" }, { term: "phar" }), [2, 3, 7]);
});

test("a required term may stand in any of the fields asked", () => {
  assert.deepEqual(numbers({ term: "nant", presence: REQUIRED }, { term: "disqu" }), [2, 3]);
  assert.deepEqual(numbers({ term: "nant", presence: REQUIRED, fields: ["headline"] }, { term: "disqu" }), [2]);
});

test("each required clause must be met", () => {
  const required = (term) => ({ term, presence: REQUIRED });
  assert.deepEqual(numbers(required("disqu"), required("souverainet")), [3]);
  assert.deepEqual(numbers(required("disqu"), required("inconnu")), []);
});

test("a required term found twice in an entry is still one", () => {
  assert.deepEqual(numbers({ term: "calcul", presence: REQUIRED }, { term: "centr", presence: REQUIRED }), [2, 3]);
});

test("a prohibited term counts in its fields only", () => {
  assert.deepEqual(numbers({ term: "disqu" }, { term: "calcul", presence: PROHIBITED, fields: ["headline"] }), [3]);
});

test("prohibitions alone leave all others, scored zero, the newest first", () => {
  const found = search({ term: "mer", presence: PROHIBITED });
  assert.deepEqual(found.map(({ number }) => number), [4, 3, 2, 1, 0]);
  assert.ok(found.every(({ score }) => score === 0));
  assert.equal(search().length, 8);
});

test("a headline weighs more than a body", () => {
  const [first, second] = search({ term: "calcul" });
  assert.deepEqual([first.number, second.number], [2, 3]);
  assert.ok(first.score > second.score);
});

test("a term that no entry has changes no score, one that others have does", () => {
  const [alone] = search({ term: "phar" });
  assert.deepEqual(search({ term: "phar" }, { term: "inconnu" })[0], alone);
  assert.ok(search({ term: "phar" }, { term: "disqu" }).find(({ number }) => number === 7).score < alone.score);
});

test("a boost tilts the scores, of all terms alike it does not", () => {
  const score = (...boosts) => search({ term: "phar", boost: boosts[0] }, { term: "disqu", boost: boosts[1] })[0];
  assert.ok(score(5, 1).number === 7 && score(1, 5).number !== 7);
  assert.ok(Math.abs(score(2, 2).score - score(1, 1).score) < 1e-12);
});

test("a beginning means every term that has it, one edit every term that near", () => {
  assert.deepEqual(numbers({ term: "satel", isPrefix: true }), [4]);
  assert.deepEqual(numbers({ term: "satel" }), []);
  assert.deepEqual(numbers({ term: "disq", editDistance: 1, presence: OPTIONAL }), [2, 3]);
});
