/* What the reader chose for this machine only: the colour scheme → `data-scheme` on <html>; and the keys that lead to
   the search box, one of which can be switched off (WCAG 2.1.4). */
(function () {
  "use strict";

  const LABELS = { auto: "Thème\u00a0: automatique", light: "Thème\u00a0: clair", dark: "Thème\u00a0: sombre" };
  const SCHEMES = Object.keys(LABELS);
  const SWITCH = ["oui", "non"];
  const root = document.documentElement;

  /**
   * @param {string} key
   * @param {string[]} values the usual one first
   * @returns {string} the remembered one, the usual where nothing valid or no storage is at hand
   */
  function recall(key, values) {
    try {
      const kept = localStorage.getItem(key);
      return kept !== null && values.includes(kept) ? kept : values[0];
    } catch {
      return values[0]; // storage refused: private windows, some browsers on file://
    }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  /** @param {string} scheme */
  function apply(scheme) {
    root.dataset.scheme = scheme;
    const button = document.querySelector(".scheme");
    if (!button) return;
    button.title = LABELS[scheme];
    button.firstElementChild.textContent = LABELS[scheme];
  }

  /** Shows the switch and makes it turn: auto, light, dark, auto… */
  function wake() {
    const button = document.querySelector(".scheme");
    if (!button) return;
    apply(recall("theme", SCHEMES));
    button.hidden = false;
    button.addEventListener("click", function () {
      const next = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme) + 1) % SCHEMES.length];
      remember("theme", next);
      apply(next);
    });
  }

  /** Whether `/` leads to the search box, as the search page has it switched. */
  let slash = recall("raccourci", SWITCH);

  function wakeSwitch() {
    const box = document.getElementById("raccourci");
    if (!box) return;
    box.checked = slash === "oui";
    box.addEventListener("change", function () {
      slash = box.checked ? "oui" : "non";
      remember("raccourci", slash);
    });
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether it asks for the search box: Ctrl or ⌘ with K anywhere, `/` unless one is typing
   */
  function asksForSearch(event) {
    if (event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey) return event.key.toLowerCase() === "k";
    const isPlain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    return isPlain && slash === "oui" && !event.target.closest("input, textarea, select, [contenteditable]");
  }

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.isComposing || !asksForSearch(event)) return;
    const box = document.querySelector("#q, #page_q");
    if (!box) return;
    event.preventDefault();
    // A narrow screen has no box but on the search page.
    if (box.getClientRects().length === 0) return location.assign(box.form.action);
    box.focus();
    box.select();
  });

  apply(recall("theme", SCHEMES)); // before the first paint
  document.addEventListener("DOMContentLoaded", function () {
    wake();
    wakeSwitch();
  });
})();
