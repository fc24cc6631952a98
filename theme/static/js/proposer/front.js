/* What stands before the first entry → title, standfirst, date and the prose that stays; the twin of
   plugins/importer/front.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.front = (function () {
  const { POINTING, DATE_WORDS, DATE_CUE, PLACE, PUBLISHED } = archive.language.constantsOf("front");
  const { ISSUE, MASTHEAD_WORDS } = archive.language.constantsOf("subjects");
  const { count, split, strip, isDigit } = archive.characters;
  const { fold, foldKey } = archive.folding;
  const { plain, splitLines } = archive.runs;
  const { isNoise } = archive.noise;
  const { findDate } = archive.dates;

  const DATE_WORD = new Set(DATE_WORDS.split(" "));
  const WORD = /[\p{L}\p{N}]+/gu;

  /** Characters before a date in which a word may say that it is the digest's. */
  const CUE_SIGHT = 40;

  /** A title of several sentences and of more characters than this is a text. */
  const TITLE_LIMIT = 200;

  /**
   * @typedef {{title: string, standfirst: string, date: string|null, datedBy: string,
   *   prose: import("./plain_text.js").Block[], leftOut: string[]}} Front
   */

  /**
   * The front of a digest.
   * @param {import("./plain_text.js").Block[]} blocks all that stands before the first entry
   * @param {any} document the source; its own title, standfirst and date are preferred
   * @returns {Front}
   */
  function readFront(blocks, document) {
    const dates = { line: null, title: null, cue: null };
    const all = blocks.flatMap((block) =>
      splitLines(block.runs).map((runs) => ({ text: label(block, runs), runs, block })),
    );
    const dated = new Set(all.filter((line, at) => isDateLine(line.text, dates, at === 0)));
    const undated = all.filter((line) => !dated.has(line));
    const quiet = undated.filter((line) => !isNoise(line.text));
    const { lines, repeated } = quiet.length > 1 ? dropRepeated(quiet) : { lines: quiet, repeated: [] };
    const levels = lines.map(({ text, block }) => ({ text, level: block.level }));
    const known = document.title || archive.subjects.settleSubject(document.subject, levels);
    const titleAt = findTitle(lines, known);
    const { title, standfirst, rest, said } = nameParts(lines, titleAt, known, document);
    readTitleDate(title, dates);
    for (const text of [standfirst, ...rest.map((line) => line.text)]) readCuedDate(text, dates);
    const { date, text: datedBy } = settleDate(document, dates);
    const textOf = (line) => line.text;
    const leftOut = [
      ...undated.map(textOf).filter(isNoise),
      ...repeated,
      ...lines.slice(0, titleAt).map(textOf),
      ...said,
      ...Array.from(dated, textOf).filter((text) => text !== datedBy),
    ];
    const prose = rest.map(({ runs, block }) => archive.plainText.makeBlock({ runs, line: block.line }));
    return { title: finish(title), standfirst: finish(standfirst), date, datedBy, prose, leftOut };
  }

  /** Title, standfirst, the lines that are neither, and the subject where the title is another. */
  function nameParts(lines, titleAt, known, { subject, standfirst }) {
    let title = known || (lines.length > 0 ? lines[titleAt].text : "");
    let rest = lines.slice(known && !isTitle(lines, titleAt, known) ? titleAt : titleAt + 1);
    const said = subject && foldKey(title) !== foldKey(subject) ? [subject] : [];
    const isText = archive.sentences.splitSentences(title).length > 1 && count(title) > TITLE_LIMIT;
    if (!known && isText) [title, rest] = ["", [...lines]];
    if (standfirst === "" && isByline(rest)) said.push(rest.shift().text);
    if (standfirst === "" && rest.length > 0) return { title, standfirst: rest[0].text, rest: rest.slice(1), said };
    return { title, standfirst, rest: rest.filter((line) => foldKey(line.text) !== foldKey(standfirst)), said };
  }

  /** A mark before the first entry is a sign of its author: an emoji of a title, a dash. */
  function label(block, runs) {
    const text = plain(runs);
    return block.mark && runs.length > 0 && block.text.startsWith(text) ? `${block.mark} ${text}` : text;
  }

  /** A title does not point at what follows it. */
  function finish(text) {
    return strip(POINTING.replace(text, ""));
  }

  /** Whether a line only tells the date; on top of all, « Revue du 17 octobre 2025 » may be the title as well. */
  function isDateLine(text, dates, isFirst) {
    const found = findDate(text);
    if (found === null) return false;
    if (PLACE.fullMatch(text.slice(0, found.start)) && strip(text.slice(found.end), " .") === "") {
      dates.line ??= { date: found.date, text };
      return true;
    }
    const around = fold(`${text.slice(0, found.start)} ${text.slice(found.end)}`);
    if (!Array.from(around.matchAll(WORD)).every(([word]) => DATE_WORD.has(word) || isDigit(word))) return false;
    if (isFirst && DATE_CUE.search(around) && !PUBLISHED.search(around)) {
      dates.title = { date: found.date, text };
      return false;
    }
    dates.line ??= { date: found.date, text };
    return true;
  }

  /** Whether the line below the title only names an author or a field, and the standfirst comes after it. */
  function isByline(lines) {
    if (lines.length < 2 || split(lines[0].text).length > MASTHEAD_WORDS || /[.!?…]$/.test(lines[0].text)) return false;
    return split(lines[1].text).length > MASTHEAD_WORDS + 1;
  }

  /** The day that a source states for itself, then the one that its text tells, then the one it was sent on. */
  function settleDate({ date, sent, subject }, dates) {
    if (date) return { date, text: "" };
    if (!sent) return dates.line ?? dates.title ?? dates.cue ?? { date: null, text: "" };
    readTitleDate(subject, dates);
    return dates.line ?? dates.title ?? { date: sent, text: "" };
  }

  function readTitleDate(title, dates) {
    const found = findDate(title);
    if (dates.title === null && found) dates.title = { date: found.date, text: title };
  }

  /** A date inside a sentence may be that of a fact: it counts only after a word such as « semaine » or « numéro ». */
  function readCuedDate(text, dates) {
    const found = findDate(text);
    if (dates.cue !== null || found === null) return;
    const before = archive.characters.last(text.slice(0, found.start), CUE_SIGHT);
    if (DATE_CUE.search(fold(before + text.slice(found.start, found.end)))) dates.cue = { date: found.date, text };
  }

  /** A short line seen twice is the name of the letter or its author; a long one is a title given twice. */
  function dropRepeated(lines) {
    const keys = lines.map((line) => foldKey(line.text));
    const times = archive.characters.tally(keys);
    const seen = new Set();
    const isDropped = lines.map((line, at) => {
      const short = split(line.text).length <= MASTHEAD_WORDS;
      const again = seen.has(keys[at]);
      seen.add(keys[at]);
      return times.size > 1 && times.get(keys[at]) > 1 && (short || again);
    });
    return {
      lines: lines.filter((_, at) => !isDropped[at]),
      repeated: lines.filter((_, at) => isDropped[at]).map((line) => line.text),
    };
  }

  /** Rank of the line that is the title: the one known from elsewhere, the first heading, else the first line. */
  function findTitle(lines, known) {
    if (known)
      return Math.max(
        0,
        lines.findIndex((_, at) => isTitle(lines, at, known)),
      );
    const highest = lines.map((line) => line.block.level || Infinity).reduce((a, b) => Math.min(a, b), Infinity);
    if (highest < Infinity) return lines.findIndex((line) => line.block.level === highest);
    return lines.length >= 3 && namesLetter(lines[0].text, lines[1].text) ? 1 : 0;
  }

  function isTitle(lines, at, title) {
    return at < lines.length && foldKey(lines[at].text) === foldKey(title);
  }

  /** Whether a line names the letter and its issue, and the next one is the title of the digest. */
  function namesLetter(one, other) {
    if (other.endsWith(".") || archive.layouts.INTRODUCES.match(fold(other))) return false;
    const words = split(one).length;
    if (ISSUE.search(one) || findDate(one)) return words <= 2 * MASTHEAD_WORDS;
    return words <= MASTHEAD_WORDS && split(other).length > MASTHEAD_WORDS;
  }

  return { readFront };
})();
