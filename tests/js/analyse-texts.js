"use strict";
/* A JSON file of [text, tokens] → the same with the browser's tokens; for the comparison with Python's. */

const fs = require("node:fs");
const { loadArchive } = require("./load.js");

const [, , source, target] = process.argv;
const { analyser } = loadArchive();
const pairs = JSON.parse(fs.readFileSync(source, "utf8"));
fs.writeFileSync(target, JSON.stringify(pairs.map(([text]) => [text, analyser.analyse(text)])));
