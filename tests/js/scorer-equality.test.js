"use strict";
/* Our scorer against lunr.js itself: the same entries and, to the ninth decimal, the same scores. */

const assert = require("node:assert/strict");
const path = require("node:path");
const test = require("node:test");
const { search, PRESENCE } = require("./clauses.js");
const { loadEngine, makeDesk, ROOT } = require("./engine.js");
const { makeArchive, makeRandom, mistype, pick } = require("./zipf.js");

const lunr = require(path.join(ROOT, "node_modules/lunr/lunr.js"));
const archive = loadEngine();
const { OPTIONAL, REQUIRED, PROHIBITED } = PRESENCE;

const ENTRIES = 10_050;
const FIELDS = { headline: 2.5, body: 1, topics: 2 };
const described = makeArchive(ENTRIES);
const desk = makeDesk(described);
const index = buildWhole(described);
const terms = Object.keys(index.invertedIndex);

/** lunr's own index of an archive: our tokens, no pipeline. */
function buildWhole({ topics, entries }) {
  const builder = new lunr.Builder();
  builder.ref("number");
  builder.k1(2.5);
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  builder.tokenizer = (tokens) => tokens.map((token) => new lunr.Token(token, {}));
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  entries.forEach(({ headline, body, topics: own }, rank) => {
    const seen = new Set(own);
    for (const slug of seen) bySlug.get(slug).parents.forEach((parent) => seen.add(parent));
    // Aliases of an ancestor are no names of what is more special.
    const names = [...seen].flatMap((slug) => listNames(bySlug.get(slug), own.includes(slug)));
    builder.add({
      number: String(entries.length - 1 - rank),
      headline: archive.analyser.analyse(headline),
      body: archive.analyser.analyse(body),
      topics: names.flatMap(archive.analyser.analyse),
    });
  });
  return builder.build();
}

/** By what an entry is found that has a topic, its own or an ancestor of one. */
function listNames({ title, aliases }, isOwn) {
  return isOwn ? [title, ...aliases] : [title];
}

/** What lunr.js finds: number of an entry → score. */
function askWhole(clauses) {
  const found = index.query((query) => {
    for (const { term, isPrefix, ...options } of clauses) {
      query.term(isPrefix ? `${term}*` : term, { ...options, usePipeline: false });
    }
  });
  return new Map(found.map(({ ref, score }) => [Number(ref), score]));
}

/** Fails unless both find the same, and ours come in the order of their scores. */
function compare(clauses) {
  const whole = askWhole(clauses);
  const ours = desk.run(search(clauses));
  const label = JSON.stringify(clauses);
  assert.equal(ours.length, whole.size, label);
  assert.ok(ours.every(({ number }) => whole.has(number)), label);
  ours.forEach(({ number, score }, rank) => {
    const before = ours[rank - 1] ?? { score: Infinity };
    const isInOrder = before.score > score || (before.score === score && before.number > number);
    if (Math.abs(score - whole.get(number)) < 1e-9 && isInOrder) return;
    assert.fail(`${label}: ${number}: ${score}, of lunr ${whole.get(number)}, after ${JSON.stringify(before)}`);
  });
  return whole.size;
}

const random = makeRandom(7);
const subset = () => Object.keys(FIELDS).filter(() => random() < 0.5);
const someFields = () => [subset(), subset(), ["body"]].find((fields) => fields.length > 0);
/** A term, as often a frequent one as a rare one. */
const anyTerm = () =>
  random() < 0.5 ? pick(terms, random) : archive.analyser.analyse(pick(described.entries, random).headline)[0] ?? "la";

const KINDS = {
  "one term": () => [{ term: anyTerm() }],
  "several terms": () => Array.from({ length: 2 + Math.floor(random() * 4) }, () => ({ term: anyTerm() })),
  "the same term twice": () => [{ term: "com", boost: 2 }, { term: "com" }, { term: anyTerm() }],
  "an unknown term": () => [{ term: "zzzz" }, { term: anyTerm() }],
  "required terms": () => [
    { term: anyTerm(), presence: REQUIRED },
    { term: anyTerm(), presence: random() < 0.5 ? REQUIRED : OPTIONAL },
  ],
  "a required unknown term": () => [{ term: "zzzz", presence: REQUIRED }, { term: anyTerm() }],
  "required terms in fields": () => [
    { term: anyTerm(), presence: REQUIRED, fields: someFields() },
    { term: anyTerm(), fields: someFields() },
    { term: anyTerm(), presence: REQUIRED },
  ],
  "prohibited terms": () => [{ term: anyTerm() }, { term: anyTerm(), presence: PROHIBITED, fields: someFields() }],
  "prohibited terms alone": () => [{ term: anyTerm(), presence: PROHIBITED }],
  "terms in fields": () => [{ term: anyTerm(), fields: someFields() }, { term: anyTerm(), fields: someFields() }],
  "beginnings": () => [{ term: anyTerm().slice(0, 3 + Math.floor(random() * 3)), isPrefix: true }, { term: anyTerm() }],
  "a required beginning": () => [
    { term: anyTerm().slice(0, 5), isPrefix: true, presence: REQUIRED, boost: 0.5 },
    { term: anyTerm(), fields: someFields() },
  ],
  "terms one edit away": () => [{ term: mistype(anyTerm(), random) || "a", editDistance: 1 }, { term: anyTerm() }],
  "a required term one edit away": () => [
    { term: mistype(anyTerm(), random) || "a", editDistance: 1, presence: REQUIRED, fields: someFields() },
  ],
  "boosts": () => [
    { term: anyTerm(), boost: Math.ceil(random() * 10) },
    { term: anyTerm(), boost: random(), fields: someFields() },
    { term: anyTerm().slice(0, 3), boost: 0.5, isPrefix: true },
  ],
  "all of these": () => [
    { term: anyTerm(), boost: 3 },
    { term: anyTerm().slice(0, 4), isPrefix: true, boost: 0.5 },
    { term: mistype(anyTerm(), random) || "a", editDistance: 1, boost: 0.6 },
    { term: anyTerm(), presence: PROHIBITED },
    { term: anyTerm(), presence: REQUIRED, fields: someFields() },
  ],
};

test("the archive has several segments and many shards of each", () => {
  assert.ok(desk.manifest.segments.length > 1);
  assert.ok(desk.manifest.segments[0].terms.length > 20);
});

test("the words hold every term, for edits are looked for there", () => {
  const tokens = desk.run(archive.lexicon.gatherWords([""])).map(({ form }) => archive.analyser.finish(form));
  assert.deepEqual(new Set(tokens), new Set(terms));
});

for (const [kind, make] of Object.entries(KINDS)) {
  test(`entries and scores are lunr's own: ${kind}`, () => {
    const sizes = Array.from({ length: 32 }, () => compare(make()));
    if (!kind.includes("unknown") || kind === "an unknown term") assert.ok(Math.max(...sizes) > 0, kind);
  });
}
