"use strict";

const assert = require("node:assert/strict");
const test = require("node:test");
const { loadArchive, loadIndex } = require("./load.js");

const archive = loadArchive();
assert.equal(archive.search.isReady(), false);
loadIndex();

const find = (text) => archive.search.find(archive.query.parse(text));
const ids = (text) => find(text).results.map(({ entry }) => entry.path.split("/").at(-1).replace(".html", ""));

test("the index that Python made is read by lunr.js", () => {
  assert.equal(archive.search.isReady(), true);
  assert.deepEqual(ids("phare"), ["phare"]);
});

test("a result knows its page, its date and its topics", () => {
  const [{ entry }] = find("phare").results;
  assert.equal(entry.path, "numeros/2025-03-07/phare.html");
  assert.equal(entry.date, "2025-03-07");
  assert.deepEqual(entry.topics, [{ slug: "mer", title: "La mer" }]);
});

test("case, accents, elision, plural and dots are no obstacle", () => {
  assert.deepEqual(ids("cable"), ["cables"]);
  assert.deepEqual(ids("EMPLOIS"), ["grues"]);
  assert.equal(ids("otan")[0], "cables");
  assert.deepEqual(ids("6000 euro"), ["phare"]);
  assert.deepEqual(ids("oeuvre"), ["cables"]);
});

test("start-up, startup and start up find the same", () => {
  for (const text of ["start-up", "startup", "start up"]) assert.deepEqual(ids(text), ["phare"], text);
});

test("another name of a topic finds its entries, and so does its parent", () => {
  assert.deepEqual(ids("nato").sort(), ["cables", "frontiere"]);
  assert.ok(ids("océan").includes("grues"));
});

test("words of the text come before names of topics", () => {
  assert.deepEqual(ids("mer")[0], "cables");
});

test("entries with all the words come first, and are counted; those with some follow", () => {
  const found = find("phare câbles");
  assert.equal(found.complete, 0);
  assert.deepEqual(ids("phare câbles").sort(), ["cables", "phare"]);
  assert.equal(find("disque souveraineté").complete, 1);
  assert.deepEqual(ids("disque souveraineté"), ["compilateur", "calcul"]);
});

test("a sentence finds the entry that has most of its words", () => {
  assert.equal(ids("quel pays a lancé un satellite pour compter les arbres")[0], "frontiere");
});

test("the last word may be a beginning, until a space ends it", () => {
  assert.deepEqual(ids("satel"), ["frontiere"]);
  assert.deepEqual(ids("satel "), []);
});

test("a word with one letter wrong still finds", () => {
  assert.deepEqual(ids("souverainetée"), ["compilateur"]);
  assert.deepEqual(ids("satelilte"), ["frontiere"]);
  assert.deepEqual(ids("dronse"), ["cables"]);
});

test("a phrase asks for its words side by side", () => {
  assert.deepEqual(ids('"centre de calcul"'), ["compilateur"]);
  assert.deepEqual(ids('disque -"centre de calcul"'), ["calcul"]);
});

test("a minus leaves entries out", () => {
  assert.deepEqual(ids("otan -câbles"), ["frontiere"]);
});

test("sujet:, titre: and annee: narrow the search", () => {
  assert.deepEqual(ids("sujet:otan drones"), ["cables"]);
  assert.deepEqual(ids("titre:calcul"), ["calcul"]);
  assert.deepEqual(ids("annee:2024 sujet:otan"), ["frontiere"]);
});

test("conditions alone list what meets them, the newest first", () => {
  assert.deepEqual(ids("annee:2025"), ["phare", "grues", "cables"]);
});

test("among equals the newer comes first", () => {
  assert.deepEqual(ids("marée haute"), ["jumeau-a", "jumeau-b"]);
});

test("words that mean something to JavaScript or to lunr are words", () => {
  for (const text of ["__proto__", "constructor", "toString", "x~99", "title:*", "+-x", "*", "", "le"]) {
    assert.deepEqual(find(text).results, [], text);
  }
});
