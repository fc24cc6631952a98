/* What the vessel around a digest calls it, and the first lines of its text → its title, if the vessel knows it; the
   twin of plugins/importer/subjects.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.subjects = (function () {
  const { ISSUE, MASTHEAD_WORDS, MASTHEAD_WITH_DATE, SHARE, LEAST_WORDS, CLOSED, INTRODUCES } =
    archive.language.constantsOf("subjects");
  const { count, split, isUpper } = archive.characters;
  const { fold, foldKey } = archive.folding;

  /**
   * The title of a digest as its subject and its first lines tell it together; empty where only these know.
   * @param {string} subject
   * @param {{text: string, level: number}[]} lines without dates, buttons and lines said twice
   * @returns {string}
   */
  function settleSubject(subject, lines) {
    const key = foldKey(subject);
    if (key === "") return "";
    const same = lines.find(({ text }) => foldKey(text) === key);
    // A plain text shouts its title in capitals; the subject spells it.
    if (same) return isUpper(same.text) ? subject : same.text;
    const part = lines.find(({ text }) => {
      const inner = foldKey(text);
      return split(text).length >= LEAST_WORDS && key.includes(inner) && count(inner) >= count(key) * SHARE;
    });
    if (part) return part.text;
    return onlyNamesLetter(subject) && hasTitle(lines) ? "" : subject;
  }

  function onlyNamesLetter(subject) {
    const numbered = ISSUE.search(subject) !== null || archive.dates.findDate(subject) !== null;
    return split(subject).length <= (numbered ? MASTHEAD_WITH_DATE : MASTHEAD_WORDS);
  }

  /** Whether a heading is there, or a line that can be a title above one that can be a standfirst. */
  function hasTitle(lines) {
    if (lines.some(({ level }) => level > 0)) return true;
    return lines.slice(0, -1).some(({ text }) => {
      const isClosed = CLOSED.some((mark) => text.endsWith(mark));
      return split(text).length > MASTHEAD_WORDS && !isClosed && !INTRODUCES.match(fold(text));
    });
  }

  return { settleSubject };
})();
