/* Headline and body of an entry in, its topics out: those to show, and others to propose; the twin of
   plugins/archive/topics/tagger.py, whose docstrings tell why. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.tagger = (function () {
  const { after, first, isLower, isSpace, isTitle, isUpper } = archive.characters;
  const { scoreTopics, THRESHOLD, SHOWN_LIMIT } = archive.topicScores;

  const HYPHENS = ["-", "\u2010", "\u2011"];

  /**
   * Slugs, the surest first.
   * @param {string} headline
   * @param {string} body
   * @returns {{shown: string[], proposed: string[]}}
   */
  function tag(headline, body) {
    const scores = scoreTopics(listMentions(headline, body), archive.vocabulary.topics);
    const order = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || (a < b ? -1 : 1));
    const sure = order.filter((slug) => scores.get(slug) >= THRESHOLD).slice(0, SHOWN_LIMIT);
    return { shown: sure, proposed: order.slice(sure.length) };
  }

  /** Places that name a topic, without those that a mask covers or whose cues are missing. */
  function listMentions(headline, body) {
    const parts = [headline, body].map((typed) => {
      const text = typed.normalize("NFC");
      const tokens = archive.tokens.tokenize(text);
      const finds = archive.topicForms.findForms(tokens, text);
      return { text, tokens, finds, free: listUnmasked(finds) };
    });
    const cues = new Set(
      parts.flatMap(({ finds }) => finds.filter(({ form }) => form.role === "cue").map(({ form }) => form.text)),
    );
    const elsewhere = listOtherSenses(parts);
    return parts.flatMap((part, rank) => {
      const names = part.free.filter((find) => !elsewhere.has(find.form.key) && counts(find, part, cues));
      return mentionsOf(part, names, rank === 0);
    });
  }

  function mentionsOf({ text, tokens }, names, inHeadline) {
    const next = tokens.findIndex((token, rank) => rank > 0 && token.initial);
    const secondSentence = next < 0 ? tokens.length : next;
    const named = keepLongest(names).map(({ form, start }) => ({
      slug: form.slug,
      inHeadline,
      rank: start,
      inFirstSentence: start < secondSentence,
      capital: isUpper(first(tokens[start].raw)),
    }));
    const matched = archive.topicPatterns.searchPatterns(tokens, text).map((slug) => ({
      slug,
      inHeadline,
      rank: 0,
      inFirstSentence: true,
      capital: false,
    }));
    return [...named, ...matched];
  }

  /** Exact forms that a mask covers somewhere in the entry, unless another name of their topic speaks for them. */
  function listOtherSenses(parts) {
    const named = new Set(
      parts.flatMap(({ free }) => free.filter(({ form }) => form.role === "name").map(({ form }) => form.slug)),
    );
    const masked = parts.flatMap(({ finds, free }) => {
      const open = new Set(free.map(({ key }) => key));
      return finds.filter(({ key, form }) => form.role === "exact" && !open.has(key)).map(({ form }) => form);
    });
    const isOther = ({ slug }) => !named.has(slug) && archive.vocabulary.topics.get(slug).kind !== "place";
    return new Set(masked.filter(isOther).map(({ key }) => key));
  }

  /** Whether an exact form is a word of its own, and the cues that it asks for are in the entry. */
  function counts({ form, start, end }, { text, tokens }, cues) {
    if (form.role !== "exact") return true;
    if (goesOn(text, tokens[end - 1])) return false;
    const { kind, needs, initialNeeds } = archive.vocabulary.topics.get(form.slug);
    if (needs !== null && kind === "product" && isFirstName(text, tokens, end)) return false;
    if (needs !== null && isDisjoint(needs, cues)) return false;
    return initialNeeds === null || !opens(tokens, start) || !isDisjoint(initialNeeds, cues);
  }

  const isDisjoint = (needs, cues) => ![...needs].some((cue) => cues.has(cue));

  /** Whether a word begins a sentence, or does so but for « À », after which it is rather a place. */
  function opens(tokens, rank) {
    return tokens[rank].initial || (rank > 0 && tokens[rank - 1].initial && tokens[rank - 1].folded === "a");
  }

  /** Whether a surname follows: « Claude Delmas » is nobody’s product. */
  function isFirstName(text, tokens, end) {
    return (
      end < tokens.length && isSpace(text.slice(tokens[end - 1].end, tokens[end].start)) && isTitle(tokens[end].raw)
    );
  }

  /** Whether a hyphen and a small letter make a name part of a common word: « Meta-analyse ». */
  function goesOn(text, last) {
    const behind = last.raw.slice(first(last.raw).length);
    return !isUpper(behind) && HYPHENS.includes(text[last.end]) && isLower(after(text, last.end + 1));
  }

  /** Names that no mask of their own topic covers. */
  function listUnmasked(finds) {
    const masks = finds.filter(({ form }) => form.role === "mask");
    const covers = (mask, find) =>
      mask.form.slug === find.form.slug && mask.start <= find.start && find.end <= mask.end;
    return finds.filter(
      (find) => ["name", "exact"].includes(find.form.role) && !masks.some((mask) => covers(mask, find)),
    );
  }

  /** From left to right, the longest name at each place, and those of other topics that share its very words. */
  function keepLongest(finds) {
    const kept = [];
    const order = [...finds].sort(
      (a, b) => a.start - b.start || b.end - a.end || compareSlugs(a.form.slug, b.form.slug),
    );
    for (const find of order) {
      const before = kept.at(-1);
      if (!before || find.start >= before.end || (find.start === before.start && find.end === before.end))
        kept.push(find);
    }
    return kept;
  }

  const compareSlugs = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  return { tag };
})();
