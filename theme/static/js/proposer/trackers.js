/* A document → the same without links that only follow their readers: opened where they say where they lead, else out;
   the twin of plugins/importer/trackers.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.trackers = (function () {
  const { ADDRESS, POINTER_WORDS, EMPTY_BRACKETS, POINTING } = archive.language.constantsOf("trackers");
  const { split, strip } = archive.characters;
  const { plain, splitLines } = archive.runs;
  const { splitAddress, unquote } = archive.addresses;
  const { isTracker } = archive.tracking;

  const LEAVING = /d[ée]s(?:abonn|inscri)|unsubscri/i;

  /** The document with every link as its author meant it. */
  function dropTrackers(document) {
    const carriers = new Set(document.blocks.flatMap(({ runs }) => runs.flatMap(leavingHost)));
    const dropped = new Set();
    const blocks = document.blocks.map((block) => settle(block, carriers, dropped));
    const said = [...dropped].map((text) =>
      ADDRESS.match(text) ? `Lien de suivi, dont la cible est inconnue : ${text}` : text,
    );
    return { ...document, blocks, leftOut: [...document.leftOut, ...said] };
  }

  /** The host on which one leaves the list of a letter: it counts its readers, too. */
  function leavingHost({ link, text }) {
    if (!link || !LEAVING.test(text) || !archive.noise.isNoise(text)) return [];
    const parts = splitAddress(link);
    return parts ? [parts.host] : [];
  }

  function settle(block, carriers, dropped) {
    if (block.kind === "code") return block;
    const runs = block.runs.map((run) => settleRun(run, carriers, dropped));
    const lost = countAddresses(block.runs) > countAddresses(runs);
    return archive.plainText.makeBlock({ ...block, runs: lost ? dropPointers(block, runs, dropped) : runs });
  }

  function settleRun(run, carriers, dropped) {
    const follows = run.link && isTracker(run.link, carriers);
    if (follows) dropped.add(run.link);
    return { ...run, link: follows ? "" : run.link, text: settleText(run.text, carriers, dropped) };
  }

  /** Addresses typed in the text are settled as its links are. */
  function settleText(text, carriers, dropped) {
    const settled = ADDRESS.replace(text, ([typed]) => {
      const address = archive.links.cleanLink(typed) || typed;
      // An address that cleaning only spells in ASCII stays as typed.
      if (!isTracker(address, carriers)) return unquote(address) !== unquote(typed) ? address : typed;
      dropped.add(typed);
      return "";
    });
    return settled === text ? settled : EMPTY_BRACKETS.replace(settled, "");
  }

  const countAddresses = (runs) => runs.reduce((sum, run) => sum + ADDRESS.findAll(run.text).length, 0);

  /** A line that only pointed to an address that is gone goes with it: « Lire : ». */
  function dropPointers(block, runs, dropped) {
    const told = splitLines(block.runs).filter((line) => countAddresses(line) > 0);
    const pointers = new Set(told.map((line) => strip(plain(line).split("http")[0])));
    const kept = [];
    for (const line of splitLines(runs)) {
      const text = strip(plain(line));
      if (pointers.has(text) && points(text)) dropped.add(text);
      else kept.push(...(kept.length > 0 ? [{ text: "\n" }] : []), ...line);
    }
    return kept;
  }

  const points = (text) =>
    split(text).length <= POINTER_WORDS && (text.endsWith(":") || POINTING.search(text) !== null);

  return { dropTrackers };
})();
