"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { loadEngine, ROOT } = require("./engine.js");

const { analyser, excerpt } = loadEngine();

/** Parts as one string, marks between brackets. */
const write = (parts) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const mark = (text, words) => write(excerpt.mark(text, new Set(analyser.analyse(words))));
const cut = (text, words) => write(excerpt.excerpt(text, new Set(analyser.analyse(words))));

test("other forms of a word are marked, its accents and case kept", () => {
  assert.equal(mark("Des PUCES européennes", "puce européen"), "Des [PUCES] [européennes]");
});

test("elided words and punctuation stay unmarked", () => {
  assert.equal(mark("Pour l’Otan, (l'Europe).", "otan europe"), "Pour l’[Otan], (l'[Europe]).");
});

test("acronyms with dots, grouped digits and signs are marked whole", () => {
  assert.equal(mark("L’O.T.A.N. vote.", "otan"), "L’[O.T.A.N]. vote.");
  assert.equal(mark("Coût : 6\u202f000 euros", "6000"), "Coût : [6\u202f000] euros");
  assert.equal(mark("En C++, vite", "c++"), "En [C++], vite");
});

test("a compound found by its joined form is marked whole, by a part only there", () => {
  assert.equal(mark("une start-up bretonne", "startup"), "une [start-up] bretonne");
  assert.equal(mark("un méga-datacenter", "datacenter"), "un méga-[datacenter]");
  assert.equal(mark("son chef-d’œuvre", "oeuvre"), "son chef-d’[œuvre]");
});

test("decomposed accents do not shift the marks", () => {
  assert.equal(mark("Le re\u0301seau e\u0301lu", "réseau"), "Le [re\u0301seau] e\u0301lu");
});

test("an emoji before a mark does not shift it", () => {
  assert.equal(mark("🙂 phare", "phare"), "🙂 [phare]");
});

test("a short text is shown whole", () => {
  assert.equal(cut("Le phare brille.", "phare"), "Le [phare] brille.");
});

test("a long text is cut at words around the densest marks", () => {
  const text = `${"Un port calme. ".repeat(20)}Le phare guide le bateau. ${"Rien de plus. ".repeat(20)}`;
  const shown = cut(text, "phare bateau");
  assert.ok(shown.startsWith("… "));
  assert.ok(shown.endsWith(" …"));
  assert.match(shown, /Le \[phare\] guide le \[bateau\]\./);
  assert.ok(shown.length < 240, `${shown.length}`);
});

test("an ellipsis follows a word without a space, and no comma", () => {
  assert.match(cut("un port, calme, ".repeat(40), "phare"), /(?:port|calme)…$/);
  assert.match(cut("beau port calme ".repeat(40), "phare"), /\p{L}…$/u);
});

test("a long text without a mark begins at its beginning", () => {
  assert.ok(cut("Un port calme. ".repeat(40), "phare").startsWith("Un port calme."));
});

test("parts put together again are the text", () => {
  const text = "L’O.T.A.N. et la start-up : 6 000 puces, 🙂 C++ !";
  const parts = excerpt.mark(text, new Set(analyser.analyse(text)));
  assert.equal(parts.map((part) => part.text).join(""), text);
});

test("a text without spaces is cut all the same, never inside a character", () => {
  const shown = cut("🙂".repeat(300), "phare");
  assert.ok(shown.isWellFormed?.() ?? true);
  assert.ok(shown.length < 240);
});

test("a token keeps the first letter of its word, by which most words are passed over", () => {
  const vectors = JSON.parse(fs.readFileSync(path.join(ROOT, "tests/data/analyser-vectors.json"), "utf8"));
  const texts = [...JSON.stringify(vectors).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([string]) => JSON.parse(string));
  const words = texts.flatMap((text) => analyser.listRuns(text).flat());
  assert.ok(words.length > 500, `${words.length}`);
  assert.deepEqual(words.filter(({ form, token }) => form[0] !== token[0]), []);
});

test("whatever the index has of a text is marked there", () => {
  const texts = ["l`otan, d´un c++ et .net", "½ litre, 1 500,50 €", "R&D qu’Œdipe aﬁne ②", "ὀξύς İstanbul ẞ", "node.js/6,5-5G"];
  for (const text of texts) {
    for (const token of analyser.analyse(text)) assert.ok(write(excerpt.mark(text, new Set([token]))).includes("["), token);
  }
});
