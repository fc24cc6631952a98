/* A name, its content and its attributes → an element of the page; text nodes only, so that no text becomes mark-up. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.elements = (function () {
  /**
   * @param {string} name
   * @param {(Node|string)[]} children strings become text nodes
   * @param {Record<string, string>} [attributes]
   * @returns {any}
   */
  function make(name, children = [], attributes = {}) {
    const element = document.createElement(name);
    element.append(...children);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  /**
   * Text read aloud where the eye sees enough without it.
   * @param {string} text
   */
  function aloud(text) {
    return make("span", [text], { class: "hidden" });
  }

  return { make, aloud };
})();
