"use strict";
/* The script of the page and questions, one JSON object a line → what the browser's rules answer, one line each. */

const fs = require("node:fs");
const { runScript } = require("./proposer-load.js");

const [, , script, questions, target] = process.argv;
const archive = runScript(fs.readFileSync(script, "utf8"));

/** @type {Record<string, function(any): any>} */
const ANSWERS = {
  /** The draft of a pasted text, or the reason why there is none. */
  draft({ text, date }) {
    try {
      return archive.drafting.makeDraft(text, date);
    } catch (error) {
      if (error instanceof archive.detection.Refused) return { refused: error.message };
      throw error;
    }
  },
  topics: ({ headline, body }) => archive.tagger.tag(headline, body),
  sentences: ({ text }) => archive.sentences.splitSentences(text),
  headline: ({ text }) => archive.headlines.readHeadline(text),
  fold: ({ text }) => Array.from(text, (char) => archive.folding.fold(char)),
  kinds({ text }) {
    const asked = ["isSpace", "isAlnum", "isAlpha", "isDecimal", "isDigit", "isLower", "isUpper", "isTitle"];
    return Array.from(text, (char) => asked.map((name) => Number(archive.characters[name](char))).join(""));
  },
  search: ({ pattern, texts }) => {
    const { Pattern } = archive.patterns;
    const compiled = new Pattern(...pattern);
    return texts.map((text) => compiled.findAll(text).map(([found]) => found));
  },
  unescape: ({ text }) => archive.entities.unescape(text),
  sha256: ({ text }) => archive.fingerprints.sha256(text),
  date: ({ text }) => archive.dates.findDate(text)?.date ?? null,
};

const lines = fs
  .readFileSync(questions, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
fs.writeFileSync(target, lines.map((line) => JSON.stringify(ANSWERS[line.ask](line))).join("\n"));
