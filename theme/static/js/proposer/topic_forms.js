/* The words of a text in, every form of the vocabulary that stands in it out; the twin of `find_forms` in
   plugins/archive/topics/forms.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.topicForms = (function () {
  const { split } = archive.characters;
  const APOSTROPHES = /[‘ʼ']/g;

  /**
   * A form found between two tokens: rank of the first one, rank after the last one.
   * @typedef {{form: import("./vocabulary.js").Form, start: number, end: number, key: string}} Find
   */

  /**
   * In the order of their first token, the shorter first.
   * @param {import("./tokens.js").Token[]} tokens
   * @param {string} text
   * @returns {Find[]}
   */
  function findForms(tokens, text) {
    const { typed, folded } = archive.vocabulary;
    return tokens.flatMap((token, start) => [
      ...descend(typed, tokens, start, "raw").filter(({ form, end }) =>
        isSpelt(form, text.slice(token.start, tokens[end - 1].end)),
      ),
      ...descend(folded, tokens, start, "key"),
    ]);
  }

  /** The forms on the way down from one token, by what the trie knows of each. */
  function descend(trie, tokens, start, word) {
    const finds = [];
    let node = trie;
    for (let rank = start; rank < tokens.length; rank += 1) {
      node = node.branches.get(tokens[rank][word]);
      if (node === undefined) break;
      for (const form of node.forms)
        finds.push({ form, start, end: rank + 1, key: `${start} ${rank + 1} ${form.key}` });
    }
    return finds;
  }

  /** An exact form counts letter by letter, but for its apostrophes and spaces. */
  function isSpelt({ role, text }, found) {
    return role !== "exact" || split(found.replace(APOSTROPHES, "’")).join(" ") === text;
  }

  return { findForms };
})();
