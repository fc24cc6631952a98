"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { loadEngine, ROOT } = require("./engine.js");

const { analyser } = loadEngine();
const vectors = JSON.parse(fs.readFileSync(path.join(ROOT, "tests/data/analyser-vectors.json"), "utf8"));

for (const [rule, pairs] of Object.entries(vectors)) {
  test(`the browser analyses as Python does: ${rule}`, () => {
    for (const [text, tokens] of pairs) assert.deepEqual(analyser.analyse(text), tokens, JSON.stringify(text));
  });
}

test("a compound is one run: its joined form, then its parts", () => {
  assert.deepEqual(analyser.analyseRuns("un chef-d’œuvre rare"), [["chefdoeuvr", "chef", "oeuvr"], ["rar"]]);
});

test("the parts of a long compound are runs of their own", () => {
  assert.deepEqual(analyser.analyseRuns("bleu-vert-gris-noir-mauve").length, 5);
});

test("analysing what has been analysed before gives the same", () => {
  assert.deepEqual(analyser.analyse("Années lumière"), analyser.analyse("Années lumière"));
});
