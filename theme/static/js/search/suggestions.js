/* Completions of the word being typed → a combobox and its listbox, as the ARIA Authoring Practices describe them. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.suggestions = (function () {
  const { make, aloud } = archive.elements;

  /** More would hide the results below. */
  const MAX_WORDS = 4;
  const MAX_TOPICS = 3;

  /** The word being typed: what a completion takes the place of; a topic takes that of `sujet:clo` as a whole. */
  const WORD = /[\p{L}\p{N}\p{M}]+$/u;
  const CHUNK = /\S+$/u;

  /**
   * @typedef {{text: string, note: string, take: () => void}} Option
   * @typedef {{words: {text: string, count: number}[], topics: {slug: string, title: string}[]}} Found
   * @typedef {object} Choose
   * @property {(text: string) => void} word called with the text that the field shall have
   * @property {(slug: string, text: string) => void} topic the same, with the topic chosen
   */

  /**
   * @param {Found} found
   * @param {string} text of the field
   * @param {string[]} chosen slugs of topics
   * @param {Choose} choose
   * @returns {Option[]} none of them what already stands in the field
   */
  function listOptions({ words, topics }, text, chosen, choose) {
    const typed = WORD.exec(text)?.[0];
    if (typed === undefined) return [];
    // « licenciements » finds what « licenciement » finds.
    const seen = new Set([analyse(typed)]);
    const fresh = words.filter((word) => !seen.has(analyse(word.text)) && seen.add(analyse(word.text)));
    const other = topics.filter(({ slug }) => !chosen.includes(slug));
    return [
      ...fresh.slice(0, MAX_WORDS).map((word) => ({
        text: word.text,
        note: "",
        take: () => choose.word(text.replace(WORD, () => word.text)),
      })),
      ...other.slice(0, MAX_TOPICS).map(({ slug, title }) => ({
        text: title,
        note: "sujet",
        take: () => choose.topic(slug, text.replace(CHUNK, "").trimEnd()),
      })),
    ];
  }

  /**
   * @param {string} word
   * @returns {string} what the search looks for
   */
  function analyse(word) {
    return archive.analyser.analyse(word)[0] ?? archive.analyser.fold(word);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {Choose} choose
   */
  function wake(input, list, choose) {
    /** @type {Option[]} */
    let options = [];
    /** Place of the option that the arrows point at; -1 for none. */
    let active = -1;

    /** @param {number} place of the option to point at */
    function point(place) {
      active = place;
      Array.from(list.children).forEach((item, rank) => item.setAttribute("aria-selected", String(rank === place)));
      if (place === -1) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[place].id);
    }

    function setOpen(open) {
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      point(-1);
    }

    function close() {
      setOpen(false);
    }

    /** @param {number} place of the option taken */
    function take(place) {
      close();
      options[place]?.take();
    }

    /**
     * Opens the list when it has something to offer, else closes it.
     * @param {Found} found
     * @param {string[]} chosen slugs of topics
     */
    function offer(found, chosen) {
      options = document.activeElement === input ? listOptions(found, input.value, chosen, choose) : [];
      list.replaceChildren(...options.map(makeItem));
      setOpen(options.length > 0);
    }

    /**
     * A key pressed in the field.
     * @param {KeyboardEvent} event
     * @returns {boolean} whether it was for the list
     */
    function press({ key }) {
      if (list.hidden) return false;
      if (key === "Enter" && active >= 0) take(active);
      else if (key === "Escape") close();
      // One step past either end is the field itself, then round again.
      else if (key === "ArrowDown") point(active + 1 < options.length ? active + 1 : -1);
      else if (key === "ArrowUp") point(active > -1 ? active - 1 : options.length - 1);
      else return false;
      return true;
    }

    input.addEventListener("blur", close);
    // The field keeps the focus while an option is pressed.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => take(Array.from(list.children).indexOf(target.closest("li"))));
    return { offer, close, press };
  }

  /**
   * @param {Option} option
   * @param {number} place
   */
  function makeItem({ text, note }, place) {
    const attributes = { role: "option", id: `proposition-${place + 1}`, "aria-selected": "false" };
    const aside = note === "" ? [] : [make("span", [aloud(", "), note], { class: "count" })];
    return make("li", [make("span", [text]), ...aside], attributes);
  }

  return { wake, listOptions };
})();
