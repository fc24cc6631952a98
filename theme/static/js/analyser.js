/* French text in, the tokens that search compares out; the twin of plugins/french/analyser.py, step by step.
   Both give the same tokens for any text: tests/data/analyser-vectors.json is read by both suites. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.analyser = (function () {
  /** Longest token, in code points; what follows is cut, for no one types it. */
  const MAX_TOKEN = 60;

  /** A compound of more parts than this is an address or a slug: its parts are enough to find it. */
  const MAX_JOINED = 4;

  const STOP_WORDS = new Set(
    `
a afin ainsi alors apres au aucun aucune aujourd auquel aussi autre autres aux auxquelles auxquels avait avant avec
avoir ayant car ce cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des
desquelles desquels donc dont du duquel elle elles en encore est et etait etant etc ete etre eu eux fait fois hui
ici il ils j je jusqu l la laquelle le lequel les lesquelles lesquels leur leurs lors lui m ma me meme memes
mes moi mon n ne ni nos notre nous on ont ou par parce pas peu peut plus pour pourquoi pres puis qu quand que quel
quelle quelles quelqu quels qui quoi s sa sans se selon sera seront ses si son sont sous sur t ta te tel telle
telles tels tes toi ton tous tout toute toutes tres tu un une va vers via voici voila vos votre vous y
`.trim().split(/\s+/),
  );

  const ODD = { ß: "ss", œ: "oe", æ: "ae", ø: "o", đ: "d", ł: "l", ı: "i", ς: "σ" };
  const SPACES = "…™℠";
  const APOSTROPHES = "’‘ʼ′`´＇";
  const HYPHENS = "\u2010\u2011";
  // Soft hyphen, zero-width and direction marks: a reader neither sees nor types them.
  const INVISIBLE =
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e" +
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff";

  const LETTER = "(?![0-9])[\\p{L}\\p{N}]";
  const UNIT = "(?:[\\p{L}\\p{N}]*[0-9][.,](?=[0-9]))*[\\p{L}\\p{N}]+";
  const RUN = new RegExp(
    // Dots of suspension, then an elided word: consumed, so that what follows begins a run of its own.
    "\\.\\.+|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[\\p{L}\\p{N}])" +
      // 6 000, 1 500,50: digits in groups of three.
      "|(?<number>[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![\\p{L}\\p{N}]))" +
      // O.T.A.N., e.g.
      `|(?<acronym>${LETTER}(?:\\.${LETTER})+\\.?(?![\\p{L}\\p{N}]))` +
      // start-up, chef-d'œuvre, node.js, .net, 6,5, r&d, c++, c#.
      `|(?<compound>(?:\\.(?=${LETTER}))?${UNIT}(?:[-.&']${UNIT})*(?:(?:\\+\\+?|#)(?!${LETTER}))?)`,
    "gu",
  );
  const PART = new RegExp(UNIT, "gu");
  const PLAIN = /^[a-z]+$/;
  const PLURAL = /([^aeis]|er)s$/;

  /** @type {Map<string, string>} Character → its folded text, filled as characters are met. */
  const folding = new Map();

  /**
   * Lower case, without accents, ligatures or typographic variants.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    let folded = "";
    // Code point by code point, so that no rule looks at the neighbours: Python does the same.
    for (const char of text.normalize("NFC")) {
      let plain = folding.get(char);
      if (plain === undefined) {
        plain = foldCharacter(char);
        folding.set(char, plain);
      }
      folded += plain;
    }
    return folded;
  }

  /**
   * @param {string} char
   * @returns {string}
   */
  function foldCharacter(char) {
    if (INVISIBLE.includes(char)) return "";
    if (APOSTROPHES.includes(char)) return "'";
    if (HYPHENS.includes(char)) return "-";
    if (SPACES.includes(char)) return " ";
    const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
    return Array.from(plain, (c) => ODD[c] ?? c).join("");
  }

  /**
   * The finished tokens of a text, in its order.
   * @param {string} text
   * @returns {string[]}
   */
  function analyse(text) {
    return analyseRuns(text).flat();
  }

  /**
   * The same tokens by run of the text: a compound's joined form and then its parts, a plain word alone.
   * Runs of stop words alone are left out.
   * @param {string} text
   * @returns {string[][]}
   */
  function analyseRuns(text) {
    return listRuns(text).map((words) => words.map(({ token }) => token));
  }

  /**
   * A word as it is compared letter by letter, and as the index holds it.
   * @typedef {{form: string, token: string}} Word
   */

  /**
   * The words of each run of a text, as analyseRuns has their tokens.
   * @param {string} text
   * @returns {Word[][]}
   */
  function listRuns(text) {
    const runs = [];
    for (const match of fold(text).matchAll(RUN)) {
      for (const forms of listForms(match)) {
        const words = forms.filter((form) => !STOP_WORDS.has(form)).map(readForm);
        if (words.length > 0) runs.push(words);
      }
    }
    return runs;
  }

  /**
   * @param {string} form
   * @returns {Word}
   */
  function readForm(form) {
    const cut = form.length > MAX_TOKEN ? Array.from(form).slice(0, MAX_TOKEN).join("") : form;
    return {
      form: cut,
      // Stemming is most of the work, and some only compare letters.
      get token() {
        return finish(cut);
      },
    };
  }

  /**
   * @param {RegExpMatchArray} match
   * @returns {string[][]}
   */
  function listForms(match) {
    const { number, acronym, compound } = match.groups;
    if (number) return [[number.replace(/ /g, "").replace(/\./g, ",")]];
    if (acronym) return [[acronym.replace(/\./g, "")]];
    return compound ? splitCompound(compound) : [];
  }

  /**
   * The joined form of a compound with its parts; the parts of a long one as runs of their own.
   * @param {string} run
   * @returns {string[][]}
   */
  function splitCompound(run) {
    if (PLAIN.test(run)) return [[run]];
    const parts = run.match(PART).map((part) => part.replace(/\./g, ","));
    const sign = run.match(/[+#]*$/)[0];
    const start = run.startsWith(".") ? "." : "";
    if (parts.length > MAX_JOINED) return parts.map((part) => [part]);
    if (parts.length === 1 && !sign && !start) return [parts];
    const joint = run.includes("&") ? "&" : "";
    return [[start + parts.join(joint) + sign, ...parts]];
  }

  /**
   * A form as the index holds it: stemmed when it is made of plain letters alone.
   * @param {string} form
   * @returns {string}
   */
  function finish(form) {
    return PLAIN.test(form) ? stem(form) : form;
  }

  /** @type {Map<string, string>} */
  const stems = new Map();
  let stemmer = null;

  /**
   * The stem of a folded word; see plugins/french/stemming.py for its rules.
   * @param {string} word
   * @returns {string}
   */
  function stem(word) {
    if (word.length < 3) return word;
    let known = stems.get(word);
    if (known === undefined) {
      stemmer = stemmer || new FrenchStemmer();
      known = stemmer.stemWord(word.length > 4 ? word.replace(/ees?$/, "e").replace(PLURAL, "$1") : word);
      stems.set(word, known);
    }
    return known;
  }

  return { analyse, analyseRuns, listRuns, finish, fold };
})();
