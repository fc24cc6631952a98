/* The last words of a bullet → its hashtags, vetoes and id, and the text without them; the twin of
   plugins/archive/hashtags.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.hashtags = (function () {
  const { ID, TAG, TAG_LIMIT, WORD } = archive.language.constantsOf("hashtags");
  const { count, stripEnd } = archive.characters;
  const { endOf } = archive.patterns;

  /**
   * @param {string} text
   * @param {boolean} mayEmpty whether tags may be all of it
   * @returns {{text: string, tags: string[], vetoes: string[], id: string}}
   */
  function stripTail(text, mayEmpty = false) {
    const words = WORD.findAll(text);
    const named = words.length ? ID.fullMatch(words.at(-1)[0]) : null;
    const id = named ? named[1] : "";
    const end = named ? words.pop().index : text.length;
    const found = takeTags(words);
    if (!words.length && !mayEmpty) return { text: stripEnd(text.slice(0, end)), tags: [], vetoes: [], id };
    const names = (wanted) => [...new Set(found.filter(([veto]) => veto === wanted).map(([, name]) => name))];
    const rest = words.length ? text.slice(0, endOf(words.at(-1))) : "";
    return { text: rest, tags: names(""), vetoes: names("-"), id };
  }

  /** Takes the tags off the end of a list of words, and gives them with their signs, in its order. */
  function takeTags(words) {
    const found = [];
    while (words.length) {
      const tag = TAG.fullMatch(words.at(-1)[0]);
      if (!tag || count(tag[2]) > TAG_LIMIT) break;
      found.push([tag[1], tag[2]]);
      words.pop();
    }
    return found.reverse();
  }

  return { stripTail };
})();
