/* Inline Markdown of one block → runs: what was mark-up becomes looks, what was escaped becomes the sign itself; the
   twin of plugins/importer/markdown_inline.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.markdownInline = (function () {
  const { TOKEN, PARAGRAPH_LIMIT } = archive.language.constantsOf("markdown_inline");
  const { count, split, strip, stripEnd } = archive.characters;
  const { unescapeEntities } = archive.escaping;
  const { endOf } = archive.patterns;

  /**
   * The function that reads one block.
   * @param {Map<string, string>} references targets of reference links, by label in lower case
   * @returns {function(string): import("./runs.js").Run[]}
   */
  function makeInlineReader(references) {
    return (text) => {
      // A paragraph of this length is refused later on: its mark-up is not worth the time.
      if (count(text) > 2 * PARAGRAPH_LIMIT) return [{ text }];
      return archive.runs.normalise(read(stripEnd(text, "\\ "), {}, references));
    };
  }

  function read(text, look, references) {
    const runs = [];
    let at = 0;
    for (const match of TOKEN.findAll(text)) {
      const found = readToken(match, look, references);
      if (found.length === 0) continue;
      runs.push({ ...look, text: unescapeEntities(text.slice(at, match.index)) }, ...found);
      at = endOf(match);
    }
    return [...runs, { ...look, text: unescapeEntities(text.slice(at)) }];
  }

  /** Runs of one mark-up; none when the signs are only text. */
  function readToken({ groups }, look, references) {
    if (groups.escape) return [{ ...look, text: groups.escape }];
    if (groups.break) return [{ ...look, text: "\n" }];
    if (groups.code) return [{ ...look, text: strip(groups.code), code: true }];
    if (groups.address) return [{ ...look, text: groups.address, link: archive.links.cleanLink(groups.address) }];
    if (groups.bold) return read(groups.bold, { ...look, strong: true }, references);
    if (groups.italic) return read(groups.italic, { ...look, emphasis: true }, references);
    if (groups.label === undefined) return [];
    const target = groups.target ?? references.get(nameReference(groups.reference || groups.label));
    if (target === undefined) return [];
    return read(groups.label || target, { ...look, link: archive.links.cleanLink(target) }, references);
  }

  /** @param {string} label */
  const nameReference = (label) => split(label).join(" ").toLowerCase();

  return { makeInlineReader, nameReference };
})();
