/* Text → the same words without the artefacts of a paste: controls, invisible characters, odd spaces; the twin of
   plugins/importer/cleaning.py. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.cleaning = (function () {
  const is = archive.language.constantsOf("cleaning");
  const { strip, isDigit, before, after } = archive.characters;
  const { Pattern, endOf } = archive.patterns;
  const NO_BREAK_SPACE = new Pattern("\u00a0", "u");

  /**
   * The text in NFC with `\n` line ends and without controls or invisible characters.
   * @param {string} text
   * @returns {string}
   */
  function clean(text) {
    const lines = is.PARAGRAPH_ENDS.replace(is.LINE_ENDS.replace(text, "\n"), "\n\n");
    const joined = is.SOFT_HYPHEN_AT_END.replace(lines, "");
    const visible = is.FORMATS.replace(is.CONTROLS.replace(is.ANSI.replace(joined, ""), ""), "");
    return relaxSpaces(is.WIDE.replace(is.THIN.replace(visible, "\u202f"), " ").normalize("NFC"));
  }

  /**
   * One line of text with single spaces and bare ends; a no-break space stays where French wants it.
   * @param {string} text
   * @returns {string}
   */
  function squeeze(text) {
    const bare = strip(text);
    return is.SPACES.replace(bare, (found) => oneSpace(bare, found));
  }

  function oneSpace(text, match) {
    const [found] = match;
    if (found.length === 1) return found === "\t" ? " " : found;
    const noBreak = Array.from(found).find((char) => is.NO_BREAK.includes(char));
    return noBreak && isFrenchPlace(text, match) ? noBreak : " ";
  }

  /** In a text where most spaces cannot break (a paste from some web editors), only those French wants are kept. */
  function relaxSpaces(text) {
    const hard = NO_BREAK_SPACE.findAll(text);
    if (hard.length <= text.split(" ").length - 1) return text;
    return NO_BREAK_SPACE.replace(text, (found) => (isFrenchPlace(text, found) ? "\u00a0" : " "));
  }

  function isFrenchPlace(text, match) {
    const left = before(text, match.index);
    const right = after(text, endOf(match));
    return left === "«" || is.WANTS_NO_BREAK_BEFORE.has(right) || (isDigit(left) && isDigit(right));
  }

  return { clean, squeeze };
})();
