/* A mistake before the search works → a sentence that says so and what to do, in place of a box that answers nothing.

   It runs before all the other scripts of the search, knows none of them, and ends once the page has started. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.breakdown = (function () {
  const SENTENCE = "La recherche n’a pas pu démarrer. Rechargez la page, ou passez par les sujets et les années.";

  function tell() {
    end();
    for (const id of ["recherche", "aide"]) document.getElementById(id).hidden = true;
    document.getElementById("reperes").hidden = false;
    document.getElementById("etat").textContent = SENTENCE;
  }

  /** The search works: what goes wrong from now on, it tells itself. */
  function end() {
    removeEventListener("error", tell);
  }

  addEventListener("error", tell);
  return { end };
})();
