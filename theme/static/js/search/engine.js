/* A question of the page → its answer: the calls of the engine, each a generator that says which files it needs.

   `yield {need: names}` asks for files, which `archive.shards.put` brings; `yield null` is a place to pause. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.engine = (function () {
  /** Phrases are looked for in the texts: of so many entries in one step, so many files at a time. */
  const MAX_READ = 200;
  const BATCH = 20;

  /** What was found for a few last texts: a page asks for results, counts and the next results of one. */
  const MAX_KNOWN = 3;

  /**
   * @typedef {object} Question
   * @property {string} text
   * @property {string[]} topics slugs, all of which an entry must have
   * @property {string[]} years of which an entry must have one
   * @property {string[]} kinds of which an entry must have one
   * @property {"pertinence"|"date"} sort
   * @property {number} from
   * @property {number} count
   *
   * @typedef {object} Answer
   * @property {number} total
   * @property {number} complete those that have all the words
   * @property {boolean} open whether there may be more: texts were read for phrases as far as was needed only
   * @property {{entry: import("./documents.js").Entry, terms: string[]}[]} results
   * @property {{text: string, count: number}|null} suggestion
   */

  /** @type {Map<string, {query: import("./query.js").Query, found: import("./ranking.js").Found, read: Map<number, boolean>}>} */
  const known = new Map();

  /** @param {import("./shards.js").Manifest} manifest */
  function open(manifest) {
    archive.shards.open(manifest);
    archive.postings.clear();
    archive.lexicon.clear();
    archive.filters.clear();
    known.clear();
  }

  /** Lets go of files that were not used for long; while no call is under way. */
  function rest() {
    archive.shards.trim();
    archive.postings.trim();
  }

  /**
   * @param {Question} question
   * @returns {Generator<any, Answer>}
   */
  function* answer(question) {
    const asked = yield* ask(question);
    if (asked === null) return { total: 0, complete: 0, open: false, results: [], suggestion: null };
    const { query, found } = asked;
    const end = question.from + question.count;
    const { FIRST, reread } = archive.rereading;
    const chosen = yield* choose(asked, question.sort, Math.max(end, FIRST));
    const places = question.sort === "date" ? chosen.places : yield* reread(query, found, chosen.places);
    const numbers = Array.from(places.slice(question.from, end), (place) => found.numbers[place]);
    const entries = yield* archive.documents.read(numbers);
    return {
      ...chosen.count,
      results: entries.map((entry, rank) => ({ entry, terms: listTerms(found, numbers[rank]) })),
      suggestion: yield* suggest(question, asked),
    };
  }

  /**
   * What was found for the text of a question, and the places of those entries that have what was chosen.
   * @param {Question} question
   * @returns {Generator<any, any>} null for a question that asks for nothing
   */
  function* ask(question) {
    const asked = yield* find(question.text);
    const { query } = asked;
    if (archive.query.isEmpty(query) && question.topics.length + question.years.length + question.kinds.length === 0) {
      return null;
    }
    return { ...asked, places: yield* narrow(asked, question) };
  }

  /**
   * @param {string} text
   * @returns {Generator<any, any>}
   */
  function* find(text) {
    let asked = known.get(text);
    if (asked === undefined) {
      const query = archive.query.parse(text);
      asked = { query, found: yield* archive.ranking.find(query), read: new Map() };
    }
    known.delete(text);
    known.set(text, asked);
    if (known.size > MAX_KNOWN) known.delete(known.keys().next().value);
    return asked;
  }

  /**
   * Places of what was found that have what was chosen, texts that were read and lack a phrase left out.
   * @param {any} asked
   * @param {Question} choice
   * @returns {Generator<any, Int32Array>}
   */
  function* narrow({ query, found, read }, { topics, years, kinds, sort }) {
    const places = yield* archive.filters.keep(found.numbers, { topics, kinds, years: [query.years, years] });
    const kept = read.size === 0 ? places : places.filter((place) => read.get(found.numbers[place]) !== false);
    if (sort !== "date" || found.complete === 0) return kept;
    // By date, those that have only some of the words would stand among the others.
    return kept.filter((place) => found.levels[place] > 0);
  }

  /**
   * The best places, and how many there are; where phrases are in doubt, the texts are read until enough have them.
   * @param {any} asked
   * @param {"pertinence"|"date"} sort
   * @param {number} end how many are wanted
   * @returns {Generator<any, {places: number[], count: {total: number, complete: number, open: boolean}}>}
   */
  function* choose({ query, found, read, places }, sort, end) {
    const { levels, doubts, numbers } = found;
    const isInDoubt = (place) => doubts[place] === 1 && !read.has(numbers[place]);
    const isIn = (place) => read.get(numbers[place]) !== false;
    if (read.size > 0 || places.some(isInDoubt)) {
      const ranked = archive.ranking.order(found, places, sort, places.length);
      yield* readTexts(ranked, end, query, found, read);
      const sure = ranked.filter((place) => isIn(place) && !isInDoubt(place));
      const isOpen = ranked.some(isInDoubt);
      return { places: sure.slice(0, end), count: count(sure, levels, isOpen) };
    }
    return { places: archive.ranking.order(found, places, sort, end), count: count(places, levels, false) };
  }

  /**
   * @param {Int32Array} places
   * @param {Uint8Array} levels
   * @param {boolean} open
   */
  function count(places, levels, open) {
    let complete = 0;
    for (const place of places) if (levels[place] > 0) complete += 1;
    return { total: places.length, complete, open };
  }

  /**
   * Reads texts in the order of the ranking until so many entries are sure, or enough was read for one step.
   * @param {Int32Array} ranked places
   * @param {number} end
   * @param {import("./query.js").Query} query
   * @param {import("./ranking.js").Found} found
   * @param {Map<number, boolean>} read number of an entry → whether it has the phrases; added to
   */
  function* readTexts(ranked, end, query, { numbers, doubts }, read) {
    let sure = 0;
    let done = 0;
    for (let rank = 0; rank < ranked.length && sure < end && done < MAX_READ; ) {
      const batch = [...ranked.subarray(rank, rank + BATCH)].map((place) => ({ place, number: numbers[place] }));
      rank += batch.length;
      const doubtful = batch.filter(({ place, number }) => doubts[place] === 1 && !read.has(number));
      done += doubtful.length;
      const entries = yield* archive.documents.read(doubtful.map(({ number }) => number));
      doubtful.forEach(({ number }, index) => read.set(number, archive.query.accepts(query, entries[index])));
      sure += batch.filter(({ number }) => read.get(number) !== false).length;
      yield null;
    }
  }

  /**
   * The tokens by which an entry was found, to be marked in its text.
   * @param {import("./ranking.js").Found} found
   * @param {number} number
   * @returns {string[]}
   */
  function listTerms({ tokens }, number) {
    return tokens.filter((token) => archive.postings.get(token)?.fields.some(({ numbers }) => has(numbers, number)));
  }

  /**
   * @param {Int32Array} numbers ascending
   * @param {number} number
   */
  function has(numbers, number) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < number) low = middle + 1;
      else high = middle;
    }
    return numbers[low] === number;
  }

  /**
   * The question with its misspelt words as the archive most often writes them, and how many entries have them all.
   * @param {Question} question
   * @param {any} asked
   * @returns {Generator<any, {text: string, count: number}|null>}
   */
  function* suggest(question, { found }) {
    if (found.corrections.size === 0) return null;
    const spellings = new Map([...found.corrections].map(([form, [best]]) => [form, best.spelling]));
    const text = archive.spelling.respell(question.text, spellings);
    if (text === question.text) return null;
    const asked = yield* ask({ ...question, text });
    const { complete } = count(asked.places, asked.found.levels, false);
    return complete > 0 ? { text, count: complete } : null;
  }

  /**
   * How many of the entries found have each topic, each year, each kind: of years and kinds as if none were chosen.
   * @param {Question} question
   * @returns {Generator<any, {topics: any[], years: any[], kinds: any[]}>}
   */
  function* facets(question) {
    const asked = yield* ask(question);
    if (asked === null) return { topics: [], years: [], kinds: [] };
    const { numbers } = asked.found;
    const anyYear = question.years.length > 0 ? yield* narrow(asked, { ...question, years: [] }) : asked.places;
    const anyKind = question.kinds.length > 0 ? yield* narrow(asked, { ...question, kinds: [] }) : asked.places;
    return {
      topics: yield* archive.filters.countTopics(numbers, asked.places),
      years: archive.filters.countYears(numbers, anyYear),
      kinds: yield* archive.filters.countKinds(numbers, anyKind),
    };
  }

  /**
   * @param {string} text
   * @returns {Generator<any, import("./completion.js").Completion>}
   */
  function complete(text) {
    return archive.completion.complete(text);
  }

  return { open, rest, answer, facets, complete };
})();
