/* A document that came as a letter → the same without greeting, and without what a forward puts around it; the twin of
   plugins/importer/correspondence.py, and of what it asks of mail_headers.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.correspondence = (function () {
  const { NAMES, FIELD, BANNER, WROTE, GREETING } = archive.language.constantsOf("correspondence");
  const { PREFIX, ENGLISH, MONTHS, HOUR } = archive.language.constantsOf("mail_headers");
  const { split, strip, readNumber } = archive.characters;
  const { cut, normalise, plain, splitLines } = archive.runs;
  const { makeBlock } = archive.plainText;
  const { endOf } = archive.patterns;

  /** Blocks among which a greeting may stand, from the first. */
  const GREETING_DEPTH = 4;

  /** No mail is older. */
  const OLDEST = 1990;

  /**
   * Fields of a letter as quoted in a text: its first line, the line after its last one, what they say.
   * @typedef {{first: number, end: number, subject: string, day: string|null}} Head
   */

  /** The letter inside a document, with what was taken off in `leftOut`; any other document as it is. */
  function openCorrespondence(document) {
    const lines = document.blocks.flatMap((block, at) =>
      block.kind === "code" ? [] : splitLines(block.runs).map((line) => ({ block: at, text: plain(line) })),
    );
    const head = choose(findHeads(lines), lines);
    return dropGreeting(head ? openLetter(document, lines, head) : document);
  }

  /** @returns {Head[]} */
  function findHeads(lines) {
    const heads = [];
    let barren = 0;
    for (let at = 0; at < lines.length;) {
      // A run of fields that makes no head has none in its later part either: it is read once.
      const { end, fields } = at < barren ? { end: barren, fields: new Map() } : readFields(lines, at);
      const head = makeHead(at, end, fields) ?? readWrote(lines, at);
      if (head) heads.push(head);
      barren = head ? head.end : end;
      at = head ? head.end : at + 1;
    }
    return heads;
  }

  function readWrote(lines, at) {
    for (const end of [at + 1, at + 2]) {
      const text = lines
        .slice(at, end)
        .map((line) => line.text)
        .join(" ");
      const day = WROTE.fullMatch(text) ? readDay(text) : null;
      if (day) return { first: at, end, subject: "", day };
    }
    return null;
  }

  /** The fields that begin at a line, the first of each kind, and the line after the last one. */
  function readFields(lines, first) {
    const fields = new Map();
    let at = first;
    while (at < lines.length) {
      const match = FIELD.fullMatch(lines[at].text);
      if (match) {
        const kind = nameOf(match);
        let value = match.at(-1);
        at += 1;
        // In a table the value stands in a cell of its own.
        if (value === "" && at < lines.length && !FIELD.fullMatch(lines[at].text)) {
          value = lines[at].text;
          at += 1;
        }
        if (!fields.has(kind)) fields.set(kind, value);
      } else if (fields.size > 0 && lines[at].block === lines[at - 1].block && continues(lines, at)) {
        const isSubject = FIELD.fullMatch(lines[at - 1].text)?.groups.subject;
        if (isSubject) fields.set("subject", `${fields.get("subject")} ${lines[at].text}`);
        at += 1;
      } else {
        break;
      }
    }
    return { end: at, fields };
  }

  /** @returns {Head|null} null where the fields are not those of a letter */
  function makeHead(first, end, fields) {
    if (!fields.has("sender") || !(fields.has("subject") || fields.has("day"))) return null;
    return { first, end, subject: readSubject(fields.get("subject") ?? ""), day: readDay(fields.get("day") ?? "") };
  }

  const nameOf = (match) => [...NAMES.keys()].find((name) => match.groups[name]);

  /** Whether a line among fields goes on with the one before: another field of the same block follows it. */
  function continues(lines, at) {
    const following = lines[at + 1];
    return following !== undefined && following.block === lines[at].block && FIELD.fullMatch(following.text) !== null;
  }

  /** The innermost head with more words below it than above; one further down begins an older letter. */
  function choose(heads, lines) {
    const words = lines.map((line) => split(line.text).length);
    for (const { first, end } of heads) words.fill(0, first, end);
    const before = [0];
    for (const count of words) before.push(before.at(-1) + count);
    return heads.findLast(({ first, end }) => {
      const below = before.at(-1) - before[end];
      return below > 0 && below >= before[first];
    });
  }

  function openLetter(document, lines, head) {
    const before = lines
      .slice(0, head.end)
      .map((line) => line.text)
      .filter((text) => !BANNER.fullMatch(text));
    const at = lines[head.end - 1].block;
    const own = lines.filter((line) => line.block === at);
    const inside = lines.slice(head.end).filter((line) => line.block === at);
    let rest = document.blocks.slice(at + 1);
    if (inside.length > 0) {
      const length = (some) => some.reduce((sum, line) => sum + line.text.length + 1, 0);
      const kept = normalise(cut(lineUp(document.blocks[at]), length(own) - length(inside)));
      const opened = { kind: "paragraph", runs: kept, mark: "", family: "", apart: true };
      rest = [makeBlock({ ...document.blocks[at], ...opened }), ...rest];
    } else if (rest.length > 0) {
      rest = [{ ...rest[0], apart: true }, ...rest.slice(1)];
    }
    return {
      ...document,
      blocks: rest,
      subject: head.subject || document.subject,
      sent: head.day ?? document.sent,
      leftOut: [...document.leftOut, ...before],
    };
  }

  /** The runs of a block with exactly one newline between its lines. */
  function lineUp(block) {
    return splitLines(block.runs).flatMap((line, at) => (at > 0 ? [{ text: "\n" }, ...line] : line));
  }

  /** « Bonjour à tous, » on a line of its own says nothing of the digest. */
  function dropGreeting(document) {
    const { blocks, leftOut } = document;
    const isGreeting = ({ kind, text }) => kind === "paragraph" && GREETING.fullMatch(strip(text)) !== null;
    const at = blocks.slice(0, GREETING_DEPTH).findIndex(isGreeting);
    if (at < 0) return document;
    return { ...document, blocks: blocks.filter((_, rank) => rank !== at), leftOut: [...leftOut, blocks[at].text] };
  }

  /** A subject without the marks of answers and forwards before it. */
  function readSubject(text) {
    let rest = text;
    for (let match = PREFIX.match(rest); match; match = PREFIX.match(rest)) rest = rest.slice(endOf(match));
    return strip(rest);
  }

  /** The day that a quoted field names, in French or English words. */
  function readDay(text) {
    const found = archive.dates.findDate(HOUR.replace(text, ([, day]) => `${day} `));
    if (found) return found.date;
    const match = ENGLISH.search(text);
    if (!match) return null;
    const { before, after, month, year } = match.groups;
    const day = readNumber(after ?? before ?? "0");
    if (readNumber(year) < OLDEST) return null;
    return archive.dates.makeDate(readNumber(year), MONTHS.indexOf(month.toLowerCase()) + 1, day);
  }

  return { openCorrespondence };
})();
