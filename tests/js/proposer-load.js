"use strict";
/* The one script of the page « Proposer » → the global `archive`, as the page has it. */

const { execFileSync } = require("node:child_process");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.resolve(__dirname, "../..");
const PYTHON = process.env.ARCHIVE_PYTHON || path.join(ROOT, ".venv/bin/python");

/**
 * Runs the script as a page does; nothing of a page is there but the promise to call back.
 * @param {string} code
 * @returns {any} the global `archive`
 */
function runScript(code) {
  globalThis.document = { addEventListener() {} };
  vm.runInThisContext(code, { filename: "proposer.js" });
  return globalThis.archive;
}

/** Has Python write the script, with the vocabulary of the project. */
function loadProposer() {
  const code =
    "import sys; from pathlib import Path; from plugins.archive.model import Archive;" +
    "from plugins.archive.topics.reading import read_vocabulary; from plugins.website.proposer import write_script;" +
    "topics = read_vocabulary(Path('content/topics.toml').read_text('utf-8'), 'topics.toml');" +
    "sys.stdout.buffer.write(write_script(Path('theme/static/js'), Archive((), (), topics, topics, {})).encode())";
  return runScript(execFileSync(PYTHON, ["-c", code], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 24 }));
}

module.exports = { loadProposer, runScript };
