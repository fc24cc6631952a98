/* Pasted text → Markdown that shows the very same text; the twin of plugins/importer/escaping.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.escaping = (function () {
  const { SPECIAL, ENTITIES, WHOLE_ENTITY, LABEL, LINE_START, RULE } = archive.language.constantsOf("escaping");
  const { before, after, isAlnum, isSpace, stripEnd } = archive.characters;
  const { endOf, kindOf } = archive.patterns;

  /**
   * The text with its entities as the signs they show.
   * @param {string} markdown
   */
  function unescapeEntities(markdown) {
    return WHOLE_ENTITY.replace(markdown, ([found]) => archive.entities.unescape(found));
  }

  /**
   * Inline Markdown that shows a text.
   * @param {string} text
   */
  function escape(text) {
    return SPECIAL.replace(text, (match) => escapeOne(text, match));
  }

  /** Markdown for the text of a link, where brackets must not open or close anything. */
  function escapeLabel(text) {
    return LABEL.replace(escape(text), ([bracket]) => `\\${bracket}`);
  }

  /** The inline Markdown of a paragraph so that its beginning opens no heading, list, quote or rule. */
  function escapeStart(markdown) {
    if (RULE.fullMatch(markdown)) return `\\${markdown}`;
    const match = LINE_START.match(markdown);
    if (match === null) return markdown;
    const at = match.groups.number ? endOf(match) : 0;
    return `${markdown.slice(0, at)}\\${markdown.slice(at)}`;
  }

  /** The Markdown so that none of its last words is read as a hashtag, a veto or an id. */
  function escapeEnd(markdown) {
    let written = markdown;
    while (archive.hashtags.stripTail(written, true).text !== stripEnd(written)) {
      const at = written.lastIndexOf("#");
      written = `${written.slice(0, at)}\\${written.slice(at)}`;
    }
    return written;
  }

  function escapeOne(text, match) {
    const kind = kindOf(match);
    const [found] = match;
    if (kind === "address") return found;
    if (ENTITIES.has(kind)) return ENTITIES.get(kind);
    const around = [before(text, match.index) || " ", after(text, endOf(match)) || " "];
    if (kind === "star" && around.every(isSpace)) return found;
    if (kind === "underscore" && (around.every(isSpace) || around.every(isAlnum))) return found;
    return `\\${found}`;
  }

  return { unescapeEntities, escape, escapeLabel, escapeStart, escapeEnd };
})();
