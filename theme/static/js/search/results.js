/* Results of a search → the list on the page, and the ways of the keyboard through it. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.results = (function () {
  const { make } = archive.elements;

  /**
   * Shows results in a list, in place of what it showed, or after it.
   * @param {HTMLElement} list
   * @param {{entry: any, terms: string[]}[]} results
   * @param {boolean} follow whether they come after those already shown
   */
  function show(list, results, follow) {
    const items = results.map(makeItem);
    if (follow) list.append(...items);
    else list.replaceChildren(...items);
  }

  /** @param {{entry: any, terms: string[]}} result */
  function makeItem({ entry, terms }) {
    const marked = new Set(terms);
    const link = make("a", makeMarked(archive.excerpt.mark(entry.title, marked)), { href: entry.path });
    const date = make("time", [archive.sentences.writeDate(entry.date)], { datetime: entry.date });
    const item = make("li", [make("p", [date], { class: "dateline" }), make("h2", [link])]);
    if (entry.body) item.append(make("p", makeMarked(archive.excerpt.excerpt(entry.body, marked))));
    if (entry.topics.length > 0) {
      item.append(make("ul", entry.topics.map(makeTopic), { class: "tags", "aria-label": "Sujets" }));
    }
    return item;
  }

  /** @param {{slug: string, title: string}} topic */
  function makeTopic({ slug, title }) {
    return make("li", [make("a", [title], { href: `sujets/${encodeURIComponent(slug)}.html`, rel: "tag" })]);
  }

  /** @param {import("./excerpt.js").Part[]} parts */
  function makeMarked(parts) {
    return parts.map(({ text, marked }) => (marked ? make("mark", [text]) : text));
  }

  /** @param {HTMLElement} list */
  function links(list) {
    return Array.from(list.querySelectorAll("h2 a"));
  }

  /**
   * The arrows walk from result to result and back to the field, Escape goes there at once.
   * @param {HTMLElement} list
   * @param {HTMLElement} input
   */
  function walk(list, input) {
    list.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const all = links(list);
      // A topic of a result counts for its result.
      const place = all.findIndex((link) => link.closest("li").contains(event.target));
      const target = { ArrowDown: all[place + 1], ArrowUp: all[place - 1] ?? input, Escape: input }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    });
  }

  /**
   * @param {HTMLElement} list
   * @param {number} place 0 for the first result
   * @returns {boolean} whether there is such a result
   */
  function focus(list, place) {
    const link = links(list)[place];
    link?.focus();
    return link !== undefined;
  }

  return { show, walk, focus };
})();
