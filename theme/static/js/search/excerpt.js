/* A text and the tokens that made it found → its parts for the page, marked or not, cut around the best of them. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.excerpt = (function () {
  /** Length of an excerpt, in characters, and what stands before its first mark. */
  const LENGTH = 220;
  const LEAD = 60;

  /* What the analyser may take as one run: digits in groups, or letters with what joins them. */
  const CHUNK = new RegExp(
    "[0-9]{1,3}(?:[ \\u00a0\\u202f\\u2009][0-9]{3})+(?:[.,][0-9]+)?(?![\\p{L}\\p{N}])" +
      "|[\\p{L}\\p{N}.][\\p{L}\\p{N}\\p{M}.,&'’‘ʼ′`´\\u2010\\u2011\\u00ad\\u200b-\\u200d\\u2060+#-]*",
    "gu",
  );
  /* No word begins after one of these, folded. */
  const INSIDE = /[a-z0-9]/;
  const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu;
  const ELISION = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’‘ʼ′`´]/iu;
  /* What may end an excerpt whole, and what an ellipsis would follow oddly. */
  const CLOSED = /[.!?…]["»”)\s]*$/u;
  const DANGLING = /[\s,;:–—(«“-]+$/u;
  const END = /[.,'’‘ʼ′`´\u2010\u2011&-]+$/u;

  /**
   * @typedef {{start: number, end: number, token: string}} Mark
   * @typedef {{text: string, marked: boolean}} Part
   */

  /**
   * A whole text as parts, for a headline.
   * @param {string} text
   * @param {Set<string>} terms tokens to be marked
   * @returns {Part[]}
   */
  function mark(text, terms) {
    return cutParts(text, findMarks(text, terms), 0, text.length);
  }

  /**
   * The part of a text where most of the terms stand together, ends of words kept, `…` where it is cut.
   * @param {string} text
   * @param {Set<string>} terms tokens to be marked
   * @returns {Part[]}
   */
  function excerpt(text, terms) {
    const marks = findMarks(text, terms);
    const start = findStart(text, marks);
    const end = findEnd(text, start);
    const parts = cutParts(text, marks, start, end);
    if (start > 0) parts.unshift({ text: "… ", marked: false });
    if (end < text.length) parts.push({ text: CLOSED.test(text.slice(start, end)) ? " …" : "…", marked: false });
    return parts;
  }

  /**
   * @param {string} text
   * @param {Set<string>} terms
   * @returns {Mark[]} in the order of the text, apart from each other
   */
  function findMarks(text, terms) {
    const initials = new Set(Array.from(terms, (term) => term[0]));
    return Array.from(text.matchAll(CHUNK))
      .filter(([chunk]) => mayHold(chunk, initials))
      .flatMap((chunk) => markChunk(chunk[0], chunk.index, terms));
  }

  /**
   * Whether a chunk may hold a token: one keeps the first letter of its word, and few words have that of a term.
   * @param {string} chunk
   * @param {Set<string>} initials of the terms
   * @returns {boolean} false for most chunks, which spares their analysis
   */
  function mayHold(chunk, initials) {
    const folded = archive.analyser.fold(chunk);
    for (let at = 0; at < folded.length; at += 1) {
      if (initials.has(folded[at]) && !INSIDE.test(folded[at - 1] ?? "")) return true;
    }
    return false;
  }

  /**
   * The marks of one chunk: the whole when its joined form was found, else those of its words that were, else, as in
   * O.T.A.N., the whole again.
   * @param {string} chunk
   * @param {number} offset of the chunk in its text
   * @param {Set<string>} terms
   * @returns {Mark[]}
   */
  function markChunk(chunk, offset, terms) {
    const runs = archive.analyser.analyseRuns(chunk);
    const found = runs.flat().find((token) => terms.has(token));
    if (found === undefined) return [];
    if (!runs.some((forms) => forms.length > 1 && terms.has(forms[0]))) {
      const words = Array.from(chunk.matchAll(WORD)).flatMap((word) => markWord(word[0], offset + word.index, terms));
      if (words.length > 0) return words;
    }
    const start = offset + (ELISION.exec(chunk)?.[0].length ?? 0);
    const end = offset + chunk.replace(END, "").length;
    return [{ start, end, token: found }];
  }

  /**
   * @param {string} word
   * @param {number} start
   * @param {Set<string>} terms
   * @returns {Mark[]} one mark or none
   */
  function markWord(word, start, terms) {
    const token = archive.analyser.analyse(word).find((one) => terms.has(one));
    return token === undefined ? [] : [{ start, end: start + word.length, token }];
  }

  /**
   * Where an excerpt begins so as to show the most different tokens; the first such place.
   * @param {string} text
   * @param {Mark[]} marks
   * @returns {number}
   */
  function findStart(text, marks) {
    if (text.length <= LENGTH || marks.length === 0) return 0;
    let best = { count: 0, start: 0 };
    for (const { start } of marks) {
      const seen = new Set();
      for (const mark of marks) {
        if (mark.start >= start && mark.end <= start + LENGTH - LEAD) seen.add(mark.token);
      }
      if (seen.size > best.count) best = { count: seen.size, start };
    }
    const earliest = Math.min(best.start - LEAD, text.length - LENGTH);
    // What is left out is worth an ellipsis only when it is longer than one.
    return earliest < LEAD / 2 ? 0 : nextWord(text, earliest, best.start);
  }

  /**
   * @param {string} text
   * @param {number} from
   * @param {number} limit
   * @returns {number} start of the first word from a place on, or that place when there is none up to the limit
   */
  function nextWord(text, from, limit) {
    const space = text.slice(from, limit).search(/\s\S/u);
    return space === -1 ? whole(text, Math.min(from, limit)) : from + space + 1;
  }

  /**
   * @param {string} text
   * @param {number} start
   * @returns {number} end of the last word that an excerpt has room for
   */
  function findEnd(text, start) {
    if (text.length - start <= LENGTH) return text.length;
    const kept = text.slice(start, start + LENGTH + 1).replace(/\s+\S*$/u, "");
    const end = whole(text, start + Math.min(kept.length, LENGTH));
    return start + text.slice(start, end).replace(DANGLING, "").length;
  }

  /**
   * @param {string} text
   * @param {number} place
   * @returns {number} the same place, or the one before when it would cut a character in two
   */
  function whole(text, place) {
    return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
  }

  /**
   * @param {string} text
   * @param {Mark[]} marks
   * @param {number} start
   * @param {number} end
   * @returns {Part[]}
   */
  function cutParts(text, marks, start, end) {
    const parts = [];
    let place = start;
    for (const mark of marks) {
      if (mark.start < place || mark.end > end) continue;
      parts.push({ text: text.slice(place, mark.start), marked: false });
      parts.push({ text: text.slice(mark.start, mark.end), marked: true });
      place = mark.end;
    }
    parts.push({ text: text.slice(place, end), marked: false });
    return parts.filter((part) => part.text !== "");
  }

  return { mark, excerpt };
})();
