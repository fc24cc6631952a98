/* French text in, its possible sentence ends out, each with what stands around it; the twin of
   plugins/french/stops.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.stops = (function () {
  const {
    SIGHT,
    MARKS,
    CLOSERS,
    ONLY_CLOSERS,
    TO_NEXT_WORD,
    NEXT_WORD,
    LAST_WORD,
    NAME_SHAPE,
    ADDRESS,
    STARTERS,
    SMALL_NAMES,
  } = archive.language.constantsOf("stops");
  const { count, first, last, split, stripStart, isSpace, isUpper, isLower, isDigit } = archive.characters;
  const { endOf } = archive.patterns;

  /** One run of end marks and what stands around it; see the class of the same name in Python. */
  class Stop {
    constructor(left, mark, right, enclosed = "", before = "") {
      this.mark = mark;
      this.left = left;
      this.right = right;
      this.word = readLastWord(left);
      this.next = readNextWord(right);
      this.enclosed = enclosed;
      this.before = before;
    }

    /** Whether the text goes on without white space. */
    get glued() {
      return this.right !== "" && !isSpace(first(this.right));
    }

    /** Whether the next word, by its capital, opens a sentence rather than a name. */
    get starter() {
      const elided = /[’']$/.test(this.next) && count(this.next) <= "Jusqu’".length;
      return isUpper(first(this.next)) && (elided || STARTERS.has(this.next.replace(/[’']+$/, "").toLowerCase()));
    }

    /** Whether the next word begins with a small letter, and is no address nor a name. */
    get small() {
      if (!isLower(first(this.next)) || NAME_SHAPE.match(this.next)) return false;
      return !SMALL_NAMES.has(this.next.toLowerCase()) && !ADDRESS.match(stripStart(this.right));
    }

    /** Whether a figure comes next. */
    get figure() {
      return isDigit(first(this.next));
    }
  }

  /** Walks through the stops of a text that lie outside quotations and parentheses, or at their very end. */
  class StopFinder {
    /** @param {string} text */
    constructor(text) {
      this.begin = 0;
      this.text = text;
      this.pairs = archive.enclosures.findEnclosures(text);
      this.last = text.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
    }

    /** Yields `[end, stop]`; the stop is null for an empty line. */
    *[Symbol.iterator]() {
      let past = 0;
      for (const found of MARKS.findAll(this.text)) {
        const end = endOf(found);
        if (end > this.last) return;
        if (found.index < past) continue;
        if (found[0][0] === "\n") {
          yield [end, null];
          continue;
        }
        const pair = this.pairAround(found.index);
        if (pair && !ONLY_CLOSERS.fullMatch(this.text, end, pair[1])) continue;
        past = this.skipClosers(pair ? Math.max(end, pair[1] + 1) : end);
        if (past <= this.last) yield [past, this.describe(found, past, pair)];
      }
    }

    /** @param {number} at */
    pairAround(at) {
      let low = 0;
      let high = this.pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.pairs[middle][0] <= at) low = middle + 1;
        else high = middle;
      }
      return low > 0 && at < this.pairs[low - 1][1] ? this.pairs[low - 1] : null;
    }

    /** Past the closing marks and the note calls that belong to the sentence which ends at `end`. */
    skipClosers(end) {
      for (let found = CLOSERS.match(this.text, end); found; found = CLOSERS.match(this.text, end)) end = endOf(found);
      return end;
    }

    describe(found, end, pair) {
      const left = this.cutLast(this.begin, found.index);
      const right = first(this.text.slice(end, end + 2 * SIGHT), SIGHT);
      if (pair === null) return new Stop(left, found[0], right);
      const opening = Math.max(pair[0], this.begin);
      const enclosed = first(this.text.slice(opening, found.index), SIGHT);
      return new Stop(left, found[0], right, enclosed, this.cutLast(this.begin, opening));
    }

    /** The last `SIGHT` characters between two offsets. */
    cutLast(start, end) {
      return last(this.text.slice(Math.max(start, end - 2 * SIGHT), end), SIGHT);
    }
  }

  /** @param {string} left */
  function readLastWord(left) {
    // Only the last run of characters can hold it: a search through the whole text before would cost its length.
    const run = left !== "" && !isSpace(last(left)) ? split(left).at(-1) : "";
    return LAST_WORD.search(run)?.[0] ?? "";
  }

  /** @param {string} right */
  function readNextWord(right) {
    return NEXT_WORD.match(right, endOf(TO_NEXT_WORD.match(right)))?.[0] ?? "";
  }

  return { Stop, StopFinder, SIGHT };
})();
