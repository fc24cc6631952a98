/* The first entries found, in their order → a better order, for which their texts are read as they are written.

   The index knows stems, and no order of words: « publier » and « publication » are one to it. The first results are
   shown with their texts, which are therefore at hand: among entries that have all the words, those come first that
   have them as they were typed, and side by side. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.rereading = (function () {
  /** As many as a page shows at once: their texts cost no further file. */
  const FIRST = 10;

  /** How much a score grows when all words stand in the text as typed, and when each stands beside the next. */
  const AS_TYPED = 1;
  const SIDE_BY_SIDE = 0.5;

  /** Words between two words, at most, for these to count as near; and what that counts. */
  const REACH = 2;
  const NEAR = 0.5;

  /** Of a long text, its beginning: so many characters. */
  const MAX_READ = 4000;

  /**
   * Sorts the first entries anew, each among those that meet the query as well as it does.
   * @param {import("./query.js").Query} query
   * @param {import("./ranking.js").Found} found
   * @param {Int32Array} places of entries found, the best first
   * @returns {Generator<any, Int32Array>}
   */
  function* reread(query, found, places) {
    const typed = listTyped(query, found.corrections);
    const first = [...places.slice(0, FIRST)];
    const groups = groupBy(first, (place) => (found.isSentence ? Math.min(1, found.levels[place]) : found.levels[place]));
    const sorted = places.slice();
    for (const [level, group] of groups) {
      if (level === 0 || group.length < 2 || typed.length === 0) continue;
      const entries = yield* archive.documents.read(group.map((place) => found.numbers[place]));
      const worth = new Map(group.map((place, rank) => [place, found.scores[place] * weigh(typed, entries[rank])]));
      const better = [...group].sort((a, b) => worth.get(b) - worth.get(a) || b - a);
      first.forEach((place, rank) => {
        if (worth.has(place)) sorted[rank] = better.shift();
      });
      yield null;
    }
    return sorted;
  }

  /**
   * @template T
   * @param {T[]} items
   * @param {function(T): number} keyOf
   * @returns {Map<number, T[]>}
   */
  function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
    return groups;
  }

  /**
   * The words of a query in their order, each with the forms that count as typed: of a misspelt word, what it may
   * stand for.
   * @param {import("./query.js").Query} query
   * @param {Map<string, import("./lexicon.js").Word[]>} corrections
   * @returns {Set<string>[]}
   */
  function listTyped({ terms }, corrections) {
    const parts = terms.flatMap(({ words }) => (words.length > 1 ? words.slice(1) : words));
    return parts.map((part) => new Set([part, ...(corrections.get(part) ?? []).map(({ form }) => form)]));
  }

  /**
   * @param {Set<string>[]} typed
   * @param {import("./documents.js").Entry} entry
   * @returns {number} by how much its score grows
   */
  function weigh(typed, { title, body }) {
    const texts = [title, body.slice(0, MAX_READ)].map((text) => listRanks(typed, text));
    const has = (rank) => texts.some((ranks) => ranks.includes(rank));
    const exact = typed.filter((_, rank) => has(rank)).length / typed.length;
    if (typed.length === 1) return 1 + AS_TYPED * exact;
    let beside = 0;
    for (let rank = 1; rank < typed.length; rank += 1) beside += Math.max(...texts.map((ranks) => measureGap(ranks, rank)));
    return 1 + AS_TYPED * exact + (SIDE_BY_SIDE * beside) / (typed.length - 1);
  }

  /**
   * @param {Set<string>[]} typed
   * @param {string} text
   * @returns {number[]} for each word of the text, the rank of the same among the typed, or -1
   */
  function listRanks(typed, text) {
    return archive.analyser
      .listRuns(text)
      .flatMap((run) => (run.length > 1 ? run.slice(1) : run))
      .map(({ form }) => typed.findIndex((forms) => forms.has(form)));
  }

  /**
   * How close the word before stands to a word.
   * @param {number[]} ranks
   * @param {number} rank of the second word
   * @returns {number} 1 beside it, in the order typed; less when near
   */
  function measureGap(ranks, rank) {
    let best = 0;
    ranks.forEach((one, at) => {
      if (one !== rank) return;
      if (ranks[at - 1] === rank - 1) best = 1;
      else if (ranks.slice(Math.max(0, at - 1 - REACH), at + 2).includes(rank - 1)) best = Math.max(best, NEAR);
    });
    return best;
  }

  return { reread, FIRST };
})();
