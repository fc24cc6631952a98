/* An answer, a failure, or nothing asked yet → which parts of the search page are shown, and what they say. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.view = (function () {
  const { address, results, sentences } = archive;
  const { make } = archive.elements;

  /** @param {string} id */
  function find(id) {
    return document.getElementById(id);
  }

  /** @param {string} sentence told aloud, once */
  function say(sentence) {
    const state = find("etat");
    if (state.textContent !== sentence) state.textContent = sentence;
  }

  /**
   * Shows some of the parts that come and go, and hides the others.
   * @param {string[]} ids
   */
  function reveal(...ids) {
    for (const id of ["suggestion", "reessayer", "tri", "facettes", "exemples", "conseils", "reperes"]) {
      find(id).hidden = !ids.includes(id);
    }
  }

  /** Nothing is asked: examples, frequent topics, years. */
  function showStart() {
    say("");
    clear();
    reveal("exemples", "reperes");
  }

  function clear() {
    find("resultats").replaceChildren();
    find("resultats").removeAttribute("aria-busy");
  }

  function showWaiting() {
    say("Recherche en cours…");
    find("resultats").setAttribute("aria-busy", "true");
  }

  /**
   * @param {import("./address.js").Asked} asked
   * @param {any} answer of the client
   */
  function showAnswer(asked, answer) {
    const isWalking = find("resultats").contains(document.activeElement);
    clear();
    say(sentences.announce(asked, answer));
    results.show(find("resultats"), answer.results, false);
    // Who went down to the old results before the new ones came stands on the new ones.
    if (isWalking && !results.focus(find("resultats"), 0)) find("q").focus();
    const isFiltered = address.isFiltered(asked);
    // Where a choice leaves nothing, the facets tell what another one would.
    const frame = answer.results.length > 0 ? ["tri", "facettes"] : ["conseils", isFiltered ? "facettes" : "reperes"];
    reveal(...frame, ...(answer.suggestion ? ["suggestion"] : []));
    if (answer.suggestion) showSuggestion(asked, answer.suggestion);
    find("sans-choix").hidden = !isFiltered;
  }

  /**
   * The results after those shown; the count, where it was « au moins », may have grown.
   * @param {import("./address.js").Asked} asked
   * @param {any} answer
   */
  function showFollowing(asked, answer) {
    find("resultats").removeAttribute("aria-busy");
    say(sentences.announce(asked, answer));
    results.show(find("resultats"), answer.results, true);
  }

  /**
   * « Vouliez-vous dire souveraineté ? (12 brèves) »
   * @param {import("./address.js").Asked} asked
   * @param {{text: string, count: number}} suggestion
   */
  function showSuggestion(asked, { text, count }) {
    const link = make("a", [text], { href: address.write({ ...asked, text }) });
    const known = count > 0 ? ` (${sentences.countEntries(count)})` : "";
    find("suggestion").replaceChildren("Vouliez-vous dire ", link, `\u202f?${known}`);
  }

  /** @param {import("./address.js").Asked} asked */
  function showSort({ sort }) {
    for (const choice of find("tri").querySelectorAll("input")) choice.checked = choice.value === sort;
  }

  /** @param {string} sentence for the reader */
  function showFailure(sentence) {
    clear();
    say(sentence);
    reveal("reessayer", "reperes");
  }

  return { find, showStart, showWaiting, showAnswer, showFollowing, showSort, showFailure };
})();
