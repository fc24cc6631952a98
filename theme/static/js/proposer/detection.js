/* Blocks of any source → the digest they hold: the one place that decides what is an entry and what stands around; the
   twin of plugins/importer/detection.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.detection = (function () {
  const { NESTED, TITLE_LENGTH, SENTENCE_ENDS, LAST_RESORT } = archive.language.constantsOf("detection");
  const { count, first, isAlnum, isDecimal, readNumber, strip } = archive.characters;
  const { makeBlock } = archive.plainText;
  const { isNoise } = archive.noise;

  /** A text of which no digest can be made; the message, in French, says why and what to do. */
  class Refused extends Error {}

  /**
   * The digest of a source.
   * @param {any} document its blocks, and what it says about itself elsewhere than in its text
   * @throws {Refused} when it holds nothing that can be an entry
   */
  function findDigest(document) {
    const settled = settleMarks(document.blocks).filter((block) => strip(block.text) !== "");
    let blocks = archive.boldTitles.titleBoldParagraphs(archive.spreading.titleCategories(settled), document);
    let layout = archive.layouts.findLayout(blocks);
    if (layout === null || layout.kind === "paragraphs") {
      blocks = archive.spreading.spreadParagraphs(blocks);
      layout = archive.layouts.findLayout(blocks);
    }
    if (layout === null) throw new Refused(explainNothing(blocks));
    layout = archive.layouts.spareStandfirst(layout, blocks, document);
    const [start] = layout.starts;
    if (blocks[start].family !== "emoji")
      blocks = blocks.map((block) => (block.family === "emoji" ? unmark(block) : block));
    const before = blocks.slice(0, start);
    const groups = new Grouping(blocks, layout);
    groups.run();
    const firstSection = takeFirstSection(before, layout, groups.sections);
    const front = archive.front.readFront(before, document);
    const { entries, refrains } = makeEntries(groups, firstSection);
    if (entries.length === 0) throw new Refused(explainNothing(blocks));
    return {
      ...front,
      entries,
      warnings: [...document.warnings, ...warn(layout, front, entries)],
      leftOut: [...document.leftOut, ...front.leftOut, ...groups.leftOut, ...refrains],
    };
  }

  function explainNothing(blocks) {
    if (blocks.length === 0) return "le texte est vide : il n’y a rien à importer.";
    return (
      "aucune brève trouvée : commencez chaque brève par une puce (« • », « – » ou « - »), " +
      "ou séparez-les par une ligne vide."
    );
  }

  /** Numbers count as marks when they follow each other, emoji when several lines begin with one. */
  function settleMarks(blocks) {
    const ordered = areOrdered(blocks.filter((block) => block.family === "number"));
    const emoji = blocks.filter((block) => block.family === "emoji").map((block) => block.mark);
    const times = archive.characters.tally(emoji);
    const [common, most] = [...times].reduce((best, pair) => (pair[1] > best[1] ? pair : best), ["", 0]);
    return blocks.map((block, at) => {
      if (block.family === "number") return ordered ? block : unmark(block);
      if (block.family !== "emoji") return block;
      const alone = emoji.length < 2 || (most >= emoji.length / 2 && block.mark !== common);
      const isFirst = at === 0 && !block.text.endsWith(".") && block.apart;
      const titling = isFirst && emoji.length > 2 && times.get(block.mark) === 1;
      return alone || titling ? unmark(block) : block;
    });
  }

  function unmark(block) {
    return makeBlock({
      ...block,
      kind: "paragraph",
      runs: [{ text: `${block.mark} ` }, ...block.runs],
      mark: "",
      family: "",
    });
  }

  /** Whether most numbers are one more than the number before, or begin again at one. */
  function areOrdered(blocks) {
    const numbers = blocks.map(({ mark }) => readNumber(Array.from(mark).filter(isDecimal).join("") || "1"));
    const steps = numbers.filter((number, rank) => rank > 0 && [numbers[rank - 1] + 1, 1].includes(number)).length;
    return numbers.length > 1 && steps >= (numbers.length - 1) * 0.6;
  }

  /** Gives each block from the first entry on to an entry, to a section heading, or to what is left out. */
  class Grouping {
    constructor(blocks, layout) {
      this.blocks = blocks;
      this.layout = layout;
      this.starts = new Set(layout.starts);
      this.groups = [];
      /** Heading that stands before the group of this rank. */
      this.sections = new Map();
      this.leftOut = [];
    }

    run() {
      const last = this.layout.starts.at(-1);
      const titles = this.findTitles();
      for (let at = this.layout.starts[0]; at < this.blocks.length; at += 1) {
        const block = this.blocks[at];
        if (this.starts.has(at)) {
          this.groups.push([block]);
        } else if (at > last && this.isAfter(at, last)) {
          this.leftOut = this.leftOut.concat(this.blocks.slice(at).map((other) => other.text.replaceAll("\n", " ")));
          break;
        } else if (titles.has(at)) {
          this.sections.set(this.groups.length, block.text);
        } else if (this.isSetAside(at)) {
          this.leftOut.push(block.text);
        } else {
          this.groups.at(-1).push(block);
        }
      }
      this.trimLast();
    }

    /** Whether a block among the entries says nothing of them. */
    isSetAside(at) {
      const { kind, apart, text } = this.blocks[at];
      return archive.layouts.isEmptyHeading(this.blocks, at) || (kind === "paragraph" && apart && isNoise(text));
    }

    /** Headings between entries; short lines without a stop too, unless most entries have one (a source, a link). */
    findTitles() {
      const { kind, starts } = this.layout;
      let found = [];
      for (let at = starts[0] + 1; at < starts.at(-1); at += 1) {
        if (!this.starts.has(at) && this.starts.has(at + 1) && looksLikeTitle(this.blocks[at])) found.push(at);
      }
      const isHeading = (at) => this.blocks[at].level > 0;
      if (kind === "bold" || kind === "paragraphs") found = found.filter(isHeading);
      return new Set(found.length > starts.length / 2 && !found.every(isHeading) ? [] : found);
    }

    /** Whether the entries end before this block: not below the last item, and not as long as the others are. */
    isAfter(at, last) {
      const [block, item] = [this.blocks[at], this.blocks[last]];
      const byHeadings = this.layout.kind === "headings";
      if (block.level > 0 && (!byHeadings || block.level <= item.level)) return true;
      if (isNoise(block.text.split("\n")[0])) return true;
      if (byHeadings) return false;
      if (block.kind === "item" || block.indent >= item.indent + NESTED || !block.apart) return false;
      const others = this.groups.slice(0, -1);
      if (block.text.startsWith("#")) {
        // Hashtags below the last entry are its own where others have theirs, else those of the whole letter.
        return !others.some((group) => group.slice(1).some((other) => other.text.startsWith("#")));
      }
      const usual = others.map((group) => group.length - 1).sort((a, b) => a - b);
      return at - last > (usual[Math.floor(usual.length / 2)] ?? 0);
    }

    /** What is glued below the last entry is no part of it from the first button, count or farewell on. */
    trimLast() {
      const group = this.groups.at(-1);
      if (!group) return;
      const block = group.at(-1);
      const lines = block.text.split("\n");
      const end = lines.findIndex((line, at) => at > 0 && isNoise(line));
      if (end < 0) return;
      this.leftOut = this.leftOut.concat(lines.slice(end));
      const length = lines.slice(0, end).join("\n").length;
      group[group.length - 1] = makeBlock({ ...block, runs: archive.runs.cut(block.runs, 0, length) });
    }
  }

  function looksLikeTitle({ text, level, kind, indent }) {
    if (level > 0) return true;
    return (
      kind === "paragraph" &&
      indent < NESTED &&
      !text.includes("\n") &&
      count(text) <= TITLE_LENGTH &&
      !SENTENCE_ENDS.some((mark) => text.endsWith(mark)) &&
      !/^(?:#|\(|http|www\.)/.test(text) &&
      !isNoise(text)
    );
  }

  /** Where the entries come in sections, the line right above the first entry titles the first of them. */
  function takeFirstSection(front, layout, sections) {
    if (sections.size === 0 || !["items", "headings"].includes(layout.kind) || front.length < 2) return "";
    const nearest = front.at(-1);
    if (!looksLikeTitle(nearest)) return "";
    const below = front.slice(0, -1).every((block) => block.level < nearest.level) && nearest.level > 0;
    // « 🔥 À la une » and « 📌 En bref » are headings of one hand.
    const alike = ![nearest.text, ...sections.values()].some((text) => isAlnum(first(text)));
    return front.length >= 3 || below || alike ? front.pop().text : "";
  }

  function makeEntries({ groups, sections, leftOut }, firstSection) {
    let section = firstSection;
    const entries = groups.map((group, at) => {
      section = sections.get(at) ?? section;
      return archive.entries.makeEntry(group, section);
    });
    return dropRefrains(entries.filter(Boolean), leftOut);
  }

  /** A button such as « Lire la suite » that comes back below several entries is no part of any. */
  function dropRefrains(entries, leftOut) {
    const found = entries.flatMap((entry) => entry.rest.map((block) => block.text).filter(isNoise));
    const times = archive.characters.tally([...found, ...leftOut]);
    const refrains = new Set(found.filter((text) => times.get(text) > 1));
    return {
      entries: entries.map((entry) => ({ ...entry, rest: entry.rest.filter((block) => !refrains.has(block.text)) })),
      refrains: found.filter((text) => refrains.has(text)),
    };
  }

  function warn(layout, front, entries) {
    const warnings = [];
    if (layout.kind === "paragraphs") warnings.push(LAST_RESORT);
    if (front.title === "") warnings.push("Aucun titre trouvé : il est fait de la date, remplacez-le.");
    if (entries.length === 1)
      warnings.push("Une seule brève trouvée : vérifiez que le texte n’en contient pas plusieurs.");
    return warnings;
  }

  return { findDigest, Refused };
})();
