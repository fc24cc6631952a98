"use strict";
/* A JSON file of [text, tokens] → the same with the browser's tokens; for the comparison with Python's. */

const fs = require("node:fs");
const { loadEngine } = require("./engine.js");

const [, , source, target] = process.argv;
const { analyser } = loadEngine();
const pairs = JSON.parse(fs.readFileSync(source, "utf8"));
fs.writeFileSync(target, JSON.stringify(pairs.map(([text]) => [text, analyser.analyse(text)])));
