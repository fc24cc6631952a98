"use strict";
/* The scripts of the search page → the global `archive`, as a page has it. */

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.resolve(__dirname, "../..");
const PYTHON = process.env.ARCHIVE_PYTHON || path.join(ROOT, ".venv/bin/python");

/** Scripts of ours that know no page, in the order in which the search page lists them. */
const PURE = ["analyser", "query", "search"];

/**
 * Runs a classic script as a page does: what it declares becomes global.
 * @param {string} file
 */
function run(file) {
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}

/** Paths of the third-party scripts, as the set-up of the project knows them. */
function thirdParty() {
  const code =
    "import json; from plugins.workshop.assets import browser_files as files; f = files();" +
    "print(json.dumps([str(f.base_stemmer), str(f.french_stemmer), str(f.lunr)]))";
  return JSON.parse(execFileSync(PYTHON, ["-c", code], { cwd: ROOT, encoding: "utf8" }));
}

/**
 * Loads the pure scripts of the search page, third-party ones first.
 * @returns {any} the global `archive`
 */
function loadArchive() {
  thirdParty().forEach(run);
  PURE.map((name) => path.join(ROOT, `theme/static/js/${name}.js`)).forEach(run);
  return globalThis.archive;
}

/**
 * Has Python make the index of a described archive, and hands it over as the page does.
 * @param {string} [source] JSON file of topics and entries
 */
function loadIndex(source = path.join(__dirname, "data/archive.json")) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "recherche-"));
  try {
    const made = execFileSync(PYTHON, [path.join(__dirname, "make_index.py"), source, folder], { encoding: "utf8" });
    JSON.parse(made).forEach(run);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

module.exports = { loadArchive, loadIndex, ROOT };
