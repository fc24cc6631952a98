/* Mentions of topics in an entry in, a score for each topic out; the twin of plugins/archive/topics/scores.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.topicScores = (function () {
  const {
    HEADLINE,
    BODY,
    BODY_LENGTH,
    FIRST_SENTENCE,
    REPEATED,
    NARROWER_FOUND,
    DEMONYM,
    KIND,
    THRESHOLD,
    SHOWN_LIMIT,
  } = archive.language.constantsOf("scores");

  /**
   * @typedef {{slug: string, inHeadline: boolean, rank: number, inFirstSentence: boolean, capital: boolean}} Mention
   */

  /**
   * Points of each topic named.
   * @param {Mention[]} mentions
   * @param {Map<string, {kind: string, parents: string[]}>} topics by slug
   * @returns {Map<string, number>}
   */
  function scoreTopics(mentions, topics) {
    const bySlug = new Map();
    for (const mention of mentions) bySlug.set(mention.slug, [...(bySlug.get(mention.slug) ?? []), mention]);
    const broader = new Set([...bySlug.keys()].flatMap((slug) => topics.get(slug).parents));
    const scores = new Map();
    for (const [slug, places] of bySlug) {
      const { kind } = topics.get(slug);
      let score = Math.max(...places.map(scorePlace)) + (KIND.get(kind) ?? 0);
      score += (places.length > 1 ? REPEATED : 0) + (broader.has(slug) ? NARROWER_FOUND : 0);
      if (kind === "place" && !places.some(({ capital }) => capital)) score += DEMONYM;
      scores.set(slug, score);
    }
    return scores;
  }

  function scorePlace({ inHeadline, rank, inFirstSentence }) {
    if (inHeadline) return HEADLINE;
    const early = 1 - Math.min(rank, BODY_LENGTH) / BODY_LENGTH;
    return BODY * early + (inFirstSentence ? FIRST_SENTENCE : 0);
  }

  return { scoreTopics, THRESHOLD, SHOWN_LIMIT };
})();
