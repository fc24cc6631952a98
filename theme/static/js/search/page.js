/* The search page: what a reader types and chooses, or an address brings, is searched, shown, kept in the address. */
"use strict";
globalThis.archive = globalThis.archive || {};

(function () {
  const { address, facets, paging, results, suggestions, view } = archive;
  const { find } = view;

  /** A pause in typing long enough to search, in milliseconds. */
  const PAUSE = 80;

  /** A wait long enough to be told, in milliseconds. */
  const PATIENCE = 400;

  /** Most results shown again at once after a step back. */
  const MAX_AGAIN = 200;

  /** What is asked for; a new object at each question, so that late answers are known by it. */
  let asked = { text: "", topics: [], years: [], kinds: [], sort: "pertinence" };

  /** Whether the reader meant the present address: the next letter then begins a step of its own. */
  let isMeant = false;

  /** The question whose first results are shown: what each choice would leave is counted after them, never before. */
  let answered = asked;

  /** Results on the page, and whether more are on their way. */
  let shown = 0;
  let isComing = false;

  let hasFailed = false;
  let typing = 0;

  /** @type {HTMLInputElement} */
  let input;
  /** @type {ReturnType<suggestions.wake>} */
  let completions;
  /** @type {ReturnType<paging.wake>} */
  let pages;

  /**
   * @param {Partial<import("./address.js").Asked>} part what changes
   * @param {boolean} meant whether it is something to come back to: a choice, a text sent; letters are not
   */
  function change(part, meant) {
    clearTimeout(typing);
    const before = address.write(asked);
    const next = { ...asked, ...part };
    const now = address.write(next);
    if (now !== before || hasFailed) asked = next;
    if (now !== before) history[meant || isMeant ? "pushState" : "replaceState"](null, "", now);
    isMeant = meant;
    if (input.value !== asked.text) input.value = asked.text;
    // A text sent that is already searched: its results stay, under the keys of a reader who is quick.
    if (now !== before || hasFailed) search(paging.STEP);
  }

  /**
   * @param {string} facet
   * @param {string[]} values all those chosen
   */
  function choose(facet, values) {
    change({ text: input.value, [facet]: values }, true);
  }

  /** Takes what the address asks for, after a load, a step back or a changed link. */
  function recall() {
    clearTimeout(typing);
    completions.close();
    asked = address.read(location);
    isMeant = !address.isEmpty(asked);
    // An equal text is left alone, or the cursor would jump.
    if (input.value !== asked.text) input.value = asked.text;
    const { shown: count = paging.STEP, top } = history.state ?? {};
    search(Math.min(count, MAX_AGAIN), top);
  }

  /**
   * @param {number} count results wanted at once
   * @param {number} [top] how far down the page the reader was when a result was opened
   */
  function search(count, top) {
    const question = asked;
    facets.showChips(find("choix"), question, choose, input);
    view.showSort(question);
    shown = 0;
    isComing = hasFailed = false;
    if (address.isEmpty(question)) {
      pages.update(0, true);
      view.showStart();
      return;
    }
    ask(question, 0, count, (answer) => {
      view.showAnswer(question, answer);
      pages.restart(shown);
      if (top) scrollTo(0, top);
      answered = question;
      countFacets();
    });
  }

  /**
   * Asks for a part of the results; only the answer to what is still asked for is shown.
   * @param {import("./address.js").Asked} question
   * @param {number} from
   * @param {number} count
   * @param {(answer: any) => void} show
   */
  async function ask(question, from, count, show) {
    const isAsked = () => question === asked;
    const told = setTimeout(() => isAsked() && view.showWaiting(), PATIENCE);
    isComing = true;
    try {
      const answer = await archive.client.ask({ ...question, from, count });
      if (answer === null || !isAsked()) return;
      isComing = false;
      shown = from + answer.results.length;
      show(answer);
      pages.update(shown, answer.results.length === 0 || (!answer.open && shown >= answer.total));
    } catch (failure) {
      if (isAsked()) fail(failure);
    } finally {
      clearTimeout(told);
    }
  }

  /** Shows the next results. */
  function follow() {
    if (isComing) return;
    const question = asked;
    const first = shown;
    // The button, pressed, vanishes or moves down: the reader goes on at the first new result.
    const isPressed = find("suite").contains(document.activeElement);
    ask(question, first, paging.STEP, (answer) => {
      view.showFollowing(question, answer);
      if (isPressed) results.focus(find("resultats"), first);
      history.replaceState({ ...history.state, shown }, "");
    });
  }

  /** Counts what each choice would leave, where the reader sees it. */
  async function countFacets() {
    const question = asked;
    if (question !== answered || address.isEmpty(question) || !facets.isWanted(find("facettes"), question)) return;
    try {
      const counts = await archive.client.facets(question);
      if (counts === null || question !== asked) return;
      facets.show(find("facettes"), counts, question);
      facets.showChips(find("choix"), question, choose, input);
    } catch (failure) {
      if (question === asked) fail(failure);
    }
  }

  /** Offers completions of what has just been typed. */
  async function complete() {
    const text = input.value;
    try {
      const found = await archive.client.complete(text);
      if (found !== null && !isMeant && input.value === text) completions.offer(found, asked.topics);
    } catch {
      // What cannot be completed can still be searched, and the search tells what went wrong.
      completions.close();
    }
  }

  /** @param {Error} failure of the search: its message is for the reader; that of any other mistake is not */
  function fail(failure) {
    isComing = false;
    hasFailed = true;
    pages.update(shown, true);
    view.showFailure(failure.name === "Error" ? failure.message : "La recherche a échoué.");
    if (failure.name !== "Error") throw failure;
  }

  /** Has the worker get up while the first word is being typed. */
  function prepare() {
    try {
      archive.client.start();
    } catch {
      // The first question will tell why.
    }
  }

  function listen() {
    input.addEventListener("focus", prepare, { once: true });
    input.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => {
        change({ text: input.value }, false);
        complete();
      }, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (completions.press(event) || (event.key === "ArrowDown" && results.focus(find("resultats"), 0))) {
        event.preventDefault();
      }
    });
    find("recherche").addEventListener("submit", (event) => {
      event.preventDefault();
      completions.close();
      change({ text: input.value }, true);
    });
    find("tri").addEventListener("change", ({ target }) => change({ text: input.value, sort: target.value }, true));
    find("facettes").addEventListener("toggle", countFacets, true);
    find("sans-choix").addEventListener("click", () => change({ topics: [], years: [], kinds: [] }, true));
    find("reessayer").addEventListener("click", () => change({ text: input.value }, true));
    find("resultats").addEventListener("click", ({ target }) => {
      if (target.closest("a")) history.replaceState({ ...history.state, shown, top: scrollY }, "");
    });
    addEventListener("hashchange", () => {
      if (address.isSearch(location.hash)) recall();
      // The link that skips to the content: what is asked for must outlive a reload all the same.
      else history.replaceState(history.state, "", address.write(asked));
    });
  }

  function start() {
    input = find("q");
    completions = suggestions.wake(input, find("propositions"), {
      word: (text) => change({ text }, true),
      topic: (slug, text) => change({ text, topics: [...asked.topics, slug] }, true),
    });
    pages = paging.wake(find("suite"), follow);
    results.walk(find("resultats"), input);
    facets.wake(find("facettes"), choose);
    find("recherche").hidden = false;
    find("aide").hidden = false;
    listen();
    recall();
    archive.breakdown.end();
  }

  // The scripts of the index may come after this one: the document is ready when all of them have run.
  document.addEventListener("DOMContentLoaded", start);
})();
