/* Questions of the page → promises of answers: from the page itself, in slices, until a worker is up; then from it.

   A worker takes as long to get up as a question takes to be answered: the first one, which an address brings, does not
   wait for it. Where a browser has no worker, or refuses one, the page goes on by itself. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.client = (function () {
  /** A worker that says nothing for so long, in milliseconds, is none: some browsers refuse without a word. */
  const PATIENCE = 4000;

  /**
   * Takes what is said to who answers: the desk in this page, or the worker; see worker.js.
   * @typedef {function(any): void} Say
   *
   * A question under way; a newer one of the same call overtakes it.
   * @typedef {object} Pending
   * @property {{id: number, call: string, asked: any}} message that asks the engine
   * @property {Say} say to who was asked
   * @property {function(any): void} resolve
   * @property {function(Error): void} reject
   */

  /** @type {Map<string, Pending>} By call. */
  const pending = new Map();
  let last = 0;

  /** @type {Say|null} The desk in this page. */
  let desk = null;

  /** @type {Say|null} Who is asked next. */
  let say = null;

  let isHired = false;

  /** @type {Map<string, any>|null} Files that the desk was brought, for the worker to come; null when none will. */
  let brought = new Map();

  /**
   * Makes ready to answer, which the first question does otherwise, and has the worker get up.
   */
  function start() {
    openDesk();
    hireWorker();
  }

  /** Answers in this page, a slice at a time. */
  function openDesk() {
    if (desk !== null) return;
    if (archive.loader.manifest === null) throw new Error("L’index de la recherche n’a pas pu être chargé.");
    desk = archive.worker.open((message) => hear(message, desk));
    desk({ open: archive.loader.manifest });
    say = desk;
  }

  function hireWorker() {
    if (isHired) return;
    isHired = true;
    try {
      const worker = archive.loader.startWorker(
        `globalThis.archive = {}; (${archive.boot})(); archive.worker.listen();`,
      );
      const tell = (message) => worker.postMessage(message);
      const timer = setTimeout(() => dismiss(worker, tell), PATIENCE);
      worker.onerror = () => dismiss(worker, tell);
      worker.onmessage = ({ data }) => {
        if (!data.ready) return hear(data, tell);
        clearTimeout(timer);
        handOver(tell);
      };
    } catch {
      brought = null;
    }
  }

  /** @param {Say} tell what is said to a worker that is up */
  function handOver(tell) {
    tell({ open: archive.loader.manifest });
    for (const [name, content] of brought) tell({ name, content });
    brought = null;
    say = tell;
  }

  /**
   * Whatever was asked of a worker that broke down is asked again here.
   * @param {Worker} worker
   * @param {Say} tell what was said to it
   */
  function dismiss(worker, tell) {
    worker.onerror = worker.onmessage = null;
    worker.terminate();
    brought = null;
    say = desk;
    for (const question of pending.values()) {
      if (question.say !== tell) continue;
      question.say = desk;
      desk(question.message);
    }
  }

  /**
   * @param {any} message of the worker or of the desk, see worker.js
   * @param {Say} answerer who takes the files that it needs
   */
  function hear({ need, id, answer, fault }, answerer) {
    if (need) {
      for (const name of need) fetch(name, answerer);
      return;
    }
    const question = [...pending.values()].find(({ message }) => message.id === id);
    if (question === undefined) return;
    pending.delete(question.message.call);
    if (fault === undefined) question.resolve(answer);
    else question.reject(new Error(fault));
    // Once the page has drawn the answer, and asks for nothing more.
    setTimeout(() => pending.size === 0 && hireWorker());
  }

  /**
   * @param {string} name of a file the engine needs
   * @param {Say} answerer
   */
  async function fetch(name, answerer) {
    try {
      const content = await archive.loader.load(name);
      brought?.set(name, content);
      answerer({ name, content });
    } catch {
      answerer({ name, missing: true });
    }
  }

  /**
   * @param {string} call of the engine
   * @param {any} asked
   * @returns {Promise<any>} null when a newer question of the same call overtook it; fails with a sentence in French
   */
  function put(call, asked) {
    return new Promise((resolve, reject) => {
      openDesk();
      const overtaken = pending.get(call);
      if (overtaken) {
        overtaken.resolve(null);
        overtaken.say({ cancel: overtaken.message.id });
      }
      last += 1;
      const message = { id: last, call, asked };
      pending.set(call, { message, say, resolve, reject });
      say(message);
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
