/* French text in, the first day it names out; the twin of plugins/french/dates.py and calendar_words.py.
   A day is a text `AAAA-MM-JJ`, which sorts as days do. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.dates = (function () {
  const { PART, TO, AND, ARTICLE, DOTTED } = archive.language.constantsOf("dates");
  const { MONTHS, MONTH_NUMBERS, WEEKDAYS } = archive.language.constantsOf("calendar_words");
  const { readNumber, strip } = archive.characters;
  const { endOf } = archive.patterns;

  /**
   * One written day: what it says, and where; the other end of a range may complete it.
   * @typedef {{day: number, month: number|null, year: number|null, weekday: number|null}} Day
   * @typedef {Day & {start: number, end: number}} Part
   */

  /**
   * The day that is all of a text.
   * @param {string} text
   * @returns {string|null}
   */
  function parseDate(text) {
    const bare = ARTICLE.replace(strip(text), "");
    const dotted = DOTTED.fullMatch(bare);
    if (dotted) return makeDate(readNumber(dotted[3]), readNumber(dotted[2]), readNumber(dotted[1]));
    const spans = listSpans(bare);
    if (spans.length !== 1 || spans[0].start !== 0 || spans[0].end !== bare.length) return null;
    return spans[0].first === spans[0].last ? spans[0].last : null;
  }

  /**
   * The first day named in a text, the last one of a range; and where.
   * @param {string} text
   * @returns {{date: string, start: number, end: number}|null}
   */
  function findDate(text) {
    const [span] = listSpans(text);
    return span ? { date: span.last, start: span.start, end: span.end } : null;
  }

  /** Every date and range of days named in a text; impossible ones are passed over whole. */
  function listSpans(text) {
    const parts = PART.findAll(text).map(readPart);
    const spans = [];
    for (let at = 0; at < parts.length; at += 1) {
      let [first, last] = [parts[at], parts[at]];
      const start = first.start;
      if (at + 1 < parts.length && isRange(text, first, parts[at + 1])) {
        at += 1;
        [first, last] = complete(first, parts[at]);
      }
      const days = [toDate(first), toDate(last)];
      if (days[0] && days[1] && days[0] <= days[1]) spans.push({ first: days[0], last: days[1], start, end: last.end });
    }
    return spans;
  }

  /** @returns {Part} */
  function readPart(found) {
    const place = { start: found.index, end: endOf(found) };
    const { iso, figures, day, month, year, weekday } = found.groups;
    if (iso) {
      const [y, m, d] = iso.split("-").map(readNumber);
      return { day: d, month: m, year: y, weekday: null, ...place };
    }
    if (figures) {
      const [d, m, y = null] = figures.split(/[/-]/).map(readNumber);
      return { day: d, month: m, year: y, weekday: null, ...place };
    }
    return {
      day: readNumber(day),
      month: month ? MONTH_NUMBERS.get(archive.folding.fold(month).replace(/\.+$/, "")) : null,
      year: year ? readNumber(year) : null,
      weekday: weekday ? WEEKDAYS.indexOf(weekday.toLowerCase()) : null,
      ...place,
    };
  }

  /** Whether two written days are the ends of one range: « 24 au 28 »; « 24 et 25 » with one month. */
  function isRange(text, first, last) {
    if (last.month === null || !(first.year || last.year)) return false;
    const between = text.slice(first.end, last.start);
    return TO.fullMatch(between) !== null || (first.year === null && AND.fullMatch(between) !== null);
  }

  /** Gives each end of a range the month and the year that only the other one says. */
  function complete(first, last) {
    const month = first.month ?? last.month;
    const wraps = last.month < month ? 1 : 0;
    const year = first.year ?? (last.year === null ? null : last.year - wraps);
    return [
      { ...first, month, year },
      { ...last, year: last.year ?? (first.year === null ? null : first.year + wraps) },
    ];
  }

  function toDate({ day, month, year, weekday }) {
    if (month === null || year === null) return null;
    const date = makeDate(year, month, day);
    return date && (weekday === null || weekday === weekdayOf(date)) ? date : null;
  }

  /** @returns {string|null} null for a day that no calendar has */
  function makeDate(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists =
      year > 999 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? date.toISOString().slice(0, 10) : null;
  }

  /** Monday is 0. */
  function weekdayOf(date) {
    return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  }

  /**
   * @param {string} date
   * @returns {string} « 28 novembre 2025 », « 1er janvier 2026 »
   */
  function formatDate(date) {
    const [year, month, day] = date.split("-").map(Number);
    return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]} ${year}`;
  }

  return { parseDate, findDate, makeDate, formatDate };
})();
