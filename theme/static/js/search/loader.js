/* Names of files of the search → their content: each is a script which hands itself over, so that a page opened from
   a folder can load it as well. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.loader = (function () {
  /** A server that does not answer is not waited for longer, in milliseconds. */
  const PATIENCE = 20_000;

  const ADDRESS = /^recherche\/[a-z]+-[0-9a-f]{10}(?:-[0-9]+)?\.js$/;

  /** @type {Map<string, {promise: Promise<any>, resolve: function(any): void, timer: number}>} Files on their way. */
  const awaited = new Map();

  /** @type {Set<string>} Addresses of our own Blobs. */
  const blobs = new Set();

  /** The only addresses that this page may run as scripts. */
  const policy = globalThis.trustedTypes?.createPolicy("archive", { createScriptURL: check }) ?? {
    createScriptURL: check,
  };

  /** @type {any} */
  let manifest = null;

  /** @param {string} address */
  function check(address) {
    if (!ADDRESS.test(address) && !blobs.has(address)) throw new TypeError(`not a script of the search: ${address}`);
    return address;
  }

  /**
   * Called by the scripts of `recherche/`, each with what it brings.
   * @param {string} name
   * @param {any} content
   */
  function receive(name, content) {
    if (name.startsWith("manifeste-")) manifest = content;
    awaited.get(name)?.resolve(content);
  }

  /**
   * @param {string} name
   * @returns {Promise<any>} the content; fails when the file does not come, or brings nothing
   */
  function load(name) {
    const known = awaited.get(name);
    if (known) return known.promise;
    const script = document.createElement("script");
    const waiting = {};
    awaited.set(name, waiting);
    waiting.promise = new Promise((resolve, reject) => {
      const refuse = () => reject(new Error(`${name} did not come`));
      waiting.resolve = resolve;
      waiting.timer = setTimeout(refuse, PATIENCE);
      script.onerror = refuse;
      // It has run: what it brings is here already, or never will be.
      script.onload = refuse;
      script.src = policy.createScriptURL(`recherche/${name}.js`);
      document.head.append(script);
    }).finally(() => {
      clearTimeout(waiting.timer);
      awaited.delete(name);
      script.remove();
    });
    return waiting.promise;
  }

  /**
   * A worker that runs a text of our own.
   * @param {string} source
   * @returns {Worker}
   */
  function startWorker(source) {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    blobs.add(address);
    return new Worker(policy.createScriptURL(address));
  }

  return {
    load,
    receive,
    startWorker,
    get manifest() {
      return manifest;
    },
  };
})();

/** What the scripts of `recherche/` call. */
archive.search = { receive: archive.loader.receive };
