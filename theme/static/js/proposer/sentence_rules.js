/* A possible sentence end in, a verdict out; the twin of plugins/french/sentence_rules.py, whose docstrings tell what
   each rule is for. Each answers true (the sentence ends), false (it goes on) or null (no opinion: ask the next). */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.sentenceRules = (function () {
  const words = archive.language.constantsOf("abbreviations");
  const is = archive.language.constantsOf("sentence_rules");
  const { hasAlnum, first, last, split, count, isUpper, isAlpha, isSpace, stripEnd } = archive.characters;

  function nothingSaidYet({ enclosed, left, before, mark }) {
    const said = enclosed === "" ? left : before + enclosed;
    if (!hasAlnum(said)) return false;
    return mark === "." && is.LIST_NUMBER.match(said) ? false : null;
  }

  function innerMarkFollows({ next }) {
    return [",", ";", ":"].includes(first(next)) ? false : null;
  }

  function missingSpace(stop) {
    if (!stop.glued) return null;
    const left = stop.left !== "" && !isSpace(last(stop.left)) ? split(stop.left).at(-1) : "";
    const next = first(stop.right);
    if ("«“".includes(next)) return true;
    if (!isUpper(next) || is.TECHNICAL.search(left) || isExclaimedName(stop)) return false;
    if (stop.mark === "." && is.ONE_LETTER.search(left)) return false;
    if (/[»”)]$/.test(left) || stop.starter) return true;
    return (is.COMMON_WORD.match(left) !== null || stop.mark !== ".") && is.CAPITAL_WORD.match(stop.right) !== null;
  }

  function closedBracket({ enclosed, small, before }) {
    return /^[([]/.test(enclosed) ? !small && !hasAlnum(before) : null;
  }

  function closedQuotation({ enclosed, small, before, starter, mark }) {
    if (enclosed === "") return null;
    if (small) return false;
    const announced = stripEnd(before).endsWith(":") || !hasAlnum(before);
    const oneWord = split(enclosed.slice(first(enclosed).length)).length < 2;
    return announced || starter || (mark === "." && !oneWord);
  }

  function goesOnAfterTone({ mark, small }) {
    return mark !== "." && small ? false : null;
  }

  function exclaimedName(stop) {
    return isExclaimedName(stop) ? stop.starter : null;
  }

  function listingEllipsis({ mark, starter, next, word, left }) {
    if (!["…", "..."].includes(mark) || starter || !isUpper(first(next))) return null;
    return isUpper(first(word)) && left.includes(",") ? false : null;
  }

  function otherMark({ mark }) {
    return mark !== "." ? true : null;
  }

  function etCetera({ word, small }) {
    return word.toLowerCase() === "etc" ? !small : null;
  }

  function labelledLetter({ word, left, small }) {
    if (count(word) !== 1 || !isUpper(word)) return null;
    const noun = is.LETTER_LIST.search(left)?.[1].toLowerCase() ?? "";
    const labelled = words.LABELS.has(noun) || words.LABELS.has(noun.replace(/[sx]+$/, ""));
    const known = is.NETWORK_X.search(left) || is.QUANTITY.search(left) || is.CAPITALS_BEFORE.search(left);
    return labelled || known ? !small : null;
  }

  function civility({ word, next, starter }) {
    const lower = word.toLowerCase();
    if (isUpper(first(word))) return words.TITLES.has(lower) ? false : null;
    return words.RANKS.has(lower) && isUpper(first(next)) && !starter ? false : null;
  }

  function connector({ word, left }) {
    const lower = word.toLowerCase();
    if (lower === "ex" && is.FOR_EXAMPLE.search(left)) return false;
    // « V. » and « C. » alone are initials or labels; only the small letters stand for « versus » and « contre ».
    return words.CONNECTORS.has(lower) && (count(lower) > 1 || archive.characters.isLower(word)) ? false : null;
  }

  function lawArticle({ figure, left }) {
    return figure && is.LAW_ARTICLE.search(left) ? false : null;
  }

  function calendar({ word, next, right }) {
    const lower = word.toLowerCase();
    if (lower === "h" && is.MINUTES.match(next)) return false;
    if (words.MONTHS.has(lower) && is.YEAR.match(next)) return false;
    return words.WEEKDAYS.has(lower) && is.DAY_MONTH.match(right) ? false : null;
  }

  function reference({ word, left, figure, small, next }) {
    if (!words.REFERENCES.has(word.toLowerCase()) || is.DURATION.search(left)) return null;
    return figure || small || is.ROMAN_OR_LETTER.match(next) ? false : null;
  }

  function initials({ word, left, small, starter, figure, next }) {
    if (count(word) !== 1 || !isUpper(word)) return null;
    if (is.ONLY_INITIALS.match(left) || small) return false;
    if (starter || figure) return true;
    return !isUpper(first(next));
  }

  function dottedAcronym({ word, left, right, small, starter, figure }) {
    if (!is.DOTTED.search(word)) return null;
    if (small) return false;
    const letters = Array.from(word).filter(isAlpha).length;
    const noun =
      letters > 2 && !word.includes("-") && is.ARTICLE.search(left.slice(0, left.length - word.length)) !== null;
    const endsDate = ["J.-C", "A.M", "P.M", "A.D", "B.C"].includes(word.toUpperCase()) && !figure;
    const counted = figure && is.COUNT.match(right) !== null;
    return starter || counted || (noun && !figure) || endsDate;
  }

  function companyForm({ word, small, next, starter }) {
    const lower = word.toLowerCase();
    if (!words.COMPANY_FORMS.has(lower) || !isUpper(first(word))) return null;
    if (small || words.COMPANY_FORMS.has(next.toLowerCase().replace(/\.+$/, ""))) return false;
    return starter || !words.NAME_GOES_ON.has(lower);
  }

  function smallLetter({ small, word }) {
    if (!small) return null;
    return !(count(word) === 1 || is.DOTTED.search(word) || is.ABBREVIATED.match(word.toLowerCase()));
  }

  /** In the order in which they are asked. */
  const RULES = [
    nothingSaidYet,
    innerMarkFollows,
    missingSpace,
    closedBracket,
    closedQuotation,
    goesOnAfterTone,
    exclaimedName,
    listingEllipsis,
    otherMark,
    etCetera,
    labelledLetter,
    civility,
    connector,
    lawArticle,
    calendar,
    reference,
    initials,
    dottedAcronym,
    companyForm,
    smallLetter,
  ];

  /**
   * Whether the sentence ends at this stop: the verdict of the first rule with an opinion, else yes.
   * @param {any} stop
   * @returns {boolean}
   */
  function endsSentence(stop) {
    for (const rule of RULES) {
      const verdict = rule(stop);
      if (verdict !== null) return verdict;
    }
    return true;
  }

  function isExclaimedName({ mark, word }) {
    return mark === "!" && words.EXCLAIMED_NAMES.has(word.toLowerCase());
  }

  return { endsSentence };
})();
