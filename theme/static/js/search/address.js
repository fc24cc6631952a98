/* What is behind the address of the page ↔ what it asks of the search: `#q=…&sujet=…&annee=…&genre=…&tri=date`. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.address = (function () {
  /** Longest text a reader may type, as the field of the page has it. */
  const MAX_CHARACTERS = 256;

  /** Most choices of one sort: an address written by hand may hold any number. */
  const MAX_CHOICES = 12;

  /** Kinds of topics as an address names them, in French, and as the search knows them. */
  const KINDS = new Map([
    ["theme", "theme"],
    ["organisation", "organisation"],
    ["personne", "person"],
    ["lieu", "place"],
    ["produit", "product"],
    ["loi", "law"],
  ]);
  const NAMES = new Map(Array.from(KINDS, ([name, kind]) => [kind, name]));

  const KEYS = ["q", "sujet", "annee", "genre", "tri"];
  const YEAR = /^[0-9]{4}$/;
  const SLUG = /^[^\s&#?/]{1,100}$/u;

  /**
   * What the reader asks for, apart from how many results are wanted.
   * @typedef {object} Asked
   * @property {string} text
   * @property {string[]} topics slugs
   * @property {string[]} years
   * @property {string[]} kinds
   * @property {"pertinence"|"date"} sort
   */

  /**
   * @param {string} hash of an address
   * @returns {boolean} whether it is about the search: `#page_contenu`, say, is not, and an empty one asks for nothing
   */
  function isSearch(hash) {
    const values = new URLSearchParams(hash.slice(1));
    return hash.length <= 1 || KEYS.some((key) => values.has(key));
  }

  /**
   * Behind the hash, else behind the question mark, as the forms of other pages send it.
   * @param {{hash: string, search: string}} address
   * @returns {Asked}
   */
  function read({ hash, search }) {
    const values = new URLSearchParams(hash.length > 1 && isSearch(hash) ? hash.slice(1) : search);
    return {
      text: (values.get("q") ?? "").slice(0, MAX_CHARACTERS),
      topics: list(values, "sujet").filter((slug) => SLUG.test(slug)),
      years: list(values, "annee").filter((year) => YEAR.test(year)),
      kinds: list(values, "genre")
        .filter((name) => KINDS.has(name))
        .map((name) => KINDS.get(name)),
      sort: values.get("tri") === "date" ? "date" : "pertinence",
    };
  }

  /**
   * @param {URLSearchParams} values
   * @param {string} key
   * @returns {string[]} each once
   */
  function list(values, key) {
    return Array.from(new Set(values.getAll(key))).slice(0, MAX_CHOICES);
  }

  /**
   * @param {Asked} asked
   * @returns {string} `#q=…`; an empty text is left out beside choices, and so is the usual order
   */
  function write({ text, topics, years, kinds, sort }) {
    const values = new URLSearchParams();
    // Alone, it is written, or what stands behind the question mark of the address would come back.
    if (text !== "" || topics.length + years.length + kinds.length === 0) values.append("q", text);
    for (const slug of topics) values.append("sujet", slug);
    for (const year of years) values.append("annee", year);
    for (const kind of kinds) values.append("genre", NAMES.get(kind));
    if (sort === "date") values.append("tri", sort);
    return `#${values}`;
  }

  /**
   * @param {Asked} asked
   * @returns {boolean} whether a topic, a year or a kind was chosen
   */
  function isFiltered({ topics, years, kinds }) {
    return topics.length + years.length + kinds.length > 0;
  }

  /**
   * @param {Asked} asked
   * @returns {boolean} whether there is nothing to look for
   */
  function isEmpty(asked) {
    return asked.text.trim() === "" && !isFiltered(asked);
  }

  return { read, write, isSearch, isFiltered, isEmpty, MAX_CHARACTERS };
})();
