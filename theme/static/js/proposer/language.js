/* What Python hands over, module by module → the word lists, patterns and bounds that its rules look up.
   Written once, over there: see plugins/website/browser_rules.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.language = (function () {
  /** @type {Record<string, Record<string, any>>} */
  let received = {};

  /**
   * Called by the one script that the build writes.
   * @param {Record<string, Record<string, any>>} modules constants by name of the module
   */
  function receive(modules) {
    received = modules;
  }

  /**
   * The constants of one module of Python, under the names they have there, without a leading underscore.
   * @param {string} module
   * @returns {Record<string, any>}
   */
  function constantsOf(module) {
    return Object.fromEntries(Object.entries(received[module]).map(([name, value]) => [name, revive(value)]));
  }

  /** @param {any} value as JSON says it */
  function revive(value) {
    if (Array.isArray(value)) return value.map(revive);
    if (value === null || typeof value !== "object") return value;
    if (value.$pattern) return new archive.patterns.Pattern(...value.$pattern);
    if (value.$set) return new Set(value.$set);
    if (value.$map) return new Map(value.$map.map(([key, item]) => [key, revive(item)]));
    return value;
  }

  return { receive, constantsOf };
})();
