/* Topics in whose names a term stands → the entries that have them: lists once a topic, not once for each such term. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.lists = (function () {
  /** So many letters of a term are those of its words. */
  const START = 3;

  /**
   * How often a term stands in the names of a topic: in all of them, by which entries are found that have it
   * themselves; in those by which entries are found that have a more special one.
   * @typedef {{own: number, inherited: number}} Times
   * @typedef {Map<number, Times>} Named by number of the topic
   */

  /**
   * Asks for the lists of topics, and of those that are more special.
   * @param {Named[]} all
   * @returns {Generator<any, void>}
   */
  function* load(all) {
    yield* archive.shards.load(
      listNames(all.flatMap((named) => [...named].flatMap(([topic, times]) => listAll(topic, times)))),
    );
  }

  /**
   * Names of lists that terms will ask for, as far as titles of topics tell: what is loaded with the terms themselves
   * costs the reader no second round trip.
   * @param {string[]} terms
   * @returns {string[]}
   */
  function foresee(terms) {
    const { topics, heirs } = archive.filters.getTable();
    const { analyse, fold } = archive.analyser;
    // Most titles have nothing that begins like a term, and need not be analysed.
    const starts = terms.map((term) => term.slice(0, START));
    const isNamed = ({ title }) =>
      starts.some((start) => fold(title).includes(start)) && analyse(title).some((term) => terms.includes(term));
    return listNames(topics.flatMap((topic, number) => (isNamed(topic) ? [number, ...heirs[number]] : [])));
  }

  /**
   * @param {number[]} topics
   * @returns {string[]} of files, each once
   */
  function listNames(topics) {
    return [...new Set(topics.filter(archive.shards.hasList).map(archive.shards.nameOfList))];
  }

  /**
   * @param {number} topic
   * @param {Times} times
   * @returns {number[]} the topics whose entries have the term, this one first
   */
  function listAll(topic, { inherited }) {
    return inherited > 0 ? [topic, ...archive.filters.getTable().heirs[topic]] : [topic];
  }

  /**
   * The entries of topics whose lists were loaded, as a shard would have them.
   * @param {Named} named
   * @returns {import("./postings.js").Raw}
   */
  function gather(named) {
    const { entries } = archive.shards.manifest;
    const times = new Int32Array(entries);
    const lengths = new Int32Array(entries);
    // The topic for which an entry was counted last: of several that are more special than it, one counts.
    const last = new Int32Array(entries).fill(-1);
    for (const [topic, { own, inherited }] of named) {
      for (const one of listAll(topic, { own, inherited })) {
        const count = one === topic ? own : inherited;
        eachEntry(one, (number, length) => {
          lengths[number] = length;
          if (last[number] === topic) return;
          last[number] = topic;
          times[number] += count;
        });
      }
    }
    const numbers = Int32Array.from(listMarked(times));
    return { numbers, times: numbers.map((number) => times[number]), lengths: numbers.map((number) => lengths[number]) };
  }

  /**
   * @param {number} topic
   * @param {function(number, number): void} visit takes the number of an entry that has the topic itself, and how many
   *   tokens the names of all its topics make
   */
  function eachEntry(topic, visit) {
    if (!archive.shards.hasList(topic)) return;
    const [, list] = archive.shards.get(archive.shards.nameOfList(topic)).find(([one]) => one === topic);
    const reader = new archive.codec.Reader(list);
    // What an entry has that has no other topic.
    const base = reader.number();
    for (let number = 0; !reader.isAtEnd; ) {
      number += reader.number();
      visit(number, base + reader.number());
    }
  }

  /** @param {Int32Array} times */
  function* listMarked(times) {
    for (let number = 0; number < times.length; number += 1) if (times[number] > 0) yield number;
  }

  return { load, foresee, gather };
})();
