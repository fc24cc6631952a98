"use strict";

const assert = require("node:assert/strict");
const { createHash } = require("node:crypto");
const test = require("node:test");
const { loadProposer } = require("./proposer-load.js");

const { characters, dates, drafting, fingerprints, forge, patterns } = loadProposer();
const HOST = { start: "https://depot.example/new/main/", name: "filename", text: "value" };

test("the fingerprint is SHA-256", () => {
  for (const text of ["", "abc", "é".repeat(31), "x".repeat(55), "x".repeat(56), "x".repeat(64), "🔥".repeat(500)]) {
    assert.equal(fingerprints.sha256(text), createHash("sha256").update(text).digest("hex"), text);
  }
});

test("characters are counted and cut whole", () => {
  assert.equal(characters.count("a🔥é"), 3);
  assert.equal(characters.first("🔥🔥a", 2), "🔥🔥");
  assert.equal(characters.last("a🔥🔥", 2), "🔥🔥");
  assert.equal(characters.last("🔥", 0), "");
  assert.equal(characters.before("𝗚a", 2), "𝗚");
  assert.equal(characters.after("a𝗚", 1), "𝗚");
});

test("white space is Python’s: U+0085 is one, U+FEFF is none", () => {
  assert.deepEqual(characters.split("\ufeff a\x85b "), ["\ufeff", "a", "b"]);
  assert.equal(characters.strip("\x1c\u00a0a\u2028"), "a");
});

test("figures of any script make a number", () => {
  assert.equal(characters.readNumber("٣٤"), 34);
  assert.equal(characters.readNumber("𝟏𝟐"), 12);
});

test("a pattern is asked up to an offset", () => {
  const word = new patterns.Pattern("[a-z]+$", "u");
  assert.equal(word.search("abc1", 1, 3)[0], "bc");
  assert.equal(word.match("abc1", 1), null);
  assert.equal(word.fullMatch("ab", 1)[0], "b");
});

test("a day that no calendar has is none", () => {
  assert.equal(dates.makeDate(2025, 2, 29), null);
  assert.equal(dates.makeDate(2024, 2, 29), "2024-02-29");
});

test("one entry is a proposal of its own, and needs no date", () => {
  const draft = drafting.makeDraft("Le câble touche la côte. Il relie Brest à Cork. #telecoms", null);
  assert.deepEqual(forge.propose(draft), {
    folder: "content/propositions",
    name: "cable-touche-cote.md",
    text: "- Le câble touche la côte. Il relie Brest à Cork. #telecoms {#cable-touche-cote}\n",
  });
});

test("several entries are a digest, which needs one", () => {
  const text = "Un titre\n\n• Une brève. Son texte.\n• Une autre. Le sien.";
  assert.equal(forge.propose(drafting.makeDraft(text, null)), null);
  const proposal = forge.propose(drafting.makeDraft(text, "2026-03-06"));
  assert.deepEqual([proposal.folder, proposal.name], ["content/digests/2026", "2026-03-06.md"]);
  assert.match(proposal.text, /^---\ntitle: Un titre\ndate: 2026-03-06\n---\n\n- Une brève\./);
});

test("the form of the host is filled, as long as its address has room", () => {
  const proposal = { folder: "content/propositions", name: "a.md", text: "- L’été & #un\n" };
  const { address, filled } = forge.openForm(HOST, proposal);
  assert.equal(filled, true);
  assert.equal(new URL(address).pathname, "/new/main/content/propositions");
  assert.deepEqual(
    [...new URL(address).searchParams],
    [
      ["filename", "a.md"],
      ["value", "- L’été & #un\n"],
    ],
  );
  const long = forge.openForm(HOST, { ...proposal, text: "x".repeat(9000) });
  assert.deepEqual([long.filled, [...new URL(long.address).searchParams.keys()]], [false, ["filename"]]);
});

test("nothing that comes from a paste is looked up in a prototype", () => {
  const draft = drafting.makeDraft(
    "• Le constructor &constructor; part. Puis __proto__ &toString; vient. #constructor",
    null,
  );
  assert.equal(draft.entries[0].headline, "Le constructor &constructor; part");
});
