"use strict";
/* Small shards, written by hand after the rules of plugins/search: what is read from them. */

const assert = require("node:assert/strict");
const test = require("node:test");
const { loadEngine } = require("./engine.js");

const { codec, lexicon, postings, shards } = loadEngine();

/** Digits are the printable characters from `#` on, without the backslash. */
const DIGITS = Array.from({ length: 92 }, (_, rank) => String.fromCharCode(35 + rank)).filter((char) => char !== "\\");

/** A number as Python writes it, by the rule of the format. */
function write(number) {
  if (number < 58) return DIGITS[number];
  const rest = number - 58;
  return DIGITS[58 + (rest % 33)] + write(Math.floor(rest / 33));
}

/** Records of a shard of terms: [what of it is shared, the rest, the value]. */
const terms = (...records) =>
  records
    .map(([shared, rest, value]) => write(shared) + write(rest.length) + rest + write(value.length) + value)
    .join("");

/** Records of a shard of words: [what of the spelling is shared, the rest, count]. */
const words = (...records) =>
  records.map(([shared, rest, count]) => write(shared) + write(rest.length) + rest + write(count)).join("");

/** Runs a call whose files are all here. */
function run(call) {
  for (let step = call.next(); ; step = call.next()) {
    if (step.done) return step.value;
    assert.equal(step.value, null);
  }
}

function open(segments, entries = 10) {
  const lengths = [20, 100, 10];
  shards.open({ version: 1, entries, lengths, years: [], segments, documents: [], facets: [], topics: "" });
  postings.clear();
  lexicon.clear();
}

test("numbers of any size are read one after the other", () => {
  const numbers = [0, 1, 57, 58, 90, 91, 1971, 1972, 100_000, 2 ** 31];
  const reader = new codec.Reader(numbers.map(write).join(""));
  assert.deepEqual(
    numbers.map(() => reader.number()),
    numbers,
  );
  assert.ok(reader.isAtEnd);
});

test("a damaged shard ends all the same", () => {
  for (const shard of ["~", "~~~~", "#", "#$", "\u0000\ud83d", terms([0, "mer", "####"]).slice(0, 4)]) {
    assert.deepEqual(lexicon.listTerms(shard, "zz"), [], shard);
    assert.equal(lexicon.find(shard, "zz"), -1, shard);
  }
});

test("a key is in the last shard that does not begin after it", () => {
  open([{ start: 0, end: 10, hash: "a", terms: ["", "f", "me"], words: [""] }]);
  const names = (term) => shards.placesOfTerm(term).map(({ name }) => name);
  assert.deepEqual(names("eau"), ["termes-a-0"]);
  assert.deepEqual(names("f"), ["termes-a-1"]);
  assert.deepEqual(names("mer"), ["termes-a-2"]);
});

test("keys with a beginning are in one run of shards", () => {
  open([{ start: 0, end: 10, hash: "a", terms: ["", "f", "me", "mer", "mf"], words: [] }]);
  const names = (prefix) => shards.placesOfPrefix("termes", prefix).map(({ name }) => name.at(-1)).join("");
  assert.equal(names("me"), "23");
  assert.equal(names("m"), "1234");
  assert.equal(names("mer"), "3");
  assert.equal(names("a"), "0");
  assert.deepEqual(shards.placesOfPrefix("mots", "a"), []);
});

test("a term is found among those that share its beginning", () => {
  const shard = terms([0, "mer", "a"], [3, "cure", "bb"], [5, "re", "c"], [2, "tro", "d"], [0, "zone", "e"]);
  const value = (term) => (lexicon.find(shard, term) === -1 ? "" : shard[lexicon.find(shard, term)]);
  assert.equal(["mer", "mercure", "mercure", "metro", "zone"].map(value).join(""), "abbde");
  const unknown = ["", "m", "merc", "mercures", "mercz", "metr", "zo", "zones", "a"];
  for (const term of unknown) assert.equal(value(term), "", term);
});

