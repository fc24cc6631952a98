/* What a reader typed → what is asked of the index; any text whatever gives a query, bounded and safe. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.query = (function () {
  const MAX_CHARACTERS = 256;
  const MAX_TERMS = 12;

  /** What a reader may write before a colon → the field of the index. */
  const FIELDS = { sujet: "topics", titre: "headline" };

  /* A minus, a field and a colon, quotes around words: each only where a word begins. `-ia`, `sujet:cloud`,
     `-titre:"deux mots"`, « trois mots ». A quotation left open ends with the text. */
  const ITEM = new RegExp(
    '(?<space>^|\\s)(?<minus>-?)(?:(?<name>sujet|titre|ann[ée]e):)?' +
      '(?:"(?<straight>[^"]*)"?|«(?<french>[^»]*)»?|“(?<curly>[^”]*)”?|(?<bare>\\S+))',
    "giu",
  );
  const YEAR = /^[0-9]{4}$/;

  /**
   * One thing asked for. `forms`: tokens of the joined form of a compound and then of its parts, or one token; `words`:
   * the same before they were stemmed.
   * @typedef {{forms: string[], words: string[], field: string|null}} Term
   */

  /**
   * @typedef {object} Query
   * @property {Term[]} terms words; the more of them an entry has, the better
   * @property {Term[]} required words of a field, each of which an entry must have
   * @property {string[][]} phrases tokens which an entry must have side by side
   * @property {Term[]} excluded words which no entry may have
   * @property {string[][]} excludedPhrases
   * @property {string[]} years of which an entry must have one; any when empty
   * @property {string|null} prefix folded beginning of the last word, which may still be in the making
   */

  /**
   * @param {string} text as typed
   * @returns {Query}
   */
  function parse(text) {
    const query = { terms: [], required: [], phrases: [], excluded: [], excludedPhrases: [], years: [], prefix: null };
    const typed = text.slice(0, MAX_CHARACTERS).normalize("NFC");
    const plain = typed.replace(ITEM, (whole, ...rest) => (takeItem(query, rest.at(-1)) ? "\n" : whole));
    query.terms = listTerms(plain, null);
    query.prefix = readPrefix(plain, query.terms);
    return bound(query);
  }

  /**
   * Takes an item that is more than a word into the query.
   * @param {Query} query
   * @param {Record<string, string|undefined>} item groups of ITEM
   * @returns {boolean} false for a plain word, which stays in the text
   */
  function takeItem(query, item) {
    const quoted = item.straight ?? item.french ?? item.curly;
    const value = quoted ?? item.bare;
    const name = item.name?.toLowerCase().replace("é", "e");
    if (name === "annee") {
      if (!YEAR.test(value) || item.minus) return false;
      query.years.push(value);
    } else if (name) {
      (item.minus ? query.excluded : query.required).push(...listTerms(value, FIELDS[name]));
    } else if (quoted !== undefined) {
      const phrase = listParts(quoted);
      if (phrase.length > 0) (item.minus ? query.excludedPhrases : query.phrases).push(phrase);
    } else if (item.minus) {
      query.excluded.push(...listTerms(value, null));
    } else {
      return false;
    }
    return true;
  }

  /**
   * @param {string} text
   * @param {string|null} field
   * @returns {Term[]}
   */
  function listTerms(text, field) {
    return archive.analyser.listRuns(text).map((run) => ({
      forms: run.map(({ token }) => token),
      words: run.map(({ form }) => form),
      field,
    }));
  }

  /**
   * Tokens of a text in a row, compounds by their parts: « start-up » and « start up » give the same.
   * @param {string} text
   * @returns {string[]}
   */
  function listParts(text) {
    return archive.analyser.analyseRuns(text).flatMap((forms) => (forms.length > 1 ? forms.slice(1) : forms));
  }

  /**
   * The last word as far as it is typed, when nothing follows it and it became the last term.
   * @param {string} plain
   * @param {Term[]} terms
   * @returns {string|null}
   */
  function readPrefix(plain, terms) {
    const last = /[\p{L}\p{N}]+$/u.exec(archive.analyser.fold(plain));
    const forms = terms.at(-1)?.forms ?? [];
    return last !== null && forms.includes(archive.analyser.analyse(last[0])[0]) ? last[0] : null;
  }

  /**
   * At most MAX_TERMS terms of each kind, each once.
   * @param {Query} query
   * @returns {Query}
   */
  function bound(query) {
    for (const kind of ["terms", "required", "phrases", "excluded", "excludedPhrases", "years"]) {
      const seen = new Set();
      // « phare » and « phares » are one term.
      const key = (one) => JSON.stringify(one.forms ? [one.forms, one.field] : one);
      const known = query[kind].filter((one) => !seen.has(key(one)) && seen.add(key(one)));
      if (kind === "terms" && known.length > MAX_TERMS) query.prefix = null;
      query[kind] = known.slice(0, MAX_TERMS);
    }
    return query;
  }

  /**
   * Whether a query asks for nothing at all.
   * @param {Query} query
   * @returns {boolean}
   */
  function isEmpty(query) {
    return Object.values(query).every((kind) => kind === null || kind.length === 0);
  }

  /**
   * Whether an entry has, or has not, the phrases: the index keeps no order of words.
   * @param {Query} query
   * @param {{title: string, body: string}} entry
   * @returns {boolean}
   */
  function accepts({ phrases, excludedPhrases }, entry) {
    const texts = [entry.title, entry.body].map(listParts);
    const says = (phrase) => texts.some((tokens) => contains(tokens, phrase));
    return phrases.every(says) && !excludedPhrases.some(says);
  }

  /**
   * @param {string[]} tokens
   * @param {string[]} phrase
   * @returns {boolean} whether the phrase stands in the tokens, side by side
   */
  function contains(tokens, phrase) {
    return tokens.some((_, start) => phrase.every((token, shift) => tokens[start + shift] === token));
  }

  return { parse, isEmpty, accepts, MAX_CHARACTERS, MAX_TERMS };
})();
