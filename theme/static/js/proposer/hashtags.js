/* The last words of a bullet → its hashtags, vetoes and id, and the text without them; the twin of
   plugins/archive/hashtags.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.hashtags = (function () {
  const { ID, TAG, TAG_LIMIT } = archive.language.constantsOf("hashtags");
  const { count, last, stripEnd, isSpace } = archive.characters;

  /** Characters of the end of a text in which an id is looked for: it holds 200, and spaces. */
  const ID_SIGHT = 220;

  /**
   * @param {string} text
   * @param {boolean} mayEmpty whether tags may be all of it
   * @returns {{text: string, tags: string[], vetoes: string[], id: string}}
   */
  function stripTail(text, mayEmpty = false) {
    const bare = stripEnd(text);
    const named = ID.search(last(bare, ID_SIGHT));
    const id = named ? named[1] : "";
    const kept = named ? stripEnd(bare.slice(0, bare.length - named[0].length)) : bare;
    const { rest, found } = takeTags(kept);
    if (rest === "" && !mayEmpty) return { text: kept, tags: [], vetoes: [], id };
    const names = (wanted) => [...new Set(found.filter(([veto]) => veto === wanted).map(([, name]) => name))];
    return { text: rest, tags: names(""), vetoes: names("-"), id };
  }

  /** The text without the tags at its end, and these with their signs, in its order. */
  function takeTags(text) {
    const found = [];
    let rest = text;
    for (;;) {
      // Only the end of the text is looked at, each time, so that a long text costs no more than a short one.
      const from = rest.length - last(rest, TAG_LIMIT + 3).length;
      const tag = TAG.search(rest, from);
      if (!tag || count(tag[2]) > TAG_LIMIT || !standsAlone(rest, tag.index)) return { rest, found: found.reverse() };
      found.push([tag[1], tag[2]]);
      rest = stripEnd(rest.slice(0, tag.index));
    }
  }

  /** Whether a white space or nothing comes before: the search window may have begun inside a word. */
  function standsAlone(text, start) {
    return start === 0 || isSpace(text[start - 1]);
  }

  return { stripTail };
})();
