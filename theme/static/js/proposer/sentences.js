/* French text in, its sentences out; the twin of plugins/french/sentences.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.sentences = (function () {
  const { first, strip } = archive.characters;
  const { Stop, StopFinder, SIGHT } = archive.stops;

  /** Offsets after each sentence but the last. */
  function* findEnds(text) {
    const stops = new StopFinder(text);
    for (const [end, stop] of stops) {
      if (stop === null || archive.sentenceRules.endsSentence(stop)) {
        stops.begin = end;
        yield end;
      }
    }
  }

  /**
   * @param {string} text
   * @returns {number} offset just after the first sentence, its closing quotes included
   */
  function firstSentenceEnd(text) {
    for (const end of findEnds(text)) return end;
    return text.length;
  }

  /**
   * @param {string} text
   * @returns {string[]} its sentences in order, trimmed; nothing but white space is left out
   */
  function splitSentences(text) {
    const ends = [...findEnds(text), text.length];
    return ends
      .map((end, rank) => strip(text.slice(rank > 0 ? ends[rank - 1] : 0, end)))
      .filter((piece) => piece !== "");
  }

  /**
   * Whether a text begins with a small letter that is neither a name’s nor an address’s.
   * @param {string} text
   */
  function startsSmall(text) {
    return new Stop("", ".", first(text, SIGHT)).small;
  }

  return { firstSentenceEnd, splitSentences, startsSmall };
})();
