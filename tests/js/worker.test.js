"use strict";
/* Questions as messages, and as promises: what becomes of them when files are late, missing, or a worker refuses. */

const assert = require("node:assert/strict");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");
const fs = require("node:fs");
const { loadEngine, makeDesk, readFile, ROOT } = require("./engine.js");

const archive = loadEngine();
const { folder, manifest } = makeDesk();
const read = (name) => readFile(path.join(folder, `${name}.js`))[1];
const question = (text) => ({ text, topics: [], years: [], kinds: [], sort: "pertinence", from: 0, count: 10 });
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A desk whose files come when the test says so. */
function openDesk() {
  const told = [];
  const say = archive.worker.open((message) => told.push(message));
  say({ open: manifest });
  const needed = () => told.flatMap(({ need }) => need ?? []);
  const answers = () => told.filter(({ id }) => id);
  /** Hands over all files that are asked for, until so many answers are there. */
  const deliver = async (count = 1) => {
    for (let done = 0, turns = 0; answers().length < count && turns < 1000; turns += 1) {
      for (const name of needed().slice(done)) {
        say({ name, content: read(name) });
        done += 1;
      }
      await later();
    }
  };
  return { say, told, needed, deliver, answers };
}

test("a question asks for files, and is answered when they have come", async () => {
  const desk = openDesk();
  desk.say({ id: 1, call: "answer", asked: question("phare") });
  assert.ok(desk.needed().length > 0);
  assert.deepEqual(desk.answers(), []);
  await desk.deliver();
  const [{ id, answer }] = desk.answers();
  assert.equal(id, 1);
  assert.equal(answer.total, 1);
});

test("two questions that need the same file ask for it once", async () => {
  const desk = openDesk();
  desk.say({ id: 1, call: "answer", asked: question("phare") });
  desk.say({ id: 2, call: "facets", asked: question("phare") });
  await desk.deliver(2);
  assert.equal(new Set(desk.needed()).size, desk.needed().length);
  assert.deepEqual(desk.answers().map(({ id }) => id).sort(), [1, 2]);
});

test("a cancelled question is not answered", async () => {
  const desk = openDesk();
  desk.say({ id: 1, call: "answer", asked: question("phare") });
  desk.say({ cancel: 1 });
  desk.say({ id: 2, call: "answer", asked: question("drones") });
  await desk.deliver();
  assert.deepEqual(desk.answers().map(({ id }) => id), [2]);
});

test("a file that cannot be loaded fails the question with a sentence; the next one asks again", async () => {
  const desk = openDesk();
  desk.say({ id: 1, call: "answer", asked: question("phare") });
  for (const name of desk.needed()) desk.say({ name, missing: true });
  await later();
  const [{ id, fault }] = desk.answers();
  assert.equal(id, 1);
  assert.match(fault, /n’a pas pu être chargée/);
  desk.told.length = 0;
  desk.say({ id: 2, call: "answer", asked: question("phare") });
  await desk.deliver();
  assert.equal(desk.answers()[0].answer.total, 1);
});

test("data of another version fail every question with a sentence", async () => {
  const desk = openDesk();
  desk.say({ open: { ...manifest, version: 99 } });
  desk.say({ id: 1, call: "answer", asked: question("phare") });
  await later();
  assert.match(desk.answers()[0].fault, /autre version/);
});

test("what is no message of ours is passed over", () => {
  const desk = openDesk();
  desk.say({});
  desk.say({ call: "open", id: 1 });
  desk.say({ call: "constructor", id: 2 });
  desk.say({ name: "inconnu", missing: true });
  assert.deepEqual(desk.told, []);
});

/**
 * A page's client, over files of the disk.
 * @param {function(any): object} startWorker
 * @param {function(string): any} [load]
 */
function openClient(startWorker, load = read) {
  const loads = [];
  archive.loader = {
    manifest,
    startWorker: () => startWorker(archive),
    async load(name) {
      loads.push(name);
      await later();
      return load(name);
    },
  };
  const file = path.join(ROOT, "theme/static/js/search/client.js");
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
  return { client: archive.client, loads };
}

const refuse = () => {
  throw new Error("no worker here");
};

/** A worker as the browser makes one, but in this thread. */
function obey() {
  const worker = { terminated: false, heard: [], terminate: () => (worker.terminated = true) };
  const say = archive.worker.open((message) => queueMicrotask(() => worker.onmessage?.({ data: message })));
  worker.postMessage = (message) => {
    worker.heard.push(message);
    say(message);
  };
  queueMicrotask(() => worker.onmessage({ data: { ready: true } }));
  return worker;
}

