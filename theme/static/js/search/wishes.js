/* A query → the ways in which the archive may hold each of its words. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.wishes = (function () {
  /** The beginning of a word is worth less than the word itself. */
  const PREFIX_BOOST = 0.5;

  /** Most terms that one beginning stands for. */
  const MAX_EXPANSIONS = 40;

  /** Shorter beginnings mean too many words. */
  const MIN_PREFIX = 3;

  /** Most files that one beginning may ask for; of a wider one, the most frequent words are taken. */
  const MAX_FILES = 6;

  /** In a query of more words, a last word that the archive knows is taken as whole: measured, with SENTENCE. */
  const FEW_WORDS = 2;

  /** Of a word that nothing resembles, at most so many letters of its stem are dropped, and so many are left. */
  const MAX_DROPPED = 2;
  const MIN_LEFT = 5;

  /** A slip of the finger at the first letter is half as likely as elsewhere. */
  const FIRST_LETTER = 0.5;

  /** Of a phrase, so many tokens are looked for in the index; the text is read for the rest. */
  const MAX_QUOTED = 12;

  /**
   * A way in which an entry may have what is asked: tokens to be had together, `exact` when they are the very words.
   * @typedef {{tokens: string[], boost: number, exact: boolean}} Way
   * @typedef {{fields: number[], ways: Way[]}} Wish
   * @typedef {{wanted: Wish[], required: Wish[], phrases: Wish[], excluded: Wish[], doubtful: Wish[]}} Plan
   */

  /**
   * The ways to meet a query that the archive knows.
   * @param {import("./query.js").Query} query
   * @param {Map<string, import("./lexicon.js").Word[]>} corrections to be filled
   * @returns {Generator<any, Plan>}
   */
  function* makePlan(query, corrections) {
    const { terms, required, excluded, phrases, excludedPhrases } = query;
    const starts = listStarts(query);
    const quoted = [...phrases, ...excludedPhrases].map((tokens) => tokens.slice(0, MAX_QUOTED));
    const tokens = [...terms, ...required, ...excluded].flatMap(({ forms }) => forms).concat(...quoted);
    // All at once: a file asked for later costs the reader a round trip.
    yield* archive.shards.load([...archive.postings.foresee(tokens), ...starts.flatMap(listFiles)]);
    yield* archive.postings.load(tokens);
    const plan = {
      wanted: [],
      required: [],
      phrases: phrases.map(quote),
      excluded: excluded.map(({ forms, field }) => makeWish(field, listExact(forms.slice(0, 1)))),
      doubtful: excludedPhrases.map(quote),
    };
    for (const [rank, term] of terms.entries()) {
      plan.wanted.push(yield* expand(term, rank === terms.length - 1 ? starts : [], corrections, terms.length));
    }
    for (const term of required) plan.required.push(yield* expand(term, [], corrections));
    yield* archive.postings.load(listTokens(plan));
    return plan;
  }

  /**
   * The beginnings that the last word of a query may be.
   * @param {import("./query.js").Query} query
   * @returns {string[]}
   */
  function listStarts({ terms, prefix }) {
    if (prefix === null || terms.length === 0) return [];
    const { forms } = terms.at(-1);
    const starts = forms.length > 1 ? [forms[0]] : [forms[0], prefix];
    return [...new Set(starts)].filter((start) => start.length >= MIN_PREFIX);
  }

  /**
   * The files of terms with a beginning, unless they are too many.
   * @param {string} start
   * @returns {string[]}
   */
  function listFiles(start) {
    const places = archive.shards.placesOfPrefix("termes", start);
    return places.length > MAX_FILES ? [] : places.map(({ name }) => name);
  }

  /**
   * @param {string[]} tokens of a phrase
   * @returns {Wish} for an entry which may have it
   */
  function quote(tokens) {
    const ways = [{ tokens: [...new Set(tokens)].slice(0, MAX_QUOTED), boost: 1, exact: true }];
    // Names of topics are no text.
    return { fields: [0, 1], ways };
  }

  /**
   * @param {string|null} field
   * @param {Way[]} ways
   * @returns {Wish}
   */
  function makeWish(field, ways) {
    const { FIELDS } = archive.postings;
    return { fields: field === null ? [...FIELDS.keys()] : [FIELDS.indexOf(field)], ways };
  }

  /**
   * @param {import("./query.js").Term} term
   * @param {string[]} starts beginnings of longer words, when it may be one
   * @param {Map<string, import("./lexicon.js").Word[]>} corrections to be added to
   * @param {number} [size] how many words the query has
   * @returns {Generator<any, Wish>}
   */
  function* expand({ forms, words, field }, starts, corrections, size = 1) {
    const ways = listExact(forms);
    if (ways.length === 0 || size <= FEW_WORDS) {
      for (const start of starts) ways.push(...listAlternatives(yield* lookUp(start), PREFIX_BOOST));
    }
    if (ways.length === 0) ways.push(...(yield* correct(words[0], corrections)));
    for (let left = forms[0].length - 1; ways.length === 0 && left >= forms[0].length - MAX_DROPPED; left -= 1) {
      if (left >= MIN_LEFT) ways.push(...listAlternatives(yield* lookUp(forms[0].slice(0, left)), PREFIX_BOOST));
    }
    return makeWish(field, ways);
  }

  /**
   * The words that a misspelt one may stand for. What else was typed tells which was meant, for entries that have it
   * too come first; beyond that, the more frequent is the likelier.
   * @param {string} typed form
   * @param {Map<string, import("./lexicon.js").Word[]>} corrections to be added to
   * @returns {Generator<any, Way[]>}
   */
  function* correct(typed, corrections) {
    const near = yield* archive.spelling.correct(typed);
    if (near.length === 0) return [];
    corrections.set(typed, near);
    const chances = new Map();
    for (const { form, count } of near) {
      const token = archive.analyser.finish(form);
      const chance = form[0] === typed[0] ? count : count * FIRST_LETTER;
      chances.set(token, (chances.get(token) ?? 0) + chance);
    }
    const best = Math.max(...chances.values());
    // The likeliest counts as if it had been typed: at 0.6 of that, a typo costs requests 4 % of their nDCG, not 2 %.
    // The square root, so that a rarer word keeps a chance.
    const weigh = (chance) => Math.sqrt(chance / best);
    return [...chances].map(([token, chance]) => ({ tokens: [token], boost: weigh(chance), exact: false }));
  }

  /**
   * Adds to a plan what words may stand for that no entry writes as they were typed, although their stem is known:
   * « travali » has that of « travaux ». To be asked when no entry has all the words, for it costs files.
   * @param {Plan} plan
   * @param {import("./query.js").Query} query
   * @param {Map<string, import("./lexicon.js").Word[]>} corrections to be added to
   * @returns {Generator<any, boolean>} whether anything was added
   */
  function* doubt({ wanted }, { terms }, corrections) {
    let isAdded = false;
    for (const [rank, { forms, words }] of terms.entries()) {
      const { ways } = wanted[rank];
      if (words.length > 1) {
        // Of « e-chèques », the cheques at least.
        const [longest] = forms.slice(1).filter(isKnown).sort((a, b) => b.length - a.length);
        if (longest !== undefined) ways.push({ tokens: [longest], boost: PREFIX_BOOST, exact: false });
        isAdded ||= longest !== undefined;
        continue;
      }
      if (corrections.has(words[0])) continue;
      const like = yield* archive.lexicon.gatherWords([words[0]]);
      if (like.some(({ form }) => form === words[0])) continue;
      const more = yield* correct(words[0], corrections);
      ways.push(...more);
      isAdded ||= more.length > 0;
    }
    yield* archive.postings.load(wanted.flatMap(({ ways }) => ways.flatMap(({ tokens }) => tokens)));
    return isAdded;
  }

  /**
   * The joined form of a compound, or all its parts; a plain word by itself; only what the index holds.
   * @param {string[]} forms
   * @returns {Way[]}
   */
  function listExact([whole, ...parts]) {
    const ways = [];
    if (isKnown(whole)) ways.push({ tokens: [whole], boost: 1, exact: true });
    if (parts.length > 0 && parts.every(isKnown)) {
      ways.push({ tokens: [...new Set(parts)], boost: 1 / parts.length, exact: true });
    }
    return ways;
  }

  /**
   * @param {string[]} tokens
   * @param {number} boost
   * @returns {Way[]}
   */
  function listAlternatives(tokens, boost) {
    return tokens.map((token) => ({ tokens: [token], boost, exact: false }));
  }

  /** @param {string} token */
  function isKnown(token) {
    return archive.postings.get(token) !== null;
  }

  /**
   * Terms with a beginning: the shortest; the most frequent when they stand in too many files.
   * @param {string} start
   * @returns {Generator<any, string[]>}
   */
  function* lookUp(start) {
    if (listFiles(start).length > 0) {
      const terms = [...(yield* archive.lexicon.gatherTerms(start))];
      return terms.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MAX_EXPANSIONS);
    }
    const words = (yield* archive.lexicon.gatherWords([start])).sort((a, b) => b.count - a.count);
    const files = new Set();
    const terms = new Set();
    for (const { form } of words) {
      const term = archive.analyser.finish(form);
      archive.postings.listNames([term]).forEach((name) => files.add(name));
      if (files.size > MAX_FILES || terms.size === MAX_EXPANSIONS) break;
      terms.add(term);
    }
    return [...terms];
  }

  /**
   * @param {Plan} plan
   * @returns {string[]} what entries were found by
   */
  function listTokens({ wanted, required, phrases }) {
    const tokens = [...wanted, ...required, ...phrases].flatMap(({ ways }) => ways.flatMap((way) => way.tokens));
    return [...new Set(tokens)];
  }

  return { makePlan, doubt, listTokens };
})();
