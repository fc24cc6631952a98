"use strict";

const assert = require("node:assert/strict");
const test = require("node:test");
const { loadEngine } = require("./engine.js");

const { query } = loadEngine();

/** The first forms of the terms of a kind. */
const heads = (text, kind = "terms") => query.parse(text)[kind].map((term) => term.forms[0]);

test("plain words become terms, stop words aside", () => {
  assert.deepEqual(heads("les puces de l’Europe"), ["puc", "europ"]);
});

test("grouped digits stay one number across words", () => {
  assert.deepEqual(heads("6 000 postes"), ["6000", "post"]);
});

test("a compound brings its parts", () => {
  assert.deepEqual(query.parse("start-up").terms[0].forms, ["startup", "start", "up"]);
});

test("words between quotes, straight, French or curly, are a phrase", () => {
  for (const text of ['"cloud de confiance"', "«\u00a0cloud de confiance\u00a0»", "“cloud de confiance”"]) {
    assert.deepEqual(query.parse(text).phrases, [["cloud", "confianc"]], text);
    assert.deepEqual(query.parse(text).terms, [], text);
  }
});

test("a quotation left open ends with the text", () => {
  assert.deepEqual(query.parse('"cloud de').phrases, [["cloud"]]);
});

test("a minus before a word excludes it, between words it joins them", () => {
  assert.deepEqual(heads("phare -brest", "excluded"), ["brest"]);
  assert.deepEqual(heads("semi-conducteur", "excluded"), []);
});

test("a minus before quotes excludes the phrase", () => {
  assert.deepEqual(query.parse('-"mer noire" phare').excludedPhrases, [["mer", "noir"]]);
});

test("sujet: and titre: ask a field, with several words between quotes", () => {
  assert.deepEqual(query.parse("sujet:cloud").required, [{ forms: ["cloud"], words: ["cloud"], field: "topics" }]);
  assert.deepEqual(query.parse('Titre:"mer noire"').required, [
    { forms: ["mer"], words: ["mer"], field: "headline" },
    { forms: ["noir"], words: ["noire"], field: "headline" },
  ]);
  assert.deepEqual(query.parse("-sujet:cloud").excluded, [{ forms: ["cloud"], words: ["cloud"], field: "topics" }]);
});

test("annee: asks a year, with or without its accent; anything but a year is words", () => {
  assert.deepEqual(query.parse("annee:2025 année:2024").years, ["2025", "2024"]);
  assert.deepEqual(query.parse("annee:dernière").years, []);
  assert.deepEqual(heads("annee:dernière"), ["anne", "dernier"]);
});

test("a field that does not exist is words", () => {
  assert.deepEqual(heads("auteur:martin"), ["auteur", "martin"]);
});

test("the last word, while nothing follows it, is the beginning of a word", () => {
  assert.equal(query.parse("le Quanti").prefix, "quanti");
  assert.equal(query.parse("quanti ").prefix, null);
  assert.equal(query.parse("phare de").prefix, null);
  assert.equal(query.parse('phare "mer"').prefix, null);
});

test("a term keeps its words as they were before stemming", () => {
  assert.deepEqual(query.parse("Start-ups").terms[0].words, ["startups", "start", "ups"]);
});

test("a query is cut at 256 characters and 12 terms", () => {
  assert.equal(heads("a1 ".repeat(90) + "phare").length, 1);
  const words = Array.from({ length: 30 }, (_, rank) => `w${rank}`).join(" ");
  assert.equal(query.parse(words).terms.length, query.MAX_TERMS);
  assert.equal(query.parse(words).prefix, null);
});

test("a word typed twice counts once", () => {
  assert.deepEqual(heads("phare Phares"), ["phar"]);
});

test("odd texts give a query, never an exception", () => {
  const odd = ["", " ", "*", "-", "--", '"', '""', "«", ":", "sujet:", 'titre:"', "annee:", "-sujet:", "__proto__", "x~99"];
  odd.push("constructor", "\ud83d", "\u202e", "(a+)+$", "+-x", "a".repeat(5000), '"'.repeat(500), "-".repeat(500));
  for (const text of odd) assert.equal(typeof query.isEmpty(query.parse(text)), "boolean", text);
});

test("a query without anything to look for is empty", () => {
  assert.ok(query.isEmpty(query.parse("le de")));
  assert.ok(!query.isEmpty(query.parse("annee:2025")));
});
