/* Questions of the page → promises of answers, from a worker; from the page itself, in slices, where none can be had. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.client = (function () {
  /** A worker that says nothing for so long, in milliseconds, is none: some browsers refuse without a word. */
  const PATIENCE = 4000;

  /**
   * A question under way; a newer one of the same call overtakes it.
   * @typedef {object} Pending
   * @property {number} id
   * @property {string} call of the engine
   * @property {any} asked
   * @property {function(any): void} resolve
   * @property {function(Error): void} reject
   */

  /** @type {Map<string, Pending>} By call. */
  const pending = new Map();
  let last = 0;

  /** @type {(function(any): void)|null} What is said to the worker, or to the desk in this page. */
  let say = null;

  /**
   * Makes ready to answer, which the first question does otherwise.
   */
  function start() {
    if (say !== null) return;
    if (archive.loader.manifest === null) throw new Error("L’index de la recherche n’a pas pu être chargé.");
    try {
      hireWorker();
    } catch {
      openDesk();
    }
  }

  function hireWorker() {
    const worker = archive.loader.startWorker(
      `globalThis.archive = {}; (${archive.boot})(); archive.worker.listen();`,
    );
    const giveUp = () => {
      clearTimeout(timer);
      worker.onerror = worker.onmessage = null;
      worker.terminate();
      openDesk();
      // Whatever was asked of the worker is asked again here.
      for (const { id, call, asked } of pending.values()) say({ id, call, asked });
    };
    const timer = setTimeout(giveUp, PATIENCE);
    worker.onerror = giveUp;
    worker.onmessage = ({ data }) => {
      if (data.ready) clearTimeout(timer);
      else hear(data);
    };
    say = (message) => worker.postMessage(message);
    say({ open: archive.loader.manifest });
  }

  /** Answers in this page, a slice at a time. */
  function openDesk() {
    say = archive.worker.open(hear);
    say({ open: archive.loader.manifest });
  }

  /** @param {any} message of the worker or of the desk, see worker.js */
  function hear({ need, id, answer, fault }) {
    if (need) {
      need.forEach(fetch);
      return;
    }
    const question = [...pending.values()].find((one) => one.id === id);
    if (question === undefined) return;
    pending.delete(question.call);
    if (fault === undefined) question.resolve(answer);
    else question.reject(new Error(fault));
  }

  /** @param {string} name of a file the engine needs */
  async function fetch(name) {
    try {
      say({ name, content: await archive.loader.load(name) });
    } catch {
      say({ name, missing: true });
    }
  }

  /**
   * @param {string} call of the engine
   * @param {any} asked
   * @returns {Promise<any>} null when a newer question of the same call overtook it; fails with a sentence in French
   */
  function put(call, asked) {
    return new Promise((resolve, reject) => {
      start();
      const overtaken = pending.get(call);
      if (overtaken) {
        overtaken.resolve(null);
        say({ cancel: overtaken.id });
      }
      last += 1;
      pending.set(call, { id: last, call, asked, resolve, reject });
      say({ id: last, call, asked });
    });
  }

  return {
    start,
    /** @param {import("./engine.js").Question} question */
    ask: (question) => put("answer", question),
    /** @param {import("./engine.js").Question} question */
    facets: (question) => put("facets", question),
    /** @param {string} text as typed so far */
    complete: (text) => put("complete", text),
  };
})();
