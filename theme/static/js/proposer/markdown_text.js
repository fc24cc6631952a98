/* A Markdown source → blocks, by the same reading of lines as pasted text, with its headings, code, links and looks;
   the twin of plugins/importer/markdown_text.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.markdownText = (function () {
  const is = archive.language.constantsOf("markdown_text");
  const { strip, stripEnd } = archive.characters;
  const { clean, squeeze } = archive.cleaning;
  const { endOf } = archive.patterns;

  const KNOWN = ["title", "date", "summary", "description"];

  /**
   * Whether a text shows by its mark-up that it was typed as Markdown.
   * @param {string} text
   */
  function hasMarkup(text) {
    return is.SIGNS.search(text) !== null;
  }

  /**
   * The blocks of a Markdown text; its front matter gives title, standfirst and date.
   * @param {string} text
   */
  function readMarkdown(text) {
    const whole = clean(text);
    const wrapping = hasMarkup(whole) ? new archive.wrapping.Wrapping(0, true) : undefined;
    const typed = readHeader(whole);
    const header = typed.fields.size > 0 ? typed : readProperties(whole);
    const { kept, comments } = takeComments(header.rest);
    const body = is.HARD_BREAK.replace(kept, "\\\n");
    const references = new Map(
      is.DEFINITION.findAll(body).map(([, label, target]) => [archive.markdownInline.nameReference(label), target]),
    );
    const lines = markLines(body.split("\n"), archive.lines.readLines(is.DEFINITION.replace(body, "")));
    const date = header.fields.get("date") ?? "";
    return {
      blocks: archive.plainText.gatherBlocks(lines, archive.markdownInline.makeInlineReader(references), wrapping),
      title: header.fields.get("title") ?? "",
      standfirst: header.fields.get("summary") || header.fields.get("description") || "",
      date: archive.dates.parseDate(date) ?? archive.dates.findDate(date)?.date ?? null,
      subject: "",
      preview: "",
      sent: null,
      warnings: [],
      leftOut: [...header.leftOut, ...comments],
    };
  }

  /** The text without its HTML comments, and what they said; one that nothing closes is text. */
  function takeComments(text) {
    const comments = [];
    let kept = "";
    let at = 0;
    for (;;) {
      const start = text.indexOf("<!--", at);
      const end = start < 0 ? -1 : text.indexOf("-->", start + 4);
      if (end < 0) return { kept: kept + text.slice(at), comments: comments.filter(Boolean) };
      kept += text.slice(at, start);
      comments.push(squeeze(text.slice(start + 4, end).replaceAll("\n", " ")));
      at = end + 3;
    }
  }

  function readHeader(text) {
    const match = is.FENCED_HEADER.match(text) ?? is.BARE_HEADER.match(text);
    const fields = new Map();
    if (match === null || !is.FIELD.match(strip(match[1]).split("\n")[0])) return { fields, rest: text, leftOut: [] };
    for (const line of match[1].split("\n")) {
      const found = is.FIELD.match(line);
      if (found) fields.set(found[1].toLowerCase(), unquote(strip(found[2])));
    }
    const others = [...fields].filter(([key, value]) => !KNOWN.includes(key) && value !== "");
    return { fields, rest: text.slice(endOf(match)), leftOut: others.map(([key, value]) => `${key}: ${value}`) };
  }

  /** The date among the properties of a page; the others are left out. */
  function readProperties(text) {
    const match = is.PROPERTIES.match(text);
    const lines = match ? strip(match[2]).split("\n") : [];
    const pairs = lines.map((line) =>
      [line.split(":")[0], line.slice(line.indexOf(":") + 1)].map((part) => strip(part)),
    );
    const dated = pairs.find(([, value]) => archive.dates.findDate(value));
    if (!dated) return { fields: new Map(), rest: text, leftOut: [] };
    return {
      fields: new Map([["date", dated[1]]]),
      rest: match[1] + text.slice(endOf(match)),
      leftOut: pairs.filter(([, value]) => value !== dated[1]).map(([key, value]) => `${key}: ${value}`),
    };
  }

  function unquote(value) {
    return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
  }

  /** Lines with what Markdown sees in them: headings, pieces of code, quotes. */
  function markLines(raw, lines) {
    let fence = "";
    return lines.map((line, at) => {
      const opening = is.FENCE.match(raw[at]);
      if (fence !== "") {
        if (!opening?.[1].startsWith(fence) || strip(strip(raw[at]), fence[0]) !== "") {
          return { ...line, mark: null, text: stripEnd(raw[at]), rule: "", code: true };
        }
        fence = "";
        return { ...line, mark: null, text: "", rule: "" };
      }
      if (opening) {
        fence = opening[1];
        return { ...line, mark: null, text: "", rule: "" };
      }
      const heading = line.mark === null ? is.HEADING.match(line.text) : null;
      if (heading) return { ...line, text: heading[2], level: heading[1].length };
      return line.mark?.text === ">" ? { ...line, mark: null } : line;
    });
  }

  return { hasMarkup, readMarkdown };
})();
