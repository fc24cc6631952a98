/* A draft → its elements, as the site would show them; text nodes only: nothing pasted can become mark-up. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.preview = (function () {
  /**
   * @param {import("./drafting.js").Draft} draft
   * @returns {HTMLElement[]}
   */
  function showDraft({ title, standfirst, date, entries }) {
    const head = make("header", [], "lead");
    if (date) head.append(make("p", [makeTime(date)], "dateline"));
    if (title) head.append(make("h2", [title]));
    if (standfirst) head.append(make("p", [standfirst], "standfirst"));
    const news = make("div", entries.map(showEntry), "news");
    return head.hasChildNodes() ? [head, news] : [news];
  }

  function showEntry(entry, rank) {
    const number = make("p", [make("span", ["Brève "], "hidden"), String(rank + 1)], "number");
    const article = make("article", [number, make("h3", [entry.headline])], "entry");
    if (entry.blocks.length > 0) article.append(make("div", showBlocks(entry.blocks), "prose"));
    article.append(make("footer", [showTopics(entry), make("code", [`{#${entry.id}}`])], "meta"));
    return article;
  }

  /** Paragraphs and code one by one, items that follow each other as one list. */
  function showBlocks(blocks) {
    const shown = [];
    for (const { kind, runs } of blocks) {
      if (kind === "code") {
        shown.push(make("pre", [make("code", [archive.runs.plain(runs)])]));
      } else if (kind !== "item") {
        shown.push(make("p", runs.map(showRun)));
      } else if (shown.at(-1)?.localName === "ul") {
        shown.at(-1).append(make("li", runs.map(showRun)));
      } else {
        shown.push(make("ul", [make("li", runs.map(showRun))]));
      }
    }
    return shown;
  }

  /** @param {import("./runs.js").Run} run */
  function showRun({ text, strong, emphasis, code, link }) {
    /** @type {Node|string} */
    let shown = text;
    if (code) shown = make("code", [shown]);
    if (emphasis) shown = make("em", [shown]);
    if (strong) shown = make("strong", [shown]);
    return link ? makeLink(link, [shown]) : shown;
  }

  /** Hashtags as typed, then the topics that the words of the entry name. */
  function showTopics({ tags, headline, body }) {
    const typed = tags.filter((tag) => !tag.startsWith("-"));
    const found = archive.tagger
      .tag(headline, body)
      .shown.filter((slug) => !typed.includes(slug) && !tags.includes(`-${slug}`));
    const items = [
      ...typed.map((tag) => make("li", [`#${tag}`])),
      ...found.map((slug) => make("li", [showTopic(slug)])),
    ];
    const list = make("ul", items, "tags");
    list.setAttribute("aria-label", "Sujets");
    return items.length > 0 ? list : make("p", ["Aucun sujet trouvé"], "tags");
  }

  function showTopic(slug) {
    const { title, path } = archive.vocabulary.topics.get(slug);
    return path ? makeLink(path, [title]) : title;
  }

  /**
   * A heading and a list, or nothing when there is nothing to list.
   * @param {string} title
   * @param {string[]} texts
   * @returns {HTMLElement[]}
   */
  function showNotes(title, texts) {
    return texts.length > 0
      ? [
          make("h2", [title]),
          make(
            "ul",
            texts.map((text) => make("li", [text])),
          ),
        ]
      : [];
  }

  function makeTime(date) {
    const time = make("time", [archive.dates.formatDate(date)]);
    time.dateTime = date;
    return time;
  }

  function makeLink(target, children) {
    const link = make("a", children);
    link.href = target;
    return link;
  }

  /**
   * @param {string} name
   * @param {(Node|string)[]} children strings become text nodes
   * @param {string} [style] class
   * @returns {any}
   */
  function make(name, children, style) {
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...children);
    return element;
  }

  return { showDraft, showNotes };
})();
