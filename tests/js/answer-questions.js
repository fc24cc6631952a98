"use strict";
/* An archive and questions, both JSON files → the ids of the entries found for each, with all that a page would show. */

const fs = require("node:fs");
const { loadArchive, loadIndex } = require("./load.js");

const [, , source, questions, target] = process.argv;
const archive = loadArchive();
loadIndex(source);

/** @param {string} question */
function answer(question) {
  const { results } = archive.search.find(archive.query.parse(question));
  for (const { entry, terms } of results) {
    archive.excerpt.mark(entry.title, terms);
    archive.excerpt.excerpt(entry.body, terms);
  }
  return results.map(({ entry }) => entry.path.split("/").at(-1).replace(".html", ""));
}

fs.writeFileSync(target, JSON.stringify(JSON.parse(fs.readFileSync(questions, "utf8")).map(answer)));
