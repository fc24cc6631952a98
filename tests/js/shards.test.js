"use strict";
/* Small shards, written by hand after the rules of plugins/search: what is read from them. */

const assert = require("node:assert/strict");
const test = require("node:test");
const { loadEngine } = require("./engine.js");

const { codec, filters, lexicon, postings, shards } = loadEngine();

/** Digits are the printable characters from `#` on, without the backslash. */
const DIGITS = Array.from({ length: 92 }, (_, rank) => String.fromCharCode(35 + rank)).filter((char) => char !== "\\");

/** A number as Python writes it, by the rule of the format. */
function write(number) {
  if (number < 72) return DIGITS[number];
  const rest = number - 72;
  return DIGITS[72 + (rest % 19)] + write(Math.floor(rest / 19));
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

function open(segments, entries = 10, topics = [], lists = { hashes: [], places: [] }) {
  const lengths = [20, 100, 10];
  shards.open({ version: 2, entries, lengths, years: [], segments, documents: [], facets: [], topics, lists });
  postings.clear();
  lexicon.clear();
  filters.clear();
}

test("numbers of any size are read one after the other", () => {
  const numbers = [0, 1, 71, 72, 90, 91, 1439, 1440, 100_000, 2 ** 31];
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

/** What a value begins with: how many the first field has, which fields there are. */
const MASK = (count, mask) => 7 * (count - 1) + mask - 1;

/** How far the length of an entry is from the usual, and whether it has the term more than once. */
const TIMES_1 = (distance) => 2 * (distance >= 0 ? 2 * distance : -2 * distance - 1);
const TIMES_MORE = (distance) => TIMES_1(distance) + 1;

test("entries of a term go on from one segment to the next, and all fields count for its rarity", () => {
  open([
    { start: 0, end: 8, hash: "a", terms: [""], words: [], usual: [3, 9] },
    { start: 8, end: 10, hash: "b", terms: [""], words: [], usual: [3, 9] },
  ]);
  // Headline of 2 (length 2), body of 2 and 5 (lengths 10, 12; twice in the second).
  const old = [MASK(1, 3), 2, TIMES_1(-1), 2 - 1, 2, TIMES_1(1), 3, TIMES_MORE(3), 0];
  shards.put("termes-a-0", terms([0, "mer", old.map(write).join("")]));
  shards.put("termes-b-0", terms([0, "mer", [MASK(1, 1), 1, TIMES_1(1)].map(write).join("")]));
  run(postings.load(["mer", "port"]));
  const { count, fields } = postings.get("mer");
  assert.equal(count, 4);
  assert.deepEqual(fields.map(({ numbers }) => [...numbers]), [[2, 9], [2, 5], []]);
  const rarity = Math.log(1 + 6.5 / 4.5);
  const weight = (times, length, average, boost) =>
    Math.round(((rarity * 3.5 * times) / (2.5 * (0.25 + (0.75 * length) / average) + times)) * boost * 1000);
  assert.deepEqual([...fields[0].weights], [weight(1, 2, 2, 2.5), weight(1, 4, 2, 2.5)]);
  assert.deepEqual([...fields[1].weights], [weight(1, 10, 10, 1), weight(2, 12, 10, 1)]);
  assert.equal(postings.get("port"), null);
});

test("entries have the names of their topics, and short ones of the ancestors of these, each topic once", () => {
  // Of the topics 1 and 2, 0 is the ancestor, which 3 has nothing to do with; entry 4 has it itself, and entry 2 both.
  const topics = [[], [0], [0], []].map((parents, number) => [`t${number}`, `T${number}`, "theme", parents]);
  const lists = { hashes: ["d", "e"], places: [0, 0, 0, 1] };
  open([{ start: 0, end: 10, hash: "a", terms: [""], words: [], usual: [3, 9] }], 10, topics, lists);
  // Of each topic: how often in all its names, and in the short ones.
  const named = [MASK(2, 4), 0, 3, 1, 3, 2, 0].map(write).join("");
  shards.put("termes-a-0", terms([0, "mer", named]));
  const list = (...numbers) => numbers.map(write).join("");
  shards.put("listes-d", [
    [0, list(5, 4, 0)],
    [1, list(6, 1, 0, 1, 3)],
    [2, list(6, 2, 3)],
  ]);
  shards.put("listes-e", [[3, list(4, 4, 5)]]);
  run(postings.load(["mer"]));
  const { count, fields } = postings.get("mer");
  assert.equal(count, 3);
  assert.deepEqual([...fields[2].numbers], [1, 2, 4]);
  const rarity = Math.log(1 + 7.5 / 3.5);
  const weight = (times, length) =>
    Math.round(((rarity * 3.5 * times) / (2.5 * (0.25 + 0.75 * length) + times)) * 2 * 1000);
  assert.deepEqual([...fields[2].weights], [weight(1, 6), weight(1, 9), weight(5, 9)]);
});

test("lists are asked for when the names of their topics, or of ancestors, have the term", () => {
  const topics = [[], [0], []].map((parents, number) => [`t${number}`, `T${number}`, "theme", parents]);
  open([{ start: 0, end: 10, hash: "a", terms: [""], words: [], usual: [3, 9] }], 10, topics, {
    hashes: ["d", "e", "f"],
    places: [0, 1, 2],
  });
  const value = (...numbers) => numbers.map(write).join("");
  shards.put("termes-a-0", terms([0, "mer", value(MASK(1, 4), 0, 1, 0)], [0, "port", value(MASK(1, 4), 0, 1, 1)]));
  const needs = (term) => postings.load([term]).next().value.need;
  assert.deepEqual(needs("mer"), ["listes-d"]);
  assert.deepEqual(needs("port"), ["listes-d", "listes-e"]);
});

test("lists of topics whose title has a term are foreseen, with those of more special topics", () => {
  const topics = [["La Mer", []], ["Ferry", [0]], ["Mercure", []]];
  const rows = topics.map(([title, parents], number) => [`t${number}`, title, "theme", parents]);
  const segments = [{ start: 0, end: 10, hash: "a", terms: [""], words: [], usual: [3, 9] }];
  open(segments, 10, rows, { hashes: ["d", "e", "f"], places: [-1, 0, 1] });
  assert.deepEqual(postings.foresee(["mer"]), ["termes-a-0", "listes-d"]);
  assert.deepEqual(postings.foresee(["quai"]), ["termes-a-0"]);
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
  assert.throws(() => shards.open({ version: 1 }), /autre version/);
});
