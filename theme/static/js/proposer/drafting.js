/* A pasted text → the digest file it makes, or the reason why none can be made; the twin of
   plugins/importer/drafting.py, for an archive that holds none of its entries yet. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.drafting = (function () {
  const { PARAGRAPH_LIMIT, BRACKET_LIMIT } = archive.language.constantsOf("digest_source");
  const { count, strip } = archive.characters;
  const { Refused } = archive.detection;
  const { formatDate } = archive.dates;

  /**
   * One entry as the page shows it; `blocks` is its body with its looks, `markdown` its bullet.
   * @typedef {{id: string, headline: string, body: string, blocks: import("./plain_text.js").Block[], tags: string[],
   *   links: string[], markdown: string}} DraftEntry
   * @typedef {object} Draft
   * @property {string} title
   * @property {string} standfirst
   * @property {string|null} date null when neither the text nor the editor tells it
   * @property {DraftEntry[]} entries
   * @property {string} markdown of the whole file; empty without a date
   * @property {string[]} warnings
   * @property {string[]} leftOut
   */

  /**
   * @param {string} text as pasted
   * @param {string|null} given day as the editor gave it, `AAAA-MM-JJ`
   * @returns {Draft}
   * @throws {Refused}
   */
  function makeDraft(text, given) {
    const mended = archive.mojibake.mendMojibake(text);
    const document = archive.sources.readPasted(mended);
    const digest = archive.detection.findDigest(document);
    const date = given ?? digest.date;
    checkBounds(digest);
    const texts = digest.entries.map(readEntry);
    const ids = nameEntries(digest.entries, texts);
    const title = digest.title || (date ? `Revue du ${formatDate(date)}` : "");
    const markdown = date ? archive.markdown.writeDigest(digest, title, date, ids) : "";
    const entries = digest.entries.map((entry, rank) => ({
      id: ids[rank],
      ...texts[rank],
      tags: entry.tags,
      links: listLinks(entry),
      markdown: archive.markdown.writeEntry(entry, ids[rank]),
    }));
    return {
      title,
      standfirst: digest.standfirst,
      date,
      entries,
      markdown,
      warnings: [
        ...(mended === text
          ? []
          : ["Les accents étaient abîmés (« Ã© » pour « é ») : ils ont été rétablis, relisez-les."]),
        ...digest.warnings,
        ...(date ? [...warnOfDate(digest, date), ...warnOfLosses(document, digest, markdown)] : []),
      ],
      leftOut: digest.leftOut,
    };
  }

  /** Headline and body of an entry as plain text, cut where the site will cut them, and the blocks of the body. */
  function readEntry(entry) {
    const { lead } = archive.leads.readLead(archive.markdown.writeLead(entry));
    const { end, bodyStart } = archive.headlines.headlineEnd(lead);
    const below = lead.text.slice(bodyStart);
    const rest = entry.rest.map((block) => block.text).join(" ");
    const oneLine = (text) => strip(text.replaceAll("\n", " "));
    const first = strip(below) === "" ? [] : [{ kind: "paragraph", runs: cutBody(entry.lead, below) }];
    return {
      headline: oneLine(lead.text.slice(0, end)),
      body: oneLine(`${below} ${rest}`),
      blocks: [...first, ...entry.rest],
    };
  }

  /** The runs of a lead that end it with this text; without looks where its Markdown shows other spaces. */
  function cutBody(runs, text) {
    const whole = archive.runs.plain(runs);
    return whole.endsWith(text) ? archive.runs.cut(runs, whole.length - text.length) : [{ text }];
  }

  /** The ids that the text gives, each once, and derived ones for the other entries. */
  function nameEntries(entries, texts) {
    const first = new Map(entries.map(({ id }, rank) => [id, rank]).reverse());
    const own = entries.map(({ id }, rank) => (first.get(id) === rank ? id : ""));
    const nameless = texts
      .filter((_, rank) => own[rank] === "")
      .map(({ headline, body }) => [headline, `${headline} ${body}`]);
    const derived = archive.permalinks.deriveIds(nameless, new Set(own)).values();
    return own.map((id) => id || derived.next().value);
  }

  function listLinks({ lead, rest }) {
    return [...new Set([...lead, ...rest.flatMap((block) => block.runs)].map((run) => run.link).filter(Boolean))];
  }

  /** Refuses what the site would refuse. */
  function checkBounds({ entries }) {
    entries.forEach(({ lead, rest, line }, rank) => {
      const where = line > 0 ? `brève n° ${rank + 1}, ligne ${line}` : `brève n° ${rank + 1}`;
      const texts = [
        archive.runs.plain(lead),
        ...rest.filter(({ kind }) => kind !== "code").map((block) => block.text),
      ];
      for (const text of texts) {
        if (count(text) > PARAGRAPH_LIMIT) {
          const cause = `paragraphe de ${count(text)} caractères, plus que les ${PARAGRAPH_LIMIT} permis`;
          throw new Refused(`${where} : ${cause}. Coupez-le par une ligne vide.`);
        }
        if (text.split("[").length - 1 > BRACKET_LIMIT) {
          throw new Refused(`${where} : plus de ${BRACKET_LIMIT} crochets ouvrants. Coupez-le par une ligne vide.`);
        }
      }
    });
  }

  /** The editor sees where a date was read, and when the one that was given is another. */
  function warnOfDate({ date, datedBy }, day) {
    if (date === null || !(datedBy !== "" || date !== day)) return [];
    if (date !== day) return [`Le texte se dit du ${formatDate(date)}, le numéro sera daté du ${formatDate(day)}.`];
    return [`Date lue dans « ${datedBy} ».`];
  }

  function warnOfLosses(document, digest, markdown) {
    const said = document.blocks.map((block) => block.text);
    const lost = archive.accounting.findLostWords(said, markdown, [...digest.leftOut, digest.datedBy]);
    if (lost.length === 0) return [];
    return [`Mots du texte absents du résultat : ${lost.join(", ")}. Ajoutez-les à la main s’ils comptent.`];
  }

  return { makeDraft };
})();
