"use strict";
/* An archive and questions, both JSON files → the ids of the entries found for each, with all that a page would show. */

const fs = require("node:fs");
const path = require("node:path");
const { loadEngine, makeDesk } = require("./engine.js");

const [, , source, questions, target] = process.argv;
const archive = loadEngine();
const desk = makeDesk(source);

/** @param {string} question */
function answer(question) {
  const { results } = desk.ask(question, { count: 1000 });
  for (const { entry, terms } of results) {
    archive.excerpt.mark(entry.title, new Set(terms));
    archive.excerpt.excerpt(entry.body, new Set(terms));
  }
  return results.map(({ entry }) => path.basename(entry.path, ".html"));
}

fs.writeFileSync(target, JSON.stringify(JSON.parse(fs.readFileSync(questions, "utf8")).map(answer)));
