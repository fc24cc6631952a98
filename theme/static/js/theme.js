/* The reader's choice of colour scheme → `data-scheme` on <html>, remembered on this machine only. */
(function () {
  "use strict";

  const KEY = "theme";
  const LABELS = { auto: "Thème\u00a0: automatique", light: "Thème\u00a0: clair", dark: "Thème\u00a0: sombre" };
  const SCHEMES = Object.keys(LABELS);
  const root = document.documentElement;

  /** @returns {string} the remembered scheme, `auto` where nothing valid or no storage is at hand */
  function recall() {
    try {
      const kept = localStorage.getItem(KEY);
      return kept !== null && SCHEMES.includes(kept) ? kept : "auto";
    } catch {
      return "auto"; // storage refused: private windows, some browsers on file://
    }
  }

  /** @param {string} scheme */
  function remember(scheme) {
    try {
      localStorage.setItem(KEY, scheme);
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
    apply(recall());
    button.hidden = false;
    button.addEventListener("click", function () {
      const next = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme) + 1) % SCHEMES.length];
      remember(next);
      apply(next);
    });
  }

  apply(recall()); // before the first paint
  document.addEventListener("DOMContentLoaded", wake);
})();
