"use strict";
/* The files of a search and questions → the paths of the first ten entries found for each. */

const fs = require("node:fs");
const { Desk, loadEngine } = require("./engine.js");

const [, , folder, questions, target] = process.argv;
const archive = loadEngine();
const desk = new Desk(folder);

/** @param {string} question */
function ask(question) {
  const { results } = desk.ask(question);
  archive.engine.rest();
  return results.map(({ entry }) => entry.path);
}

fs.writeFileSync(target, JSON.stringify(JSON.parse(fs.readFileSync(questions, "utf8")).map(ask)));
