/* First paragraph of a bullet in, where its headline ends and its body begins out; the twin of
   plugins/archive/headlines.py, which tells what the rules are. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.headlines = (function () {
  const is = archive.language.constantsOf("headlines");
  const { SHORTENED, MONTHS } = archive.language.constantsOf("abbreviations");
  const { first, last, split, strip, stripStart, stripEnd, hasAlnum, isDigit } = archive.characters;
  const { firstSentenceEnd, startsSmall } = archive.sentences;
  const { endOf } = archive.patterns;

  /**
   * Where to cut a lead: `text[..end]` is the headline, `text[bodyStart..]` the body.
   * @typedef {{end: number, bodyStart: number}} Cut
   */

  /** A leading bold run is the headline; so is a leading link that is followed by more. */
  const splitOffBold = ({ text, boldEnd }) => splitOffRun(text, boldEnd);
  const splitOffLink = ({ text, linkEnd }) => splitOffRun(text, linkEnd);

  /** A line break ends the headline, if no sentence ended before and the next line does not run on. */
  function splitAtBreak({ text, breakAt }) {
    if (breakAt === null) return null;
    const [before, behind] = [text.slice(0, breakAt), text.slice(breakAt)];
    if (strip(before) === "" || !hasAlnum(behind) || startsSmall(behind)) return null;
    return cut(text, firstSentenceEnd(before));
  }

  /** The first sentence is the headline. */
  const splitAtSentence = ({ text }) => cut(text, firstSentenceEnd(text));

  /** In the order in which they are asked; the last always answers. */
  const RULES = [splitOffBold, splitOffLink, splitAtBreak, splitAtSentence];

  /**
   * @param {import("./leads.js").Lead} lead
   * @returns {Cut}
   */
  function headlineEnd(lead) {
    for (const rule of RULES) {
      const found = rule(lead);
      if (found !== null) return found;
    }
  }

  /**
   * Plain headline of a bullet given without marker, hashtags and id.
   * @param {string} markdown
   * @returns {string}
   */
  function readHeadline(markdown) {
    const source = archive.leads.readLead(markdown);
    return strip(is.BLANKS.replace(source.text.slice(0, headlineEnd(source.lead).end), " "));
  }

  /** Offset before the one full stop that closes `text[..end]`, or `end` when there is none to drop. */
  function dropFinalStop(text, end) {
    const closed = stripEnd(text.slice(0, end));
    const tail = last(closed, 80);
    const found = is.FINAL_STOP.search(tail);
    if (!found || is.ACRONYM.search(tail) || isShortened(tail)) return closed.length;
    return closed.length - tail.length + found.index;
  }

  function splitOffRun(text, runEnd) {
    const run = stripEnd(text.slice(0, runEnd));
    const rest = text.slice(runEnd);
    const name = stripEnd(run, " \u00a0\u202f:–—-");
    if (!hasAlnum(name) || !hasAlnum(rest)) return null;
    const marks = is.END_MARKS.match(rest);
    const end = marks ? runEnd + endOf(marks) : dropFinalStop(text, name.length);
    const start = endOf(is.SEPARATORS.match(text, Math.max(end, runEnd)));
    const separators = strip(text.slice(name.length, start));
    if (separators.includes(":") && split(name).length <= is.KICKER_WORDS) return null;
    return separators === "" && runsOn(rest, name) ? null : { end, bodyStart: start };
  }

  /** Whether the sentence of a run goes on after it: by a comma, a small letter, or these behind a parenthesis. */
  function runsOn(rest, name) {
    if (/[!?….]$/.test(name)) return false;
    const parenthesis = is.PARENTHESIS.match(rest);
    const next = stripStart(rest.slice(parenthesis ? endOf(parenthesis) : 0));
    return [",", ";", "’", "'"].includes(first(next)) || isDigit(first(next)) || startsSmall(next);
  }

  function cut(text, end) {
    return { end: dropFinalStop(text, end), bodyStart: endOf(is.SPACE.match(text, end)) };
  }

  function isShortened(text) {
    const word = is.LAST_WORD.search(text)?.[0].toLowerCase() ?? "";
    return SHORTENED.has(word) || (MONTHS.has(word) && is.DATED.search(text) !== null);
  }

  return { headlineEnd, readHeadline };
})();
