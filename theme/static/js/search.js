/* A query and what the scripts of `recherche/` handed over → the entries found, the best first.
   lunr.js scores; never by its own query language, which odd texts make throw or hang. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.search = (function () {
  /** A beginning, or a word one letter away, is worth less than the word itself. */
  const PREFIX_BOOST = 0.5;
  const NEAR_BOOST = 0.6;

  /** Most terms that one beginning, or one misspelt word, stands for. */
  const MAX_EXPANSIONS = 40;

  /** Shorter beginnings mean too many words, shorter misspellings could be anything. */
  const MIN_PREFIX = 3;
  const MIN_NEAR = 4;

  /** Entries that have only some of the words are added when fewer than this have them all. */
  const ENOUGH = 10;

  /** A query of this many words is a sentence. */
  const SENTENCE = 4;

  /** How an entry may have a word: its topics' names do, its text has one like it, its text has it. */
  const LEVELS = { topic: 1, alike: 2, exact: 3 };

  /** How much an entry that has only some of the words loses, as a power of their share. */
  const COORDINATION = 0.25;

  /**
   * @typedef {{path: string, date: string, title: string, body: string, topics: {slug: string, title: string}[]}} Entry
   * @typedef {object} Result
   * @property {Entry} entry
   * @property {number} rank its place in the archive, the newest first
   * @property {Set<string>} terms tokens of the index that made it found
   * @property {number} level how it meets the word that it meets least, see LEVELS; 0 when it lacks one
   * @property {number} score
   */

  /** @type {Record<string, any>} What has been handed over, by name. */
  const received = Object.create(null);

  /** @type {any} The index, loaded at the first question. */
  let index = null;

  /** @type {Map<string, string>|null} Slug of a topic → its title. */
  let titles = null;

  /**
   * Called by the scripts of `recherche/`, each with what it brings.
   * @param {"documents"|"index"} name
   * @param {any} content
   */
  function receive(name, content) {
    received[name] = content;
    index = titles = null;
  }

  /** @returns {boolean} whether everything has been handed over */
  function isReady() {
    return Boolean(received.documents && received.index);
  }

  /**
   * The entries that answer a query. A few words name a thing: entries which have them all come first, in their text
   * before in names of their topics, and those with some of them follow only when they are few. A sentence describes
   * a thing: no entry has all of its words, so that the score alone decides. Among equals the newer comes first.
   * @param {import("./query.js").Query} query
   * @returns {{results: Result[], complete: number}} and how many of them have all the words
   */
  function find(query) {
    if (archive.query.isEmpty(query)) return { results: [], complete: 0 };
    index = index || lunr.Index.load(received.index);
    const plan = makePlan(query);
    const isSentence = plan.wanted.length >= SENTENCE;
    const results = ask(plan)
      .map((match) => judge(match, plan))
      .filter((result) => result !== null && archive.query.accepts(query, result.entry))
      .sort(isSentence ? compareScores : compareLevels);
    const complete = results.filter((result) => result.level > 0).length;
    return { results: isSentence || complete < ENOUGH ? results : results.slice(0, complete), complete };
  }

  /**
   * A term with the ways in which the index may hold it: tokens to be had together, `exact` when they are the very
   * words asked for.
   * @typedef {{field: string|null, ways: {tokens: string[], boost: number, exact: boolean}[]}} Wish
   */

  /**
   * @param {import("./query.js").Query} query
   * @returns {{wanted: Wish[], required: Wish[], excluded: Wish[]}}
   */
  function makePlan(query) {
    // In a sentence, the beginning of the last word would weigh as much as the words before it.
    const last = query.terms.length < SENTENCE ? query.terms.length - 1 : -1;
    const quoted = query.phrases.flat().map((token) => ({ forms: [token], field: null }));
    return {
      wanted: [
        ...query.terms.map((term, rank) => expand(term, rank === last ? query.prefix : null)),
        ...quoted.map((term) => ({ field: null, ways: listExact(term.forms) })),
      ],
      required: query.required.map((term) => expand(term, null)),
      excluded: query.excluded.map(({ forms, field }) => ({ field, ways: listExact(forms.slice(0, 1)) })),
    };
  }

  /**
   * @param {import("./query.js").Term} term
   * @param {string|null} prefix beginning of the word when it is the last one
   * @returns {Wish}
   */
  function expand({ forms, field }, prefix) {
    const ways = listExact(forms);
    if (prefix !== null) {
      const starts = forms.length > 1 ? [forms[0]] : [forms[0], prefix];
      for (const start of new Set(starts)) {
        if (start.length >= MIN_PREFIX) ways.push(...listAlternatives(lookUp(start), PREFIX_BOOST));
      }
    }
    if (ways.length === 0 && forms[0].length >= MIN_NEAR) ways.push(...listAlternatives(lookNear(forms[0]), NEAR_BOOST));
    return { field, ways };
  }

  /**
   * The joined form of a compound, or all its parts; a plain word by itself; only what the index holds.
   * @param {string[]} forms
   */
  function listExact([whole, ...parts]) {
    const ways = [];
    if (isKnown(whole)) ways.push({ tokens: [whole], boost: 1, exact: true });
    if (parts.length > 0 && parts.every(isKnown)) ways.push({ tokens: parts, boost: 1 / parts.length, exact: true });
    return ways;
  }

  /**
   * @param {string[]} tokens
   * @param {number} boost
   */
  function listAlternatives(tokens, boost) {
    return tokens.map((token) => ({ tokens: [token], boost, exact: false }));
  }

  /** @param {string} token */
  function isKnown(token) {
    return index.invertedIndex[token] !== undefined;
  }

  /**
   * Tokens of the index with this beginning.
   * @param {string} start holds no `*`, as no token does
   */
  function lookUp(start) {
    return nearestFirst(index.tokenSet.intersect(lunr.TokenSet.fromString(`${start}*`)).toArray());
  }

  /**
   * Tokens of the index one edit away: a letter more, less, changed, or swapped with its neighbour.
   * @param {string} token
   */
  function lookNear(token) {
    return nearestFirst(index.tokenSet.intersect(lunr.TokenSet.fromFuzzyString(token, 1)).toArray());
  }

  /** @param {string[]} tokens */
  function nearestFirst(tokens) {
    return tokens.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MAX_EXPANSIONS);
  }

  /**
   * lunr's matches for any token of a plan, scored; every entry when only conditions were given.
   * @param {ReturnType<typeof makePlan>} plan
   */
  function ask({ wanted, required, excluded }) {
    if (wanted.length + required.length + excluded.length === 0) {
      return received.documents.documents.map((_, rank) => ({ ref: String(rank), score: 0, matchData: { metadata: {} } }));
    }
    return index.query((query) => {
      for (const wish of [...wanted, ...required]) addClauses(query, wish, lunr.Query.presence.OPTIONAL);
      for (const wish of excluded) addClauses(query, wish, lunr.Query.presence.PROHIBITED);
    });
  }

  /**
   * @param {any} query of lunr
   * @param {Wish} wish
   * @param {number} presence
   */
  function addClauses(query, { field, ways }, presence) {
    const fields = field === null ? index.fields : [field];
    for (const { tokens, boost } of ways) {
      for (const token of tokens) query.term(token, { boost, fields, presence, usePipeline: false });
    }
  }

  /**
   * What a match is worth; null when it has none of the words, or lacks a required one.
   * @param {any} match of lunr
   * @param {ReturnType<typeof makePlan>} plan
   */
  function judge(match, { wanted, required }) {
    const fieldsOf = match.matchData.metadata;
    const met = wanted.map((wish) => meet(wish, fieldsOf));
    const had = met.filter((level) => level > 0).length;
    if ((wanted.length > 0 && had === 0) || required.some((wish) => meet(wish, fieldsOf) === 0)) return null;
    const rank = Number(match.ref);
    return {
      rank,
      entry: readEntry(rank),
      terms: new Set(Object.keys(fieldsOf)),
      level: Math.min(LEVELS.exact, ...met),
      score: match.score * (had / Math.max(1, wanted.length)) ** COORDINATION,
    };
  }

  /**
   * How a match meets a wish: see LEVELS; 0 when it does not.
   * @param {Wish} wish
   * @param {Record<string, Record<string, any>>} fieldsOf token → fields that hold it
   * @returns {number}
   */
  function meet({ field, ways }, fieldsOf) {
    const has = (token) => fieldsOf[token] !== undefined && (field === null || fieldsOf[token][field] !== undefined);
    const says = (token) => Object.keys(fieldsOf[token]).some((name) => name !== "topics");
    const levels = ways
      .filter(({ tokens }) => tokens.every(has))
      .map(({ tokens, exact }) => (!tokens.every(says) ? LEVELS.topic : exact ? LEVELS.exact : LEVELS.alike));
    return Math.max(0, ...levels);
  }

  function compareLevels(a, b) {
    return b.level - a.level || compareScores(a, b);
  }

  function compareScores(a, b) {
    return b.score - a.score || a.rank - b.rank;
  }

  /**
   * @param {number} rank
   * @returns {Entry}
   */
  function readEntry(rank) {
    titles = titles || new Map(received.documents.topics);
    const [path, date, title, body, slugs] = received.documents.documents[rank];
    return { path, date, title, body, topics: slugs.map((slug) => ({ slug, title: titles.get(slug) })) };
  }

  return { receive, isReady, find };
})();
