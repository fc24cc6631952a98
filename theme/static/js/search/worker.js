/* Messages of the page → answers of the engine, posted back; in a worker, or in the page where there can be none.

   The page says {open: manifest}, {id, call, asked}, {cancel: id}, {name, content} and {name, missing: true};
   it is told {ready: true}, {need: names}, {id, answer} and {id, fault: a sentence in French}. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.worker = (function () {
  /** Milliseconds of work after which other events have their turn. */
  const SLICE = 12;

  const CALLS = ["answer", "facets", "complete"];

  /**
   * Opens a desk: questions go in as messages, answers come out.
   * @param {function(any): void} post takes what the page is told
   * @returns {function(any): void} takes what the page says
   */
  function open(post) {
    /** @type {Set<number>} Ids of the questions under way. */
    const running = new Set();
    /** @type {Map<string, {promise: Promise<void>, resolve: function(): void, reject: function(Error): void}>} */
    const awaited = new Map();

    /** @type {Error|null} Why no question can be answered. */
    let fault = null;

    function receive(message) {
      if (message.open) openArchive(message.open);
      else if (message.cancel) running.delete(message.cancel);
      else if (message.name) settle(message);
      else if (CALLS.includes(message.call)) run(message.id, archive.engine[message.call](message.asked));
    }

    function openArchive(manifest) {
      try {
        archive.engine.open(manifest);
        fault = null;
      } catch (error) {
        fault = error;
      }
    }

    function settle({ name, content, missing }) {
      const waiting = awaited.get(name);
      awaited.delete(name);
      if (missing) {
        waiting?.reject(new Error("Une partie de l’index n’a pas pu être chargée. Réessayez dans un instant."));
      } else {
        archive.shards.put(name, content);
        waiting?.resolve();
      }
    }

    /** Runs a call to its end, unless it is cancelled on the way. */
    async function run(id, call) {
      running.add(id);
      try {
        if (fault !== null) throw fault;
        let since = performance.now();
        for (let step = call.next(); ; step = call.next()) {
          if (step.done) {
            post({ id, answer: step.value });
            break;
          }
          if (step.value) await load(step.value.need);
          else if (performance.now() - since > SLICE) await pause();
          else continue;
          if (!running.has(id)) break;
          since = performance.now();
        }
      } catch (error) {
        post({ id, fault: error.message });
      }
      running.delete(id);
      // Between questions only: one counts on the files it asked for.
      if (running.size === 0) archive.engine.rest();
    }

    /** @param {string[]} names */
    function load(names) {
      const unasked = names.filter((name) => !awaited.has(name));
      for (const name of unasked) {
        const waiting = {};
        waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
        awaited.set(name, waiting);
      }
      const promises = names.map((name) => awaited.get(name).promise);
      if (unasked.length > 0) post({ need: unasked });
      return Promise.all(promises);
    }

    return receive;
  }

  function pause() {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** Answers the page from a worker. */
  function listen() {
    const receive = open((message) => globalThis.postMessage(message));
    globalThis.onmessage = ({ data }) => receive(data);
    globalThis.postMessage({ ready: true });
  }

  return { open, listen };
})();
