"use strict";
/* Two folders of scripts → the names of those whose code is not the same in both, by the parser that Node itself uses.
   Run with --expose-internals. */

const fs = require("node:fs");
const path = require("node:path");
const { tokenizer } = require("internal/deps/acorn/acorn/dist/acorn");

/**
 * Code without its comments and spaces.
 * @param {string} file
 * @returns {string}
 */
function read(file) {
  const source = fs.readFileSync(file, "utf8");
  const tokens = [...tokenizer(source, { ecmaVersion: "latest" })];
  return JSON.stringify(tokens.map(({ type, start, end }) => [type.label, source.slice(start, end)]));
}

const [, , first, second] = process.argv;
const names = fs.readdirSync(first);
console.log(JSON.stringify(names.filter((name) => read(path.join(first, name)) !== read(path.join(second, name)))));
