"use strict";
/* The layer above lunr's scores: what a typo may mean, which entries come first, and what their texts decide. */

const assert = require("node:assert/strict");
const test = require("node:test");
const { loadEngine, makeDesk } = require("./engine.js");

loadEngine();

/** A search among entries given as [id, headline, body], the newest first. */
function searchAmong(...rows) {
  const entries = rows.map(([id, headline, body]) => ({ id, date: "2025-01-03", headline, body, topics: [] }));
  return makeDesk({ topics: [], entries });
}

test("an entry that has the words as typed comes before one that has others of the same stem", () => {
  const desk = searchAmong(
    ["autre", "Les publications du port", "Rien de neuf."],
    ["bonne", "Un phare", "Le port doit publier ses tarifs."],
  );
  assert.deepEqual(desk.ids("publier port "), ["bonne", "autre"]);
});

test("words side by side come before words apart", () => {
  const desk = searchAmong(
    ["autre", "Nouvelle", "Le chantier naval attend, dit la mer, un nouveau quai."],
    ["bonne", "Nouvelle", "Le chantier a un quai naval, un nouveau quai attend la mer."],
  );
  assert.deepEqual(desk.ids("quai naval "), ["bonne", "autre"]);
});

test("a long query finds first the one entry that has all of its words in its text", () => {
  const desk = searchAmong(
    ["titre", "Grue portuaire automatique", "Rien de plus."],
    ["tout", "Brèves", "Près du bassin, une grue portuaire est devenue automatique, dit le syndicat des dockers hier."],
  );
  assert.equal(desk.ids("grue portuaire automatique bassin ")[0], "tout");
});

test("of two corrections, the other words choose", () => {
  const desk = searchAmong(
    ["ajout", "Ajouter une photo", "La page le permet, la messagerie aussi."],
    ["reglage", "Ajuster le volume", "Le poste le permet."],
  );
  assert.equal(desk.ids("ajuter volume ")[0], "reglage");
  assert.equal(desk.ids("ajuter photo ")[0], "ajout");
});

test("a typo whose stem is that of another word is mended when nothing has all the words", () => {
  const desk = searchAmong(
    ["travaux", "Des travaux au port", "Le quai ferme."],
    ["travail", "Un accident du travail", "Le docker va mieux."],
  );
  const { results, suggestion } = desk.ask("accident travali ");
  assert.equal(results[0].entry.path.includes("travail"), true);
  assert.deepEqual(suggestion, { text: "accident travail ", count: 1 });
});

test("a word that nothing resembles is looked for by its beginning", () => {
  const desk = searchAmong(["teletravail", "Le télétravail progresse", "Un jour sur cinq."]);
  assert.deepEqual(desk.ids("télétravailler "), ["teletravail"]);
});

test("of a compound that no entry has, its longest part is looked for", () => {
  const desk = searchAmong(["cheques", "Des chèques refusés", "Un magasin sur cinq."], ["e", "E comme euro", "Rien."]);
  assert.ok(desk.ids("e-chèques ").includes("cheques"));
});
