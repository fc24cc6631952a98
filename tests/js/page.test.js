"use strict";
/* The parts of the search page that need no page: its address, its sentences, what it offers while one types. */

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");
const { loadEngine, ROOT } = require("./engine.js");

loadEngine();
for (const name of ["address", "elements", "sentences", "suggestions"]) {
  const file = path.join(ROOT, `theme/static/js/search/${name}.js`);
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}
const { address, sentences, suggestions } = globalThis.archive;

const NOTHING = { text: "", topics: [], years: [], kinds: [], sort: "pertinence" };
const read = (hash, search = "") => address.read({ hash, search });

test("an address says text, topics, years, kinds and order", () => {
  assert.deepEqual(read("#q=otan&sujet=cloud&sujet=ia&annee=2024&annee=2025&genre=personne&genre=loi&tri=date"), {
    text: "otan",
    topics: ["cloud", "ia"],
    years: ["2024", "2025"],
    kinds: ["person", "law"],
    sort: "date",
  });
});

test("what was asked is written and read again", () => {
  for (const text of ["", "otan", "C++ & co", "l’été à 100 %", '"deux mots" -un', "🙂 #x=y", " espaces "]) {
    const asked = { ...NOTHING, text, topics: ["cloud"], years: ["2025"], kinds: ["place"], sort: "date" };
    assert.deepEqual(read(address.write(asked)), asked);
    assert.deepEqual(read(address.write({ ...NOTHING, text }), "?q=autre"), { ...NOTHING, text });
  }
});

test("the question mark counts where the hash says nothing of the search", () => {
  assert.equal(read("", "?q=otan").text, "otan");
  assert.equal(read("#page_contenu", "?q=otan").text, "otan");
  assert.equal(read("#q=cloud", "?q=otan").text, "cloud");
  assert.equal(read("#sujet=cloud", "?q=otan").text, "");
});

test("what no reader can have chosen is left out", () => {
  const hash = "#annee=hier&annee=20255&genre=__proto__&genre=constructor&sujet=&sujet=a%2Fb&sujet=a b&tri=x";
  assert.deepEqual(read(hash), NOTHING);
  assert.equal(read(`#q=${"a".repeat(5000)}`).text.length, address.MAX_CHARACTERS);
  assert.equal(read(`#${"sujet=a&".repeat(50)}`).topics.length, 1);
  assert.ok(read(`#${Array.from({ length: 50 }, (_, n) => `sujet=s${n}`).join("&")}`).topics.length <= 12);
  assert.doesNotThrow(() => read("#q=%E0%A4%A&sujet=%"));
});

test("the address of another part of the page is none of a search", () => {
  assert.equal(address.isSearch("#page_contenu"), false);
  for (const hash of ["", "#", "#q=", "#tri=date"]) assert.equal(address.isSearch(hash), true);
});

test("dates and numbers are written as in print", () => {
  assert.equal(sentences.writeDate("2025-11-28"), "28\u00a0novembre\u00a02025");
  assert.equal(sentences.writeDate("2024-05-01"), "1er\u00a0mai\u00a02024");
  assert.deepEqual([1, 999, 1200, 1234567].map(sentences.writeNumber), ["1", "999", "1\u202f200", "1\u202f234\u202f567"]);
});

test("counts agree in number", () => {
  const say = (total, complete = total, open = false) => sentences.announce(NOTHING, { total, complete, open });
  assert.equal(say(1), "1\u00a0brève trouvée.");
  assert.equal(say(1200), "1\u202f200\u00a0brèves trouvées.");
  assert.equal(say(50, 50, true), "Au moins 50\u00a0brèves trouvées.");
  assert.equal(say(3, 2), "2\u00a0brèves trouvées\u202f; une autre ne contient qu’une partie des mots.");
  assert.equal(say(1, 0), "Aucune brève ne contient tous ces mots\u202f; en voici une qui en contient une partie.");
  assert.equal(say(4, 0), "Aucune brève ne contient tous ces mots\u202f; en voici 4 qui en contiennent une partie.");
});

test("nothing found repeats what was asked", () => {
  const say = (asked) => sentences.announce({ ...NOTHING, ...asked }, { total: 0, complete: 0, open: false });
  assert.equal(say({ text: " zz " }), "Aucune brève ne correspond à «\u00a0zz\u00a0».");
  assert.equal(say({ text: "zz", years: ["2024"] }), "Aucune brève ne correspond à «\u00a0zz\u00a0» avec ces choix.");
  assert.equal(say({ years: ["2024"] }), "Aucune brève ne correspond à ces choix.");
});

test("a completion takes the place of the word being typed, a topic that of its field too", () => {
  const taken = [];
  const choose = { word: (...given) => taken.push(given), topic: (...given) => taken.push(given) };
  const found = { words: [{ text: "nuage", count: 3 }], topics: [{ slug: "nuages", title: "Nuages" }] };
  for (const text of ["nua", "gros nua", "l’nua", "-sujet:nua"]) {
    suggestions.listOptions(found, text, [], choose).forEach((option) => option.take());
  }
  assert.deepEqual(taken, [
    ["nuage"],
    ["nuages", ""],
    ["gros nuage"],
    ["nuages", "gros"],
    ["l’nuage"],
    ["nuages", ""],
    ["-sujet:nuage"],
    ["nuages", ""],
  ]);
});

test("what stands in the field already, or is chosen already, is not offered", () => {
  const found = { words: [{ text: "Été", count: 3 }], topics: [{ slug: "ete", title: "Été" }] };
  const list = (text, chosen) => suggestions.listOptions(found, text, chosen, {}).map(({ text, note }) => text + note);
  assert.deepEqual(list("ete", []), ["Étésujet"]);
  assert.deepEqual(list("ete", ["ete"]), []);
  assert.deepEqual(list("et", ["ete"]), ["Été"]);
  assert.deepEqual(list("ete ", []), []);
  assert.deepEqual(list("", []), []);
});

test("of the forms of a word, the most frequent is offered", () => {
  const words = ["phares", "phare", "pharaon"].map((text) => ({ text, count: 1 }));
  const list = (text) => suggestions.listOptions({ words, topics: [] }, text, [], {}).map((option) => option.text);
  assert.deepEqual(list("pha"), ["phares", "pharaon"]);
  assert.deepEqual(list("phare"), ["pharaon"]);
});