/** Long enough for a worker to be hired once an answer is given, and for it to get up. */
async function getUp() {
  await later();
  await later();
}

test("the page answers first, then a worker, which is told what was loaded", async () => {
  const workers = [];
  const { client, loads } = openClient((archive) => workers[workers.push(obey(archive)) - 1]);
  assert.equal((await client.ask(question("phare"))).total, 1);
  assert.deepEqual(workers, []);
  await getUp();
  const [worker] = workers;
  const brought = worker.heard.filter(({ content }) => content).map(({ name }) => name);
  assert.deepEqual(brought.sort(), [...loads].sort());
  assert.equal((await client.ask(question("phare"))).total, 1);
  assert.equal((await client.facets(question("phare"))).topics[0].slug, "mer");
  assert.equal((await client.complete("pha")).words[0].text, "phare");
  assert.deepEqual(worker.heard.flatMap(({ call }) => call ?? []), ["answer", "facets", "complete"]);
  assert.equal(workers.length, 1);
});

test("a worker that is asked to get up does so before any question", async () => {
  let worker;
  const { client } = openClient((archive) => (worker = obey(archive)));
  client.start();
  client.start();
  await getUp();
  assert.equal((await client.ask(question("phare"))).total, 1);
  assert.equal(worker.heard.filter(({ call }) => call).length, 1);
});

test("what was asked before the worker is up is answered by the page", async () => {
  let worker;
  const { client } = openClient((archive) => (worker = obey(archive)));
  client.start();
  const answer = client.ask(question("phare"));
  await getUp();
  assert.equal((await answer).total, 1);
  assert.equal(worker.heard.filter(({ call }) => call).length, 0);
});

test("where no worker can be had, the page itself answers", async () => {
  const { client } = openClient(refuse);
  client.start();
  assert.equal((await client.ask(question("phare"))).total, 1);
});

test("a worker that fails later hands its questions to the page", async () => {
  const worker = { postMessage() {}, terminate: () => (worker.terminated = true) };
  const { client } = openClient(() => worker);
  client.start();
  worker.onmessage({ data: { ready: true } });
  const answer = client.ask(question("phare"));
  worker.onerror();
  assert.equal((await answer).total, 1);
  assert.ok(worker.terminated);
  assert.equal((await client.ask(question("drones"))).total, 1);
});

test("a worker that never says a word is given up", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const worker = { postMessage() {}, terminate: () => (worker.terminated = true) };
  const { client } = openClient(() => worker);
  client.start();
  context.mock.timers.tick(60_000);
  context.mock.timers.reset();
  assert.ok(worker.terminated);
  assert.equal((await client.ask(question("phare"))).total, 1);
});

test("a newer question overtakes the one before, which ends with nothing", async () => {
  const { client } = openClient(obey);
  const answers = await Promise.all(["p", "ph", "phare"].map((text) => client.ask(question(text))));
  assert.deepEqual(answers.slice(0, 2), [null, null]);
  assert.equal(answers[2].total, 1);
});

test("questions of different calls do not overtake each other", async () => {
  const { client } = openClient(obey);
  const [answer, counts] = await Promise.all([client.ask(question("phare")), client.facets(question("phare"))]);
  assert.equal(answer.total, 1);
  assert.equal(counts.years[0].count, 1);
});

test("a missing file rejects with a sentence, and the next question tries again", async () => {
  let broken = true;
  const { client } = openClient(obey, (name) => {
    if (broken && name.startsWith("termes")) throw new Error("404");
    return read(name);
  });
  await assert.rejects(client.ask(question("phare")), /n’a pas pu être chargée/);
  broken = false;
  assert.equal((await client.ask(question("phare"))).total, 1);
});

test("without a manifest, a question fails with a sentence", async () => {
  const { client } = openClient(obey);
  archive.loader.manifest = null;
  await assert.rejects(client.ask(question("phare")), /n’a pas pu être chargé/);
});

test("long work lets other events in, between its slices", async (context) => {
  const desk = openDesk();
  desk.say({ id: 1, call: "answer", asked: question("phare drones") });
  let now = 0;
  context.mock.method(performance, "now", () => (now += 20));
  for (const name of desk.needed()) desk.say({ name, content: read(name) });
  let turns = 0;
  for (; desk.answers().length === 0 && turns < 100; turns += 1) {
    await later();
    if (desk.needed().some((name) => name.startsWith("documents"))) await desk.deliver();
  }
  // Two words are decoded, graded and scored: at least so many places to pause.
  assert.ok(turns >= 4, `${turns}`);
});
