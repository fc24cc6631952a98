/* Pasted text → blocks: what stands together is one block, an item mark opens an item, emptiness separates; the twin of
   plugins/importer/plain_text.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.plainText = (function () {
  const { SECTION_LENGTH, SENTENCE_ENDS } = archive.language.constantsOf("plain_text");
  const { count } = archive.characters;

  /**
   * One heading, paragraph, list item or piece of code of a source; see the class of the same name in Python.
   * @typedef {object} Block
   * @property {"heading"|"paragraph"|"item"|"code"} kind
   * @property {import("./runs.js").Run[]} runs
   * @property {string} text what a reader sees of it, its mark left out
   * @property {number} line
   * @property {number} indent
   * @property {string} mark
   * @property {string} family
   * @property {number} level
   * @property {boolean} apart
   */

  /**
   * @param {Partial<Block>} fields
   * @returns {Block}
   */
  function makeBlock(fields) {
    const empty = { kind: "paragraph", line: 0, indent: 0, mark: "", family: "", level: 0, apart: false };
    return { ...empty, ...fields, text: archive.runs.plain(fields.runs) };
  }

  /**
   * The blocks of a pasted text.
   * @param {string} text
   */
  function readPlainText(text) {
    const blocks = gatherBlocks(archive.lines.readLines(archive.cleaning.clean(text)), (found) => [{ text: found }]);
    return {
      blocks,
      title: "",
      standfirst: "",
      date: null,
      subject: "",
      preview: "",
      sent: null,
      warnings: [],
      leftOut: [],
    };
  }

  /**
   * @param {import("./lines.js").TextLine[]} lines of the clean text
   * @param {function(string): import("./runs.js").Run[]} readInline turns the text of one block into runs
   * @param {any} [wrapping] what the ends of its lines mean; found in the lines when left out
   * @returns {Block[]}
   */
  function gatherBlocks(lines, readInline, wrapping = archive.wrapping.findWrapping(lines)) {
    const gatherer = new Gatherer(lines, readInline, wrapping);
    lines.forEach((_, at) => gatherer.take(at));
    gatherer.close();
    return gatherer.blocks;
  }

  class Gatherer {
    constructor(lines, readInline, wrapping) {
      this.lines = lines;
      this.readInline = readInline;
      this.wrapping = wrapping;
      this.blocks = [];
      this.lonely = findLonely(lines);
      /** The block that still takes lines. */
      this.open = null;
      this.pending = null;
      this.apart = false;
    }

    /** Takes one line into the block it belongs to. */
    take(at) {
      const line = this.lines[at];
      if (line.code || this.open?.kind === "code") this.takeCode(line);
      if (line.code) return;
      if (line.level > 0) {
        this.begin("heading", line, null);
        this.close();
      } else if (line.rule && this.open && this.open.last === this.lines[at - 1] && this.underlines(line)) {
        this.open.kind = "heading";
        this.open.level = line.rule === "=" ? 1 : 2;
        this.close();
      } else if (line.mark && line.text === "") {
        this.close();
        this.apart = true;
        this.pending = this.lonely.has(line.mark.family) ? line : null;
      } else if (archive.lines.isBlank(line)) {
        this.close();
        this.apart = true;
      } else if (line.mark) {
        this.begin("item", line, line.mark);
      } else if (this.pending) {
        this.begin("item", this.pending, this.pending.mark, line);
      } else if (this.open === null || this.isSection(at)) {
        this.begin("paragraph", line, null);
      } else {
        this.extend(this.open, line);
      }
    }

    /** Ends the open block, if any. */
    close() {
      if (this.open === null) return;
      const { kind, text, line, mark, level, apart } = this.open;
      this.open = null;
      this.blocks.push(
        makeBlock({
          kind,
          runs: kind === "code" ? [{ text, code: true }] : this.readInline(text),
          line: line.number,
          indent: line.indent,
          mark: mark?.text ?? "",
          family: mark?.family ?? "",
          level: level || line.level,
          apart,
        }),
      );
    }

    begin(kind, line, mark, content = line) {
      this.close();
      const apart = this.apart || this.blocks.length === 0;
      this.open = { kind, line, mark, apart, text: content.text, last: content, level: 0 };
      this.apart = false;
      this.pending = null;
    }

    extend(block, line) {
      const continues = this.wrapping.continues(block.last, line);
      block.text = continues ? archive.wrapping.joinLines(block.text, line.text) : `${block.text}\n${line.text}`;
      block.last = line;
    }

    takeCode(line) {
      if (!line.code) this.close();
      else if (this.open?.kind === "code") this.open.text += `\n${line.text}`;
      else this.begin("code", line, null);
    }

    /** A line of `=` or `-` right below a short paragraph underlines it; longer rules part the page. */
    underlines(rule) {
      const { kind, text } = this.open;
      if (kind !== "paragraph" || !"=-".includes(rule.rule) || text.endsWith(".")) return false;
      const [length, drawn] = [count(text), rule.width - rule.indent];
      return length / 3 <= drawn && drawn <= 2 * length;
    }

    /** A short line without a stop, glued between a finished item and the next one, titles what follows. */
    isSection(at) {
      const line = this.lines[at];
      const item = this.open;
      if (item.kind !== "item" || !this.lines[at + 1]?.mark || !/[.!?…]$/.test(item.text)) return false;
      return (
        line.indent <= item.line.indent &&
        count(line.text) <= SECTION_LENGTH &&
        !SENTENCE_ENDS.some((mark) => line.text.endsWith(mark)) &&
        !/^(?:#|\(|http|www\.)/.test(line.text) &&
        !/[ \u00a0]: /.test(line.text)
      );
    }
  }

  /** Families of marks that always stand alone on their line, the text of the item below. */
  function findLonely(lines) {
    const marked = lines.filter((line) => line.mark);
    const filled = new Set(marked.filter((line) => line.text !== "").map((line) => line.mark.family));
    return new Set(
      marked
        .filter((line) => line.text === "")
        .map((line) => line.mark.family)
        .filter((name) => !filled.has(name)),
    );
  }

  return { makeBlock, readPlainText, gatherBlocks };
})();
