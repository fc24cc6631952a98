/* Markdown of one bullet in, its lead out: the visible text of the first paragraph, and where it stands in the source;
   the twin of plugins/archive/leads.py. Offsets are UTF-16 units: they never leave the scripts. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.leads = (function () {
  const { PARAGRAPH_END, INLINE, STARTS, OPENS, STOPS, BACKTICKS, SPECIAL } = archive.language.constantsOf("leads");
  const { strip, hasAlnum } = archive.characters;
  const { endOf } = archive.patterns;

  /**
   * `text[..boldEnd]` is a leading bold run, `text[..linkEnd]` a leading link, 0: none; `breakAt` the first line break.
   * @typedef {{text: string, boldEnd: number, linkEnd: number, breakAt: number|null}} Lead
   */

  /** A lead still tied to its source. */
  class SourceLead {
    constructor(source) {
      this.source = source;
      this.text = "";
      this.spans = [];
      this.breakAt = null;
      // Marks known to close nowhere before an offset: asking again at each of them would take quadratic time.
      this.unclosed = new Set();
    }

    /** @returns {Lead} without the source; stops inside code and addresses are hidden, for they end no sentence */
    get lead() {
      const solid = this.spans.filter(({ kind }) => kind === "code" || kind === "address");
      return {
        text: hideStops(this.text, solid),
        boldEnd: this.leadingEnd("bold"),
        linkEnd: this.leadingEnd("link"),
        breakAt: this.breakAt,
      };
    }

    leadingEnd(kind) {
      const span = this.spans.find((other) => other.kind === kind);
      return span && !hasAlnum(this.text.slice(0, span.start)) ? span.end : 0;
    }
  }

  function hideStops(text, spans) {
    let hidden = text;
    for (const { start, end } of spans) {
      const covered = Array.from(hidden.slice(start, end), (char) => STOPS.get(char.codePointAt(0)) ?? char).join("");
      hidden = hidden.slice(0, start) + covered + hidden.slice(end);
    }
    return hidden;
  }

  /**
   * Reads the first paragraph of a bullet given without its marker; any text gives an answer.
   * @param {string} markdown
   * @returns {SourceLead}
   */
  function readLead(markdown) {
    const bare = strip(markdown);
    const lead = new SourceLead(bare.slice(0, PARAGRAPH_END.search(bare)?.index ?? bare.length));
    read(lead, 0, lead.source.length);
    lead.spans.sort((a, b) => a.source - b.source || b.end - a.end);
    return lead;
  }

  /** Shows what the source says between two offsets, mark-up taken off. */
  function read(lead, start, stop) {
    let at = start;
    while (at < stop) {
      const special = SPECIAL.search(lead.source, at, stop);
      const plainEnd = special ? special.index : stop;
      lead.text += lead.source.slice(at, plainEnd);
      if (!special) return;
      at = readSpecial(lead, plainEnd, stop);
    }
  }

  /** Reads the mark-up that starts here, or one plain character; returns the offset after it. */
  function readSpecial(lead, at, stop) {
    const fence = BACKTICKS.match(lead.source, at, stop)?.[0] ?? lead.source[at];
    for (const kind of STARTS.get(fence[0])) {
      const key = `${kind} ${fence} ${stop}`;
      const found = lead.unclosed.has(key) ? null : INLINE.get(kind).match(lead.source, at, stop);
      if (found) {
        readMarkup(lead, kind, found);
        return endOf(found);
      }
      if (kind === "code" || OPENS.get(kind)?.match(lead.source, at, stop)) lead.unclosed.add(key);
    }
    lead.text += fence;
    return at + fence.length;
  }

  function readMarkup(lead, kind, found) {
    const { label } = found.groups;
    const start = lead.text.length;
    if (kind === "break" && lead.breakAt === null) lead.breakAt = start;
    if (kind === "escape" || kind === "break" || kind === "entity") {
      lead.text += kind === "break" ? "\n" : archive.entities.unescape(label);
      return;
    }
    if (kind === "code" || kind === "address" || kind === "image") lead.text += label;
    else read(lead, ...labelSpan(found));
    lead.spans.push({ kind, start, end: lead.text.length, source: found.index });
  }

  /** Where the label of a link, a bold or a struck run stands: behind what opens it. */
  function labelSpan(found) {
    const opening = found.groups.fence ?? "[";
    const start = found.index + opening.length;
    return [start, start + found.groups.label.length];
  }

  return { readLead };
})();
