/* Results of a search → the list on the page; text nodes only, so that no content can become mark-up. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.results = (function () {
  /** More results than this help no one; a further word does. */
  const MAX_SHOWN = 50;

  const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

  /**
   * Shows results in a list, in place of what it showed.
   * @param {HTMLElement} list
   * @param {import("./search.js").Result[]} results
   */
  function show(list, results) {
    list.replaceChildren(...results.slice(0, MAX_SHOWN).map(makeItem));
  }

  /** @param {import("./search.js").Result} result */
  function makeItem({ entry, terms }) {
    const link = make("a", makeMarked(archive.excerpt.mark(entry.title, terms)));
    link.href = entry.path;
    const item = make("li", [makeDate(entry.date), make("h2", [link])]);
    if (entry.body) item.append(make("p", makeMarked(archive.excerpt.excerpt(entry.body, terms))));
    if (entry.topics.length > 0) item.append(make("ul", entry.topics.map(makeTopic)));
    return item;
  }

  /** @param {{slug: string, title: string}} topic */
  function makeTopic({ slug, title }) {
    const link = make("a", [title]);
    link.href = `sujets/${slug}.html`;
    return make("li", [link]);
  }

  /** @param {string} date `AAAA-MM-JJ` */
  function makeDate(date) {
    const time = make("time", [writeDate(date)]);
    time.dateTime = date;
    return time;
  }

  /**
   * @param {string} date `AAAA-MM-JJ`
   * @returns {string} « 28 novembre 2025 », « 1er mai 2025 »
   */
  function writeDate(date) {
    const [year, month, day] = date.split("-").map(Number);
    return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]}\u00a0${year}`;
  }

  /** @param {import("./excerpt.js").Part[]} parts */
  function makeMarked(parts) {
    return parts.map(({ text, marked }) => (marked ? make("mark", [text]) : text));
  }

  /**
   * @param {string} name
   * @param {(Node|string)[]} children strings become text nodes
   * @returns {any}
   */
  function make(name, children) {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  }

  /**
   * The sentence that tells what was found.
   * @param {string} typed
   * @param {{results: import("./search.js").Result[], complete: number}} found
   * @returns {string}
   */
  function announce(typed, { results, complete }) {
    if (results.length === 0) {
      return `Aucune brève ne correspond à «\u00a0${typed.trim()}\u00a0». Essayez d’autres mots, ou un sujet.`;
    }
    const partial = results.length - complete;
    const sentences = [complete === 0 ? announcePartial(partial) : announceComplete(complete, partial)];
    if (results.length > MAX_SHOWN) sentences.push(`Les ${MAX_SHOWN} premières sont affichées.`);
    return sentences.join(" ");
  }

  /** @param {number} partial entries that have some of the words */
  function announcePartial(partial) {
    const shown = partial === 1 ? "en voici une qui en contient" : `en voici ${partial} qui en contiennent`;
    return `Aucune brève ne contient tous ces mots\u202f; ${shown} une partie.`;
  }

  /**
   * @param {number} complete entries that have all the words
   * @param {number} partial
   */
  function announceComplete(complete, partial) {
    const found = complete === 1 ? "1 brève trouvée" : `${complete} brèves trouvées`;
    if (partial === 0) return `${found}.`;
    const others = partial === 1 ? "une autre ne contient" : `${partial} autres ne contiennent`;
    return `${found}\u202f; ${others} qu’une partie des mots.`;
  }

  return { show, announce };
})();
