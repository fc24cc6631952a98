"use strict";
/* A seed → an archive of French-like entries whose words follow Zipf's law, and random questions about it. */

const BEGINNINGS = "ab ac al an ar bar bou cal can char com con cou dé di do é en es fla for fran gou gra im in jar la".split(" ");
const MIDDLES = "la ti ri no mi ta ver sé qui pho gra li va ne ro du bi mo cu ran".split(" ");
const ENDINGS = "tion ment ité age eur euse eux ique iste able ois ais ère elle isme ence".split(" ");
// Letters beyond the first plane, a ligature, a Greek word: order and edits by UTF-16 units are put to the test.
const ODD = ["𐌰𐌱𐌲", "𐌰𐌱𐌳", "𐌰𐍈", "œuvre", "ﬂeur", "λόγος", "C++", "C#", "R&D", "Node.js", "O.T.A.N.", "\ufa0e\ufa0f"];

/**
 * Numbers between 0 and 1, the same for a seed (Mulberry32).
 * @param {number} seed
 * @returns {function(): number}
 */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {T[]} items @param {function(): number} random @returns {T} */
function pick(items, random) {
  return items[Math.floor(random() * items.length)];
}

/**
 * @param {number} size
 * @param {function(): number} random
 * @returns {string[]} the most frequent first
 */
function makeVocabulary(size, random) {
  const words = new Set(ODD);
  const middle = (share) => (random() < share ? pick(MIDDLES, random) : "");
  const word = () => pick(BEGINNINGS, random) + middle(0.7) + middle(0.5) + pick(ENDINGS, random);
  while (words.size < size) {
    const kind = random();
    if (kind < 0.05) words.add(`${word()}-${word()}`);
    else if (kind < 0.1) words.add(String(Math.floor(random() * 5000)));
    else if (kind < 0.12) words.add(`${1 + Math.floor(random() * 99)} 000`);
    else words.add(word());
  }
  // Odd words stand where they are met now and then.
  return [...words].sort((a, b) => Number(ODD.includes(a)) * 40 - Number(ODD.includes(b)) * 40);
}

/**
 * @param {number} entries
 * @param {number} [seed]
 * @returns {{topics: object[], entries: object[]}} as `make_index.py` reads it, the newest entry first
 */
function makeArchive(entries, seed = 1) {
  const random = makeRandom(seed);
  const vocabulary = makeVocabulary(8000, random);
  const text = (length) =>
    Array.from({ length }, () => vocabulary[Math.floor((vocabulary.length + 1) ** random()) - 1]).join(" ");
  const topics = Array.from({ length: 60 }, (_, rank) => ({
    slug: `sujet-${rank}`,
    title: text(1 + (rank % 2)),
    aliases: rank % 3 === 0 ? [text(2)] : [],
    parents: rank % 4 === 3 ? [`sujet-${rank - 1}`] : [],
    kind: pick(["theme", "organisation", "place"], random),
  }));
  const day = (rank) => new Date(Date.UTC(2012, 0, 6 + 7 * Math.floor(rank / 20))).toISOString().slice(0, 10);
  return {
    topics,
    entries: Array.from({ length: entries }, (_, rank) => ({
      id: `e${entries - 1 - rank}`,
      date: day(entries - 1 - rank),
      headline: text(3 + Math.floor(random() * 8)),
      body: random() < 0.03 ? "" : text(10 + Math.floor(random() * 40)),
      topics: [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => pick(topics, random).slug))],
    })),
  };
}

/**
 * A text with one letter more, less, changed, or swapped with the next.
 * @param {string} text
 * @param {function(): number} random
 */
function mistype(text, random) {
  const place = Math.floor(random() * text.length);
  const letter = pick([..."aeioustrnlz"], random);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  return [
    before + letter + after,
    before + after.slice(1),
    before + letter + after.slice(1),
    before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
  ][Math.floor(random() * 4)];
}

module.exports = { makeArchive, makeRandom, mistype, pick };
