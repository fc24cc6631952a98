/* Runs of text → parts of them: cutting and joining what has looks, as one does with plain strings; the twin of
   plugins/importer/runs.py. Offsets are UTF-16 units. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.runs = (function () {
  const { stripStart, stripEnd } = archive.characters;

  /**
   * A stretch of text of one look; a newline in it is a line break that the author made.
   * @typedef {{text: string, strong?: boolean, emphasis?: boolean, code?: boolean, link?: string}} Run
   */

  /**
   * @param {Run[]} runs
   * @returns {string} what a reader sees of them
   */
  const plain = (runs) => runs.map((run) => run.text).join("");

  /**
   * The runs of `plain(runs).slice(start, end)`.
   * @param {Run[]} runs
   * @param {number} start
   * @param {number} [end]
   * @returns {Run[]}
   */
  function cut(runs, start, end = Infinity) {
    const kept = [];
    let at = 0;
    for (const run of runs) {
      const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      if (text !== "") kept.push({ ...run, text });
      at += run.text.length;
    }
    return kept;
  }

  /** The runs without the white space at both ends. */
  function trim(runs) {
    const text = plain(runs);
    return cut(runs, text.length - stripStart(text).length, stripEnd(text).length);
  }

  /** The lines of the runs, trimmed; empty ones are left out. */
  function splitLines(runs) {
    let start = 0;
    const lines = plain(runs)
      .split("\n")
      .map((line) => {
        const found = trim(cut(runs, start, start + line.length));
        start += line.length + 1;
        return found;
      });
    return lines.filter((line) => line.length > 0);
  }

  /** Two pieces of a paragraph with one space between them. */
  function join(first, second) {
    if (first.length === 0 || second.length === 0) return first.length > 0 ? first : second;
    return normalise([...first, { text: " " }, ...second]);
  }

  /** The runs with neighbours of one look joined, and no empty one. */
  function normalise(runs) {
    const kept = [];
    for (const run of runs.filter(({ text }) => text !== "")) {
      const before = kept.at(-1);
      if (before && lookOf(before) === lookOf(run)) kept[kept.length - 1] = { ...before, text: before.text + run.text };
      else kept.push(run);
    }
    return kept;
  }

  function lookOf({ strong, emphasis, code, link }) {
    return `${Boolean(strong)} ${Boolean(emphasis)} ${Boolean(code)} ${link ?? ""}`;
  }

  /** How many characters at the beginning are bold. */
  function leadingBold(runs) {
    const end = runs.findIndex((run) => !run.strong);
    return plain(end < 0 ? runs : runs.slice(0, end)).length;
  }

  return { plain, cut, trim, splitLines, join, normalise, leadingBold };
})();
