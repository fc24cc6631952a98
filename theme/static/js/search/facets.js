/* Counts of topics, years and kinds → boxes to tick; what was chosen → chips that take it back. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.facets = (function () {
  const { make, aloud } = archive.elements;

  /** Topics shown before the reader asks for all of them. */
  const FEW = 8;

  /** Kinds in the order in which pages show them, with their names. */
  const KINDS = new Map([
    ["theme", "Thèmes"],
    ["organisation", "Organisations"],
    ["person", "Personnes"],
    ["place", "Lieux"],
    ["product", "Produits"],
    ["law", "Lois"],
  ]);

  /** A facet is one field of Asked; a choice, one value of it. */
  const FACETS = ["topics", "years", "kinds"];

  /** @type {Map<string, string>} Slug of a topic → its title, as far as answers told it. */
  const titles = new Map();

  /**
   * Makes the facets of a page work.
   * @param {HTMLElement} root holds one `fieldset[data-facet]` a facet, each with an empty list
   * @param {(facet: string, values: string[]) => void} choose called with all the values now chosen
   */
  function wake(root, choose) {
    const room = matchMedia("(min-width: 56rem)");
    const fit = () => {
      root.querySelector("details").open = room.matches;
    };
    room.addEventListener("change", fit);
    fit();
    root.addEventListener("change", ({ target }) => {
      const facet = target.closest("[data-facet]");
      const ticked = Array.from(facet.querySelectorAll("input:checked"), (box) => box.value);
      choose(facet.dataset.facet, ticked);
    });
    const more = root.querySelector("button");
    more.addEventListener("click", () => {
      const list = root.querySelector("[data-facet='topics'] ul");
      const shown = list.children.length - list.querySelectorAll("li[hidden]").length;
      list.dataset.all = list.dataset.all === "yes" ? "no" : "yes";
      shorten(root);
      // The first of those that appear: a reader without mouse goes on from there.
      if (list.dataset.all === "yes") list.children[shown]?.querySelector("input").focus();
    });
  }

  /**
   * @param {HTMLElement} root
   * @param {import("./address.js").Asked} asked
   * @returns {boolean} whether counts are to be shown, or a chip needs the name of its topic, which they tell
   */
  function isWanted(root, asked) {
    return root.querySelector("details").open || asked.topics.some((slug) => !titles.has(slug));
  }

  /**
   * @param {HTMLElement} root
   * @param {{topics: any[], years: any[], kinds: any[]}} counts as the search gives them
   * @param {import("./address.js").Asked} asked
   */
  function show(root, counts, asked) {
    for (const { slug, title } of counts.topics) titles.set(slug, title);
    // Who looks for people wants to see people: topics of another kind would only stand in the way.
    const { topics, kinds } = asked;
    const isShown = ({ slug, kind }) => kinds.length === 0 || kinds.includes(kind) || topics.includes(slug);
    const byKind = new Map(counts.kinds.map(({ kind, count }) => [kind, count]));
    const byYear = new Map(counts.years.map(({ year, count }) => [String(year), count]));
    const years = Array.from(new Set([...byYear.keys(), ...asked.years])).sort().reverse();
    const rows = {
      topics: [
        ...counts.topics.filter(isShown).map(({ slug, count }) => [slug, count]),
        ...listMissing(counts.topics, topics),
      ],
      years: years.map((year) => [year, byYear.get(year) ?? 0]),
      kinds: Array.from(KINDS.keys(), (kind) => [kind, byKind.get(kind) ?? 0]),
    };
    for (const facet of FACETS) {
      const part = root.querySelector(`[data-facet="${facet}"]`);
      const chosen = new Set(asked[facet]);
      // A choice that leaves nothing must stay in sight to be taken back.
      const useful = rows[facet].filter(([value, count]) => count > 0 || chosen.has(value));
      fill(part.querySelector("ul"), facet, useful, chosen);
      part.hidden = useful.length === 0;
    }
    shorten(root);
  }

  /**
   * @param {{slug: string}[]} counted
   * @param {string[]} chosen slugs
   * @returns {[string, number][]} rows of those chosen that no entry has
   */
  function listMissing(counted, chosen) {
    const known = new Set(counted.map(({ slug }) => slug));
    return chosen.filter((slug) => !known.has(slug)).map((slug) => [slug, 0]);
  }

  /**
   * Rows that stay are kept as elements: the one with the focus must not lose it.
   * @param {HTMLElement} list
   * @param {string} facet
   * @param {[string, number][]} rows value and count
   * @param {Set<string>} chosen
   */
  function fill(list, facet, rows, chosen) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const known = new Map(Array.from(list.children, (item) => [item.querySelector("input").value, item]));
    const items = rows.map(([value, count]) => {
      const item = known.get(value) ?? makeRow(value, name(facet, value));
      item.querySelector("input").checked = chosen.has(value);
      item.querySelector(".count").replaceChildren(...writeCount(count));
      return item;
    });
    const isSame = items.length === list.children.length && items.every((item, place) => list.children[place] === item);
    if (isSame) return;
    list.replaceChildren(...items);
    focused?.focus({ preventScroll: true });
  }

  /**
   * @param {string} value
   * @param {string} label
   */
  function makeRow(value, label) {
    const box = make("input", [], { type: "checkbox", value });
    return make("li", [make("label", [box, make("span", [label]), make("span", [], { class: "count" })])]);
  }

  /** @param {number} count */
  function writeCount(count) {
    return [aloud(", "), archive.sentences.writeNumber(count), aloud(count > 1 ? " brèves" : " brève")];
  }

  /** Hides all topics but the first and the chosen ones, unless the reader asked for all. */
  function shorten(root) {
    const list = root.querySelector("[data-facet='topics'] ul");
    const more = root.querySelector("button");
    const isLong = list.dataset.all === "yes";
    const items = Array.from(list.children);
    items.forEach((item, place) => {
      item.hidden = !isLong && place >= FEW && !item.querySelector("input").checked;
    });
    more.hidden = items.length <= FEW;
    more.setAttribute("aria-expanded", String(isLong));
    more.textContent = isLong ? "Moins de sujets" : `Tous les sujets (${items.length})`;
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {string} in French
   */
  function name(facet, value) {
    if (facet === "topics") return titles.get(value) ?? value;
    return facet === "kinds" ? KINDS.get(value) : value;
  }

  /**
   * One button for each choice; it takes the choice back.
   * @param {HTMLElement} list
   * @param {import("./address.js").Asked} asked
   * @param {(facet: string, values: string[]) => void} choose
   * @param {HTMLElement} input takes the focus when the last chip that had it is gone
   */
  function showChips(list, asked, choose, input) {
    const place = Array.from(list.children).findIndex((item) => item.contains(document.activeElement));
    const choices = FACETS.flatMap((facet) => asked[facet].map((value) => ({ facet, value })));
    const chips = choices.map(({ facet, value }) => {
      const button = make("button", [aloud("Retirer\u00a0: "), name(facet, value)], { type: "button" });
      button.addEventListener("click", () => choose(facet, asked[facet].filter((one) => one !== value)));
      return make("li", [button]);
    });
    list.replaceChildren(...chips);
    list.hidden = chips.length === 0;
    if (place >= 0) (chips[Math.min(place, chips.length - 1)]?.firstChild ?? input).focus();
  }

  return { wake, isWanted, show, showChips };
})();