test("a term is found where half of a pair is shared but written whole", () => {
  // U+10330 and U+10331 begin with the same unit, which is not shared on paper.
  const shard = terms([0, "a\ud800\udf30", "x"], [1, "\ud800\udf31", "y"], [1, "\ud800\udf32", "z"]);
  assert.equal(shard[lexicon.find(shard, "a\ud800\udf32")], "z");
  assert.deepEqual(
    lexicon.listTerms(shard, "a\ud800").map(([term]) => term),
    ["a\ud800\udf30", "a\ud800\udf31", "a\ud800\udf32"],
  );
});

test("words are found by their form, whatever their spelling", () => {
  const shard = words([0, "été", 3], [0, "Étretat", 2], [0, "etude", 1]);
  assert.deepEqual(lexicon.listWords(shard, "etr"), [{ form: "etretat", spelling: "Étretat", count: 2 }]);
});

test("words of several segments add up, spelt as the one that has most of them", () => {
  open([
    { start: 0, end: 8, hash: "a", terms: [], words: [""] },
    { start: 8, end: 10, hash: "b", terms: [], words: [""] },
  ]);
  shards.put("mots-a-0", words([0, "OTAN", 2]));
  shards.put("mots-b-0", words([0, "Otan", 5]));
  // Two beginnings that lead to the same word count it once.
  assert.deepEqual(run(lexicon.gatherWords(["ot", "ota"])), [{ form: "otan", spelling: "Otan", count: 7 }]);
});

test("entries of a term go on from one segment to the next, and all fields count for its rarity", () => {
  open([
    { start: 0, end: 8, hash: "a", terms: [""], words: [] },
    { start: 8, end: 10, hash: "b", terms: [""], words: [] },
  ]);
  // Headline of 2 (length 2), body of 2 and 5 (twice in the second; lengths 10).
  const old = write(3) + write(1) + write(2 * 2) + write(2) + write(2) + write(2 * 2) + write(10) + write(3 * 2 + 1);
  shards.put("termes-a-0", terms([0, "mer", old + write(0) + write(10)]));
  shards.put("termes-b-0", terms([0, "mer", write(1) + write(1) + write(1 * 2) + write(4)]));
  run(postings.load(["mer", "port"]));
  const { count, fields } = postings.get("mer");
  assert.equal(count, 4);
  assert.deepEqual(fields.map(({ numbers }) => [...numbers]), [[2, 9], [2, 5], []]);
  const rarity = Math.log(1 + 6.5 / 4.5);
  const weight = (times, length, average, boost) =>
    Math.round(((rarity * 3.5 * times) / (2.5 * (0.25 + (0.75 * length) / average) + times)) * boost * 1000);
  assert.deepEqual([...fields[0].weights], [weight(1, 2, 2, 2.5), weight(1, 4, 2, 2.5)]);
  assert.deepEqual([...fields[1].weights], [weight(1, 10, 10, 1), weight(2, 10, 10, 1)]);
  assert.equal(postings.get("port"), null);
});

test("one edit is a letter more, less, changed, or two swapped", () => {
  const near = ["phares", "hare", "phire", "pahre", "phrae", "phare", "pharé"];
  const far = ["phar es", "har", "pharess", "ahpre", "pehar", "hpaer", ""];
  for (const other of near) assert.ok(lexicon.isNear("phare", other), other);
  for (const other of far) assert.ok(!lexicon.isNear("phare", other), other);
  assert.ok(lexicon.isNear("a", ""));
});

test("files not used for long are let go, the last ones stay", () => {
  open([]);
  const big = "x".repeat(1 << 20);
  for (let rank = 0; rank < 12; rank += 1) shards.put(`termes-a-${rank}`, big);
  shards.get("termes-a-0");
  shards.trim();
  assert.ok(shards.size <= 8 << 20);
  assert.deepEqual([...shards.load(["termes-a-0", "termes-a-11"])], []);
  assert.deepEqual([...shards.load(["termes-a-1"])], [{ need: ["termes-a-1"] }]);
});

test("data of another version are refused with a sentence", () => {
  assert.throws(() => shards.open({ version: 2 }), /autre version/);
});
