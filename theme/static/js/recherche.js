/* The search page: what the reader types, or an address brings, is searched, shown and kept in the address. */
"use strict";
globalThis.archive = globalThis.archive || {};

(function () {
  /** A pause in typing long enough to search, in milliseconds. */
  const PAUSE = 120;

  /**
   * The text asked for by an address: `#q=…`, else `?q=…`, as the forms of other pages send it.
   * @param {Location} address
   * @returns {string}
   */
  function readQuery(address) {
    const kept = new URLSearchParams(address.hash.slice(1)).get("q");
    return kept ?? new URLSearchParams(address.search).get("q") ?? "";
  }

  /**
   * @param {string} text
   * @returns {string} the part of an address that keeps it
   */
  function writeHash(text) {
    return `#${new URLSearchParams({ q: text })}`;
  }

  function start() {
    const form = document.querySelector("form#recherche");
    const input = document.querySelector("input#q");
    const state = document.querySelector("#etat");
    const list = document.querySelector("#resultats");
    let pause = 0;

    function search() {
      const typed = input.value;
      const query = archive.query.parse(typed);
      if (typed.trim() === "") {
        list.replaceChildren();
        state.textContent = "";
        return;
      }
      const found = archive.search.find(query);
      archive.results.show(list, found.results);
      state.textContent = archive.results.announce(typed, found);
    }

    /** Takes the text of the address, after a load, a step back or a changed link. */
    function recall() {
      clearTimeout(pause);
      const asked = readQuery(location);
      // An equal text is left alone, or the cursor would jump.
      if (input.value !== asked) input.value = asked;
      search();
    }

    /** Typing rewrites the address in place: a step back should leave the page, not unspell a word. */
    function keep() {
      if (readQuery(location) !== input.value) history.replaceState(history.state, "", writeHash(input.value));
    }

    if (!archive.search.isReady()) {
      state.textContent = "L’index de la recherche n’a pas pu être lu. Rechargez la page, ou parcourez les sujets.";
      return;
    }
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        keep();
        search();
      }, PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      // A search sent on purpose is a step to come back to; the change of address then shows it.
      if (readQuery(location) === input.value) search();
      else location.hash = writeHash(input.value);
    });
    addEventListener("hashchange", () => {
      // Links inside the page, as the one that skips to its content, leave the search alone.
      if (location.hash === "" || new URLSearchParams(location.hash.slice(1)).has("q")) recall();
    });
    recall();
  }

  // The scripts of the index come after this one: the document is ready when all of them have run.
  document.addEventListener("DOMContentLoaded", start);
})();
