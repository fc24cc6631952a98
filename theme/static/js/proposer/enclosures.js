/* Text in, its outermost quotations and parentheses out; the twin of plugins/french/enclosures.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.enclosures = (function () {
  const { PARTNERS, OPENERS, MARKS, BEFORE_STRAIGHT } = archive.language.constantsOf("enclosures");
  const { isAlnum, isSpace, before, after } = archive.characters;

  /**
   * Offsets `[opening mark, closing mark]` of the outermost pairs, in order.
   * @param {string} text
   * @returns {[number, number][]}
   */
  function findEnclosures(text) {
    const pairs = [];
    let stack = [];
    let waiting = new Map();
    for (const found of MARKS.findAll(text)) {
      const [mark] = found;
      if (mark.length > 1) {
        stack = [];
        waiting = new Map();
        continue;
      }
      const kind = PARTNERS.get(mark) ?? mark;
      if (waiting.get(kind) > 0 && closes(text, mark, found.index)) {
        const start = unwind(stack, waiting, kind);
        while (pairs.length > 0 && pairs.at(-1)[0] > start) pairs.pop();
        pairs.push([start, found.index]);
      } else if (opens(text, mark, found.index)) {
        stack.push([kind, found.index]);
        waiting.set(kind, (waiting.get(kind) ?? 0) + 1);
      }
    }
    return pairs;
  }

  /** Drops what was left open above the nearest mark of a kind; returns the offset of that mark. */
  function unwind(stack, waiting, kind) {
    for (;;) {
      const [opened, start] = stack.pop();
      waiting.set(opened, waiting.get(opened) - 1);
      if (opened === kind) return start;
    }
  }

  /** Whether the mark may close something here: not an apostrophe, not an emoticon, not a quote before a word. */
  function closes(text, mark, at) {
    if (mark === "’") return !isAlnum(after(text, at + 1));
    if (mark === '"') return !isSpace(before(text, at));
    if (mark === ")")
      return ![":", ";"].includes(text[at - 1]) && ![":-", ";-"].includes(text.slice(Math.max(0, at - 2), at));
    return PARTNERS.has(mark);
  }

  /** Whether the mark may open something here: a straight or single quote stands before a word, not after one. */
  function opens(text, mark, at) {
    const left = before(text, at);
    const right = after(text, at + 1);
    if (mark === '"')
      return right !== "" && !isSpace(right) && (left === "" || isSpace(left) || BEFORE_STRAIGHT.has(left));
    if (mark === "‘") return !isAlnum(left);
    return OPENERS.has(mark);
  }

  return { findEnclosures };
})();
