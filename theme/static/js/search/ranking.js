/* A query → the entries that answer it, with what each is worth: the layer above lunr's scores.

   A few words name a thing: entries that have them all come first, in their text before in names of their topics, and
   those with some of them follow only when they are few. So do many words that stand together in very few entries.
   Other long queries describe a thing: having all of their words is chance, and the score alone decides. Among equals
   the newer comes first. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.ranking = (function () {
  /** Entries that have only some of the words are added when fewer than this have them all. */
  const ENOUGH = 10;

  /**
   * From so many words on, the score decides, unless at most FEW entries have all the words in their text. Measured by
   * `inv bench search-quality`: if entries with all of three words always came first, nDCG would lose 0.012; where they
   * do only when one, two or three have them, it loses 0.003, and 96 % instead of 94 % of the questions about one entry
   * find it first.
   */
  const SENTENCE = 3;
  const FEW = 3;

  /** How an entry may have a word: its topics' names do, its text has one like it, its text has it. */
  const LEVELS = { topic: 1, alike: 2, exact: 3 };

  /** How much an entry that has only some of the words loses, as a power of their share. */
  const COORDINATION = 0.25;

  /**
   * What answers a query: three arrays of one length, the entries ascending.
   * @typedef {object} Found
   * @property {Int32Array} numbers of the entries
   * @property {Float64Array} scores
   * @property {Uint8Array} levels how each meets the word that it meets least, see LEVELS; 0 when it lacks one
   * @property {Uint8Array} doubts 1 where the text must be read to know whether it has a phrase
   * @property {number} complete how many have all the words
   * @property {string[]} tokens that made them found, to be marked
   * @property {boolean} isSentence
   * @property {Map<string, import("./lexicon.js").Word[]>} corrections misspelt form → words it may stand for
   */

  /**
   * @param {import("./query.js").Query} query
   * @returns {Generator<any, Found>}
   */
  function* find(query) {
    const corrections = new Map();
    const { makePlan, doubt, listTokens } = archive.wishes;
    const plan = yield* makePlan(query, corrections);
    const isLong = query.terms.length >= SENTENCE;
    const enough = isLong ? Infinity : ENOUGH;
    let found = yield* judge(plan, query, enough);
    let named = countNamed(found.levels);
    if (named === 0 && (yield* doubt(plan, query, corrections))) {
      found = yield* judge(plan, query, enough);
      named = countNamed(found.levels);
    }
    const isSentence = isLong && (named === 0 || named > FEW);
    return { ...found, isSentence, tokens: listTokens(plan), corrections };
  }

  /**
   * @param {Uint8Array} levels
   * @returns {number} how many entries have all the words in their text
   */
  function countNamed(levels) {
    return levels.reduce((count, level) => (level >= LEVELS.alike ? count + 1 : count), 0);
  }

  /**
   * Entries that meet a plan: they have a word that is wanted, all that are required, none that is excluded.
   * @param {import("./wishes.js").Plan} plan
   * @param {import("./query.js").Query} query
   * @param {number} enough entries that have all the words, for the others to be left out
   * @returns {Generator<any, Pick<Found, "numbers" | "scores" | "levels" | "doubts" | "complete">>}
   */
  function* judge(plan, query, enough) {
    const { entries } = archive.shards.manifest;
    const scores = yield* score(plan, entries);
    const marks = new Int32Array(entries);
    // Bits of the wanted words that an entry has; how it has the worst; how many conditions it meets.
    const met = new Uint32Array(entries);
    const levels = new Uint8Array(entries).fill(LEVELS.exact);
    const passed = new Uint8Array(entries);
    const banned = new Uint8Array(entries);
    const doubts = new Uint8Array(entries);
    for (const [rank, wish] of plan.wanted.entries()) {
      grade(wish, marks, (number, level) => {
        met[number] |= 1 << rank;
        if (level < levels[number]) levels[number] = level;
      });
      yield null;
    }
    for (const wish of [...plan.required, ...plan.phrases]) grade(wish, marks, (number) => (passed[number] += 1));
    for (const wish of plan.excluded) grade(wish, marks, (number) => (banned[number] = 1));
    for (const wish of plan.doubtful) grade(wish, marks, (number) => (doubts[number] = 1));
    // The order of a single word is no matter of doubt.
    if (query.phrases.some((tokens) => tokens.length > 1)) doubts.fill(1);
    yield null;
    const conditions = plan.required.length + plan.phrases.length;
    const all = 2 ** plan.wanted.length - 1;
    const numbers = new Int32Array(entries);
    let size = 0;
    let complete = 0;
    for (let number = 0; number < entries; number += 1) {
      // Most entries have nothing that is asked.
      if ((met[number] === 0 && all > 0) || banned[number] === 1 || passed[number] < conditions) continue;
      if (met[number] === all) complete += 1;
      else levels[number] = 0;
      numbers[size++] = number;
    }
    const losses = plan.wanted.map((_, count) => (count / plan.wanted.length) ** COORDINATION);
    const least = complete < enough ? 0 : 1;
    const found = makeFound(least === 0 ? size : complete);
    for (let rank = 0, place = 0; rank < size; rank += 1) {
      const number = numbers[rank];
      if (levels[number] < least) continue;
      found.numbers[place] = number;
      found.scores[place] = scores[number] * (levels[number] === 0 ? losses[countBits(met[number])] : 1);
      found.levels[place] = levels[number];
      found.doubts[place++] = doubts[number];
    }
    return { ...found, complete };
  }

  /** @param {number} size how many entries are found */
  function makeFound(size) {
    return {
      numbers: new Int32Array(size),
      scores: new Float64Array(size),
      levels: new Uint8Array(size),
      doubts: new Uint8Array(size),
    };
  }

  /**
   * lunr's scores for all ways of what is wanted and required, as if each term were an optional clause.
   * @param {import("./wishes.js").Plan} plan
   * @param {number} entries
   * @returns {Generator<null, Float64Array>} by number of an entry
   */
  function* score({ wanted, required, phrases }, entries) {
    const vector = new archive.scorer.Vector();
    for (const { fields, ways } of [...wanted, ...required, ...phrases]) {
      for (const { tokens, boost } of ways) for (const token of tokens) vector.add(token, fields, boost);
    }
    const scores = new Float64Array(entries);
    yield* vector.score(scores);
    return scores;
  }

  /* Bits of an entry while a wish is graded: whether it has, and whether its text says, a like or an exact token that
     is a way by itself; then two bits for each token of ways that take several. */
  const HAS = { alike: 1, exact: 2 };
  const SAYS = { alike: 4, exact: 8 };
  const FIRST_OWN = 4;

  /** Rank of the field that is no text. */
  const TOPICS = 2;

  /**
   * Tells of each entry that has what is wished, how it has it.
   * @param {import("./wishes.js").Wish} wish
   * @param {Int32Array} marks by number of an entry, all zero before and after
   * @param {function(number, number): void} tell takes an entry's number and its level
   */
  function grade({ fields, ways }, marks, tell) {
    const bits = giveBits(ways);
    const several = ways.filter(({ tokens }) => tokens.length > 1);
    const groups = several.map(({ tokens, exact }) => ({ ...joinBits(tokens, bits), exact }));
    eachField(bits, fields, ({ numbers }, field, { has, says }) => {
      const mark = field === TOPICS ? has : has | says;
      for (let rank = 0; rank < numbers.length; rank += 1) marks[numbers[rank]] |= mark;
    });
    eachField(bits, fields, ({ numbers }) => {
      for (let rank = 0; rank < numbers.length; rank += 1) {
        const number = numbers[rank];
        if (marks[number] === 0) continue;
        const level = findLevel(marks[number], groups);
        marks[number] = 0;
        if (level > 0) tell(number, level);
      }
    });
  }

  /**
   * @typedef {{has: number, says: number}} Bits
   * @param {import("./wishes.js").Way[]} ways
   * @returns {Map<string, Bits>} by token
   */
  function giveBits(ways) {
    const bits = new Map();
    const add = (token, has, says) => {
      const known = bits.get(token) ?? { has: 0, says: 0 };
      bits.set(token, { has: known.has | has, says: known.says | says });
    };
    for (const { tokens, exact } of ways) {
      const kind = exact ? "exact" : "alike";
      if (tokens.length === 1) add(tokens[0], HAS[kind], SAYS[kind]);
    }
    const own = new Set(ways.flatMap(({ tokens }) => (tokens.length > 1 ? tokens : [])));
    [...own].forEach((token, rank) => add(token, 1 << (FIRST_OWN + 2 * rank), 2 << (FIRST_OWN + 2 * rank)));
    return bits;
  }

  /**
   * @param {string[]} tokens of one way
   * @param {Map<string, Bits>} bits
   * @returns {Bits} the bits of their own, which an entry has when it has them all
   */
  function joinBits(tokens, bits) {
    const own = -1 << FIRST_OWN;
    const join = (name) => tokens.reduce((sum, token) => sum | (bits.get(token)[name] & own), 0);
    return { has: join("has"), says: join("says") };
  }

  /**
   * @param {Map<string, Bits>} bits
   * @param {number[]} fields
   * @param {function(import("./postings.js").Field, number, Bits): void} visit
   */
  function eachField(bits, fields, visit) {
    for (const [token, own] of bits) {
      const posting = archive.postings.get(token);
      if (posting !== null) for (const field of fields) visit(posting.fields[field], field, own);
    }
  }

  /**
   * @param {number} marks of an entry
   * @param {(Bits & {exact: boolean})[]} groups
   * @returns {number} see LEVELS; 0 when it has nothing whole
   */
  function findLevel(marks, groups) {
    if (marks & SAYS.exact) return LEVELS.exact;
    let level = marks & SAYS.alike ? LEVELS.alike : marks & (HAS.exact | HAS.alike) ? LEVELS.topic : 0;
    for (const { has, says, exact } of groups) {
      if ((marks & says) === says) level = Math.max(level, exact ? LEVELS.exact : LEVELS.alike);
      else if ((marks & has) === has) level = Math.max(level, LEVELS.topic);
    }
    return level;
  }

  /** @param {number} bits */
  function countBits(bits) {
    let count = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
    return count;
  }

  /**
   * The best of some places of what was found.
   * @param {Found} found
   * @param {Int32Array} places
   * @param {"pertinence"|"date"} sort
   * @param {number} count
   * @returns {Int32Array} places, the best first
   */
  function order({ scores, levels, isSentence }, places, sort, count) {
    // Entries ascend, so that a greater place is a newer entry.
    const byScore = (a, b) => scores[b] - scores[a] || b - a;
    const byLevel = (a, b) => levels[b] - levels[a] || byScore(a, b);
    return pick(places, count, sort === "date" ? (a, b) => b - a : isSentence ? byScore : byLevel);
  }

  /**
   * The first `count` in an order; a heap, the last of those kept on top, spares sorting the many others.
   * @param {Int32Array} places
   * @param {number} count
   * @param {function(number, number): number} compare
   * @returns {Int32Array}
   */
  function pick(places, count, compare) {
    if (places.length <= 4 * count) return places.slice().sort(compare).slice(0, count);
    const heap = places.slice(0, count).sort((a, b) => compare(b, a));
    for (let rank = count; rank < places.length; rank += 1) {
      if (count === 0 || compare(places[rank], heap[0]) > 0) continue;
      heap[0] = places[rank];
      sink(heap, compare);
    }
    return heap.sort(compare);
  }

  /**
   * Puts the top of a heap where it belongs.
   * @param {Int32Array} heap
   * @param {function(number, number): number} compare
   */
  function sink(heap, compare) {
    for (let at = 0; ; ) {
      let last = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1) {
        if (child < heap.length && compare(heap[child], heap[last]) > 0) last = child;
      }
      if (last === at) return;
      [heap[at], heap[last]] = [heap[last], heap[at]];
      at = last;
    }
  }

  return { find, order };
})();
