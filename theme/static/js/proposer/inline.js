/* Runs of text → inline Markdown: escaped text, bold, italics, code and links; the twin of
   plugins/importer/inline.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.inline = (function () {
  const { PLAIN_ADDRESS, SAFE } = archive.language.constantsOf("inline");
  const { escape, escapeLabel, escapeStart } = archive.escaping;
  const { first, last, isAlnum, strip, stripEnd, stripStart } = archive.characters;

  const WRITABLE = /^(?:https?:\/\/|mailto:)\S/;

  /** One line of Markdown that shows the runs as a paragraph; line breaks are spaces. */
  function writeParagraph(runs) {
    return escapeStart(writeInline(runs));
  }

  /**
   * Inline Markdown for the runs, without white space at its ends.
   * @param {import("./runs.js").Run[]} runs
   * @returns {string}
   */
  function writeInline(runs) {
    const whole = archive.runs.normalise(archive.runs.trim(runs));
    let written = "";
    whole.forEach((run, at) => {
      const next = whole[at + 1];
      written += writeRun(run, written, first(next?.text ?? ""), Boolean(next?.link));
    });
    return written.replaceAll("\n", " ");
  }

  /** Mark-up needs text right inside it and no letter right outside: spaces move out, else it is left out. */
  function writeRun(run, before, following, opensLink) {
    const { text } = run;
    const core = strip(text);
    if (core === "") return text;
    const lead = text.slice(0, text.length - stripStart(text).length);
    const tail = text.slice(stripEnd(text).length);
    if (run.code) return `${lead}${writeCode(core)}${tail}`;
    let inner = run.link ? writeLink(core, run.link) : escape(core);
    if (opensLink && tail === "" && /[!\]]$/.test(inner) && !run.link) inner = `${inner.slice(0, -1)}\\${inner.at(-1)}`;
    const sign = run.strong ? "**" : run.emphasis ? "*" : "";
    const joinedBefore = before !== "" && lead === "" && isJoined(last(before));
    const joinedAfter = following !== "" && tail === "" && isJoined(following);
    return sign && !joinedBefore && !joinedAfter ? `${lead}${sign}${inner}${sign}${tail}` : `${lead}${inner}${tail}`;
  }

  const isJoined = (char) => isAlnum(char) || char === "*" || char === "_";

  function writeCode(text) {
    const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
    const fence = "`".repeat(longest + 1);
    const gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return `${fence}${gap}${text}${gap}${fence}`;
  }

  function writeLink(text, target) {
    if (!WRITABLE.test(target)) return escape(text);
    if (text === target && PLAIN_ADDRESS.fullMatch(text)) return `<${text}>`;
    const address = PLAIN_ADDRESS.fullMatch(target)
      ? target
      : archive.addresses.quote(target, SAFE).replaceAll("(", "%28").replaceAll(")", "%29");
    return `[${escapeLabel(text)}](${address})`;
  }

  return { writeParagraph, writeInline };
})();
