/* The vocabulary as the build hands it over → what the tagger looks for: words as typed, folded words, patterns.
   Written by plugins/website/browser_topics.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.vocabulary = (function () {
  /**
   * What finding some words means: a topic is named, named if its cues agree, not named inside them; or a cue is here.
   * @typedef {{role: "name"|"exact"|"mask"|"cue", slug: string, text: string, key: string}} Form
   * @typedef {{branches: Map<string, Trie>, forms: Form[]}} Trie
   * @typedef {{slug: string, title: string, kind: string, parents: string[], path: string,
   *   needs: Set<string>|null, initialNeeds: Set<string>|null}} Topic
   */

  /** @type {Map<string, Topic>} */
  const topics = new Map();
  const typed = makeTrie();
  const folded = makeTrie();
  /** @type {{pattern: any, slugs: string[]}[]} */
  const patterns = [];

  /** @returns {Trie} */
  function makeTrie() {
    return { branches: new Map(), forms: [] };
  }

  /**
   * Called by the one script that the build writes.
   * @param {{topics: any[], typed: any[], folded: any[], patterns: any[]}} content
   */
  function receive(content) {
    for (const [slug, title, kind, parents, path, needs, initialNeeds] of content.topics) {
      const asSet = (cues) => (cues.length > 0 ? new Set(cues) : null);
      topics.set(slug, { slug, title, kind, parents, path, needs: asSet(needs), initialNeeds: asSet(initialNeeds) });
    }
    for (const row of content.typed) plant(typed, row);
    for (const row of content.folded) plant(folded, row);
    for (const [source, flags, slugs] of content.patterns) {
      patterns.push({ pattern: new archive.patterns.Pattern(source, flags), slugs });
    }
  }

  /** Files a form under its words, which single spaces part. */
  function plant(trie, [words, role, slug, text]) {
    let node = trie;
    for (const word of words.split(" ")) {
      if (!node.branches.has(word)) node.branches.set(word, makeTrie());
      node = node.branches.get(word);
    }
    node.forms.push({ role, slug, text, key: `${role} ${slug} ${text}` });
  }

  return { receive, topics, typed, folded, patterns };
})();
