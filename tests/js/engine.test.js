"use strict";
/* Both ends of search: questions put to the browser's engine, over files which Python wrote. */

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { loadEngine, makeDesk, ROOT } = require("./engine.js");
const { makeArchive } = require("./zipf.js");

const archive = loadEngine();
const little = makeDesk();
const desk = () => (little.open(), little);
const ids = (text, choice) => desk().ids(text, choice);
const facets = (one, text, choice) => {
  const question = { text, topics: [], years: [], kinds: [], sort: "pertinence", from: 0, count: 10, ...choice };
  return one.run(archive.engine.facets(question));
};

test("a result knows its page, its date and its topics, and what made it found", () => {
  const [{ entry, terms }] = desk().ask("phares").results;
  assert.equal(entry.path, "numeros/2025-03-07/phare.html");
  assert.equal(entry.date, "2025-03-07");
  assert.deepEqual(entry.topics, [{ slug: "mer", title: "La mer" }]);
  assert.deepEqual(terms, ["phar"]);
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

test("the title of a topic finds its entries, and so does its parent's", () => {
  assert.ok(ids("ports").includes("grues"));
  assert.ok(ids("mer").includes("grues"));
});

test("words of the text come before names of topics", () => {
  assert.equal(ids("mer")[0], "cables");
});

test("entries with all the words come first, and are counted; those with some follow", () => {
  assert.equal(desk().ask("phare câbles").complete, 0);
  assert.deepEqual(ids("phare câbles").sort(), ["cables", "phare"]);
  assert.equal(desk().ask("disque souveraineté").complete, 1);
  assert.deepEqual(ids("disque souveraineté"), ["compilateur", "calcul"]);
});

test("a sentence finds the entry that has most of its words", () => {
  assert.equal(ids("quel pays a lancé un satellite pour compter les arbres")[0], "frontiere");
});

test("the last word may be a beginning, until a space ends it", () => {
  assert.deepEqual(ids("satel"), ["frontiere"]);
  assert.deepEqual(ids("satel "), []);
});

test("a misspelt word finds, and is offered well spelt with the count of what it finds", () => {
  for (const [text, meant, id] of [
    ["souverianeté", "souveraineté", "compilateur"],
    ["satelilte", "satellite", "frontiere"],
    ["ddrones", "drones", "cables"],
    ["rones", "drones", "cables"],
    ["dones", "drones", "cables"],
  ]) {
    assert.deepEqual(ids(text), [id], text);
    assert.deepEqual(desk().ask(text).suggestion, { text: meant, count: 1 }, text);
  }
  assert.equal(desk().ask("drones").suggestion, null);
});

test("only the misspelt word of a question is respelt", () => {
  assert.equal(desk().ask("L’OTAN et les dornes ").suggestion.text, "L’OTAN et les drones ");
});

test("a phrase asks for its words side by side", () => {
  assert.deepEqual(ids('"centre de calcul"'), ["compilateur"]);
  assert.deepEqual(ids('disque -"centre de calcul"'), ["calcul"]);
  assert.deepEqual(ids('"phare"'), ["phare"]);
  assert.deepEqual(ids('"calcul rapide"'), []);
});

test("a minus leaves entries out; alone, it lists all others", () => {
  assert.deepEqual(ids("otan -câbles"), ["frontiere"]);
  assert.deepEqual(ids("-mer -otan"), ["compilateur", "calcul", "jumeau-a", "jumeau-b"]);
});

test("sujet:, titre: and annee: narrow the search", () => {
  assert.deepEqual(ids("sujet:otan drones"), ["cables"]);
  assert.deepEqual(ids("titre:calcul"), ["calcul"]);
  assert.deepEqual(ids("annee:2024 sujet:otan"), ["frontiere"]);
});

test("conditions alone list what meets them, the newest first", () => {
  assert.deepEqual(ids("annee:2025"), ["phare", "grues", "cables"]);
  assert.deepEqual(ids("", { years: ["2023", "2025"] }), ["phare", "grues", "cables", "jumeau-b"]);
  assert.deepEqual(ids("", { topics: ["otan"] }), ["cables", "frontiere"]);
});

test("a topic means its own entries and those of more special topics; several must all be met", () => {
  assert.deepEqual(ids("", { topics: ["mer"] }), ["phare", "grues"]);
  assert.deepEqual(ids("", { topics: ["mer", "port"] }), ["grues"]);
  assert.deepEqual(ids("", { topics: ["inconnu"] }), []);
});

test("of several years or kinds, one is enough", () => {
  assert.deepEqual(ids("marée", { years: ["2024", "2023"] }), ["jumeau-a", "jumeau-b"]);
  assert.equal(ids("", { kinds: ["theme"] }).length, 4);
  assert.deepEqual(ids("", { kinds: ["organisation"] }), []);
});

test("among equals the newer comes first", () => {
  assert.deepEqual(ids("marée haute"), ["jumeau-a", "jumeau-b"]);
});

test("by date, the newest comes first, and partial answers stay out where there are whole ones", () => {
  assert.deepEqual(ids("disque souveraineté", { sort: "date" }), ["compilateur"]);
  assert.deepEqual(ids("phare câbles", { sort: "date" }), ["phare", "cables"]);
});

test("a question that asks for nothing has no answer", () => {
  for (const text of ["", " ", "le de", "-", '""']) {
    const { total, results, suggestion } = desk().ask(text);
    assert.deepEqual([total, results, suggestion], [0, [], null], text);
    assert.deepEqual(facets(desk(), text), { topics: [], years: [], kinds: [] });
  }
});

test("words that mean something to JavaScript or to lunr are words", () => {
  for (const text of ["__proto__", "constructor", "toString", "x~99", "title:*", "+-x", "*"]) {
    assert.deepEqual(ids(text), [], text);
    assert.deepEqual(ids("phare", { topics: [text] }), [], text);
  }
});

test("completions are words as they are written, and topics, from two letters on", () => {
  const complete = (text) => desk().run(archive.engine.complete(text));
  assert.deepEqual(complete("le SOUV").words, [{ text: "souveraineté", count: 1 }]);
  assert.deepEqual(complete("me").topics.map(({ title }) => title), ["La mer"]);
  assert.deepEqual(complete("phare p").words, []);
  assert.deepEqual(complete("phare "), { words: [], topics: [] });
});

test("an empty archive answers every question", () => {
  const empty = makeDesk({ topics: [], entries: [] });
  for (const text of ["phare", '"deux mots"', "annee:2025", "-x", "sujet:mer"]) assert.equal(empty.ask(text).total, 0, text);
  assert.deepEqual(empty.run(archive.engine.complete("ph")), { words: [], topics: [] });
  assert.deepEqual(facets(empty, "phare"), { topics: [], years: [], kinds: [] });
});

const many = makeDesk(makeArchive(1500, 5));

test("pages of results put together are the whole", () => {
  many.open();
  const [word] = mostFrequent(1);
  const whole = many.ids(word, { count: 60 });
  const steps = [0, 10, 20, 30, 40, 50].flatMap((from) => many.ids(word, { from, count: 10 }));
  assert.deepEqual(steps, whole);
  assert.equal(new Set(whole).size, 60);
});

test("a first page asks for few files", () => {
  const [one, two, three] = mostFrequent(3);
  for (const text of [one, `${one} ${two}`, `${three} ${one} ${two}`]) {
    many.open();
    many.ask(text);
    assert.ok(many.asked.length <= 19, `${text}: ${many.asked}`);
    assert.equal(new Set(many.asked).size, many.asked.length);
  }
});

test("each count of a facet is the total that its choice gives", () => {
  many.open();
  const [one, two] = mostFrequent(2);
  for (const [text, choice] of [
    [one, {}],
    [`${one} ${two}`, { years: ["2012"] }],
    ["", { kinds: ["place"] }],
    [`${two} -${one}`, {}],
  ]) {
    const counted = facets(many, text, choice);
    const total = (more) => many.ask(text, { ...choice, ...more }).total;
    for (const { slug, count } of counted.topics.slice(0, 6)) assert.equal(total({ topics: [slug] }), count, slug);
    for (const { year, count } of counted.years) assert.equal(total({ years: [year] }), count, year);
    for (const { kind, count } of counted.kinds) assert.equal(total({ kinds: [kind] }), count, kind);
  }
});

test("phrases are looked for as far as needed, then further", () => {
  many.open();
  // The two most frequent words stand side by side in many entries, and apart in more.
  const [one, two] = mostFrequent(2);
  const phrase = `"${one} ${two}"`;
  const first = many.ask(phrase, { count: 3 });
  assert.equal(first.results.length, 3);
  assert.ok(first.open);
  let total = first.total;
  for (let rank = 0; rank < 40; rank += 1) {
    const next = many.ask(phrase, { from: 3 + rank * 50, count: 50 });
    assert.ok(next.total >= total);
    total = next.total;
    if (!next.open) break;
  }
  const last = many.ask(phrase, { count: 1500 });
  assert.equal(last.open, false);
  const says = ({ entry }) => [entry.title, entry.body].some((text) => ` ${tokens(text)} `.includes(` ${tokens(phrase)} `));
  assert.ok(last.results.every(says));
});

const tokens = (text) => archive.analyser.analyse(text).join(" ");

/** The plain words that stand in most entries. */
function mostFrequent(count) {
  const words = many.run(archive.lexicon.gatherWords([""])).filter(({ form }) => /^[a-z]{3,}$/.test(form));
  return words.sort((a, b) => b.count - a.count).slice(0, count).map(({ form }) => form);
}

test("odd questions are answered, each with little work", (context) => {
  const file = path.join(ROOT, "../shared/hostile/own/search-queries.jsonl");
  const own = ["\ud83d", "\u202e\u0301", "(a+)+$", "«»“”"];
  own.push("-".repeat(500), '"'.repeat(500), "a ".repeat(300), "a-".repeat(200));
  const lines = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
  if (lines.length === 0) context.diagnostic("../shared n’est pas là : seulement nos propres questions");
  many.open();
  for (const text of [...own, ...lines.map((line) => JSON.parse(line).q)]) {
    const before = process.cpuUsage();
    const { results } = many.ask(text);
    for (const { entry, terms } of results) archive.excerpt.excerpt(entry.body, new Set(terms));
    facets(many, text);
    many.run(archive.engine.complete(text));
    const { user, system } = process.cpuUsage(before);
    // Of processor time: the clock of a busy machine proves nothing. Reading the files is part of it.
    assert.ok(user + system < 300_000, `${text.slice(0, 40)}: ${(user + system) / 1000} ms`);
  }
});
