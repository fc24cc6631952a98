"use strict";
/* The search code that knows no page → the global `archive`; the files of a search → answers to its calls. */

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.resolve(__dirname, "../..");
const PYTHON = process.env.ARCHIVE_PYTHON || path.join(ROOT, ".venv/bin/python");

/**
 * Runs a classic script as a page does: what it declares becomes global.
 * @param {string} file
 */
function run(file) {
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}

/**
 * What the worker of the search runs, in its order, and the script that cuts excerpts, which knows no page either.
 * @returns {string[]} paths
 */
function listScripts() {
  const code =
    "import json; from plugins.website.bundling import ENGINE; from plugins.workshop.assets import browser_files;" +
    "f = browser_files(); print(json.dumps([[str(f.base_stemmer), str(f.french_stemmer)], ENGINE]))";
  const [libraries, names] = JSON.parse(execFileSync(PYTHON, ["-c", code], { cwd: ROOT, encoding: "utf8" }));
  const folders = ["theme/static/js", "theme/static/js/search"].map((folder) => path.join(ROOT, folder));
  const find = (name) => folders.map((folder) => path.join(folder, `${name}.js`)).find(fs.existsSync);
  return [...libraries, ...[...names, "excerpt"].map(find)];
}

/** @returns {any} the global `archive`, with all that knows no page */
function loadEngine() {
  listScripts().forEach(run);
  return globalThis.archive;
}

/**
 * Name and content which a file of the search hands over.
 * @param {string} file
 * @returns {[string, any]}
 */
function readFile(file) {
  return JSON.parse(`[${fs.readFileSync(file, "utf8").trim().slice("archive.search.receive(".length, -2)}]`);
}

/** A search made from its files, in Node: what a page and a worker do together, without waiting. */
class Desk {
  /** @param {string} folder of the files */
  constructor(folder) {
    this.folder = folder;
    const name = fs.readdirSync(folder).find((file) => file.startsWith("manifeste-"));
    this.manifest = readFile(path.join(folder, name))[1];
    this.open();
  }

  /** Makes this search the one that answers. */
  open() {
    archive.engine.open(this.manifest);
    this.asked = [];
  }

  /**
   * Runs a call to its end, handing over the files it asks for.
   * @param {Generator} call
   */
  run(call) {
    for (let step = call.next(); ; step = call.next()) {
      if (step.done) return step.value;
      for (const name of step.value?.need ?? []) {
        this.asked.push(name);
        archive.shards.put(...readFile(path.join(this.folder, `${name}.js`)));
      }
    }
  }

  /**
   * The answer to what a reader typed, and chose.
   * @param {string} text
   * @param {object} [choice]
   */
  ask(text, choice = {}) {
    const question = { text, topics: [], years: [], kinds: [], sort: "pertinence", from: 0, count: 10, ...choice };
    return this.run(archive.engine.answer(question));
  }

  /**
   * Ids of the entries of an answer.
   * @param {string} text
   * @param {object} [choice]
   * @returns {string[]}
   */
  ids(text, choice = {}) {
    return this.ask(text, { count: 1000, ...choice }).results.map(({ entry }) => path.basename(entry.path, ".html"));
  }
}

/**
 * Has Python write the files of a described archive.
 * @param {object|string} source topics and entries, or the JSON file that has them
 * @returns {Desk}
 */
function makeDesk(source = path.join(__dirname, "data/archive.json")) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "recherche-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const described = typeof source === "string" ? source : path.join(folder, "archive.json");
  if (described !== source) fs.writeFileSync(described, JSON.stringify(source));
  execFileSync(PYTHON, [path.join(__dirname, "make_index.py"), described, folder], { maxBuffer: 1 << 28 });
  return new Desk(folder);
}

module.exports = { loadEngine, makeDesk, readFile, Desk, ROOT };
