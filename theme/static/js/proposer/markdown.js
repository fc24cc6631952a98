/* A found digest, its date and the ids of its entries → the text of its Markdown file; the twin of
   plugins/importer/markdown.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.markdown = (function () {
  const { escapeEnd } = archive.escaping;
  const { writeInline, writeParagraph } = archive.inline;
  const { cut, plain } = archive.runs;
  const { foldKey } = archive.folding;
  const { stripEnd } = archive.characters;

  const INDENT = "  ";

  /**
   * The whole file, ended by a line feed.
   * @param {any} digest as found in the source
   * @param {string} title
   * @param {string} date `AAAA-MM-JJ`
   * @param {string[]} ids one for each entry, in order
   * @returns {string}
   */
  function writeDigest(digest, title, date, ids) {
    const header = ["---", `title: ${oneLine(title)}`, `date: ${date}`];
    if (digest.standfirst !== "") header.push(`summary: ${oneLine(digest.standfirst)}`);
    const parts = [[...header, "---"].join("\n"), ...digest.prose.map((block) => writeParagraph(block.runs))];
    let section = "";
    digest.entries.forEach((entry, rank) => {
      if (entry.section !== section) {
        section = entry.section;
        parts.push(`## ${oneLine(section)}`);
      }
      parts.push(writeEntry(entry, ids[rank]));
    });
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  }

  /** The Markdown of one bullet, hashtags and id at its very end. */
  function writeEntry(entry, name) {
    const paragraphs = [`- ${writeLead(entry)}`, ...writeRest(entry.rest)];
    const tail = [...entry.tags.map(writeTag), `{#${name}}`].join(" ");
    if (entry.rest.at(-1)?.kind === "code") return [...paragraphs, `${INDENT}${tail}`].join("\n\n");
    return [...paragraphs.slice(0, -1), `${escapeEnd(paragraphs.at(-1))} ${tail}`].join("\n\n");
  }

  /** The first paragraph of an entry in the plainest form from which the reader takes the same headline. */
  function writeLead({ lead, headline }) {
    if (headline === 0) return writeParagraph(lead);
    const [head, body] = [cut(lead, 0, headline), cut(lead, headline)];
    const wanted = foldKey(plain(head));
    const bold = head.map((run) => ({ ...run, strong: true, emphasis: false }));
    const forms = [
      writeParagraph(lead),
      `${writeParagraph(bold)} ${writeInline(body)}`,
      `${writeParagraph(head)}\\\n${INDENT}${writeParagraph(body)}`,
    ];
    return forms.find((form) => foldKey(archive.headlines.readHeadline(form)) === wanted) ?? forms[1];
  }

  /** Paragraphs one by one, sub-items that follow each other as one list. */
  function writeRest(blocks) {
    const written = [];
    blocks.forEach((block, at) => {
      if (block.kind !== "item") {
        written.push(block.kind === "code" ? writeCode(block.text) : `${INDENT}${writeParagraph(block.runs)}`);
        return;
      }
      const item = `${INDENT}- ${writeParagraph(block.runs)}`;
      if (blocks[at - 1]?.kind === "item") written.push(`${written.pop()}\n${item}`);
      else written.push(item);
    });
    return written;
  }

  function writeCode(text) {
    const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([ticks]) => ticks.length));
    const fence = "`".repeat(longest + 1);
    const lines = [fence, ...text.replace(/\n+$/, "").split("\n"), fence];
    return lines.map((line) => stripEnd(`${INDENT}${line}`)).join("\n");
  }

  const writeTag = (tag) => (tag.startsWith("-") ? `-#${tag.slice(1)}` : `#${tag}`);

  const oneLine = (text) => text.replaceAll("\n", " ");

  return { writeDigest, writeEntry, writeLead };
})();
