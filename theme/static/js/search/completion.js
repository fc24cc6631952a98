/* The word being typed → words and topics that begin like it. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.completion = (function () {
  /** A single letter begins too many words. */
  const MIN_PREFIX = 2;
  const MAX_WORDS = 8;
  const MAX_TOPICS = 5;

  /**
   * @typedef {{words: {text: string, count: number}[], topics: import("./filters.js").Topic[]}} Completion
   */

  /**
   * @param {string} text as typed so far
   * @returns {Generator<any, Completion>} the most frequent words, and topics in the order of their titles
   */
  function* complete(text) {
    const prefix = /[\p{L}\p{N}]+$/u.exec(archive.analyser.fold(text.slice(-archive.query.MAX_CHARACTERS)))?.[0] ?? "";
    if (prefix.length < MIN_PREFIX) return { words: [], topics: [] };
    const words = yield* archive.lexicon.gatherWords([prefix]);
    const { topics } = archive.filters.getTable();
    return {
      words: words
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
        .slice(0, MAX_WORDS)
        .map(({ spelling, count }) => ({ text: spelling, count })),
      topics: findTopics(prefix, topics),
    };
  }

  /**
   * Topics with a word that begins so; those first whose title does.
   * @param {string} prefix
   * @param {import("./filters.js").Topic[]} topics
   */
  function findTopics(prefix, topics) {
    // Words after spaces only, the first one too.
    const spread = (title) => ` ${title.replace(/[^\p{L}\p{N}]/gu, " ")}`;
    return topics
      .map((topic) => ({ topic, title: archive.analyser.fold(topic.title) }))
      .map(({ topic, title }) => ({ topic, title, place: spread(title).indexOf(` ${prefix}`) }))
      .filter(({ place }) => place !== -1)
      .sort((a, b) => Number(a.place > 0) - Number(b.place > 0) || (a.title < b.title ? -1 : 1))
      .slice(0, MAX_TOPICS)
      .map(({ topic }) => topic);
  }

  return { complete };
})();
