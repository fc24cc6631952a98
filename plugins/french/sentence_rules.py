"""A possible sentence end in, a verdict out: the ordered rules that tell a full stop from an abbreviation’s.

Each rule answers True (the sentence ends), False (it goes on) or None (no opinion: ask the next). Authority: Lexique
des règles typographiques en usage à l’Imprimerie nationale, « Abréviations », « Points » and « Guillemets ».
"""

import re
from collections.abc import Callable

from plugins.french.abbreviations import (
    COMPANY_FORMS,
    CONNECTORS,
    EXCLAIMED_NAMES,
    LABELS,
    MONTHS,
    NAME_GOES_ON,
    RANKS,
    REFERENCES,
    TITLES,
    WEEKDAYS,
)
from plugins.french.stops import Stop

Rule = Callable[[Stop], bool | None]

_LIST_NUMBER = re.compile(r"\W*(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]{1,4})\Z")
_DOTTED = re.compile(r"(?<![^\W_])(?:(?:[^\W\d_]|Ph)\.-?)+[^\W\d_]\Z")
_ERA = re.compile(r"\b(?:av|ap|avant|après)\.?\s+J\.-\s?C\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:\b(?:la|le|au|du|une?|cette?|des|aux)\s|[^\W\d_][’'])[^\s’']*\Z", re.IGNORECASE)
_ONE_LETTER = re.compile(r"(?<![^\W_])[^\W\d_]\Z")
_COUNT = re.compile(r"\W*\d[\d\s.,]*\s[a-zà-öø-ÿœ%€$]")
_LETTER_LIST = re.compile(r"([^\W\d_]+)\s+[«“\"]?\s?(?:[^\W_]{1,2}\s*(?:,|et|ou|à|puis|/|-)\s*)*[^\W_]\s?[»”\"]?\Z")
_NETWORK_X = re.compile(r"[a-zà-öø-ÿœ][’'\s]+X\Z")
_QUANTITY = re.compile(r"\d\s?[^\W\d_]\Z")
_CAPITALS_BEFORE = re.compile(r"(?<!\w)(?!MM\b)[A-ZÀ-ÖØ-ÝŒ]{2,}\s+[^\W\d_]\Z")
_ONLY_INITIALS = re.compile(r"(?:\W*[A-ZÀ-ÖØ-ÝŒ]\.)*\W*[A-ZÀ-ÖØ-ÝŒ]\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_MINUTES = re.compile(r"[0-5]\d\Z")
_DAY_MONTH = re.compile(r"\W*\d{1,2}(?:er)?\s+(?:janv|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)")
_DURATION = re.compile(r"\d\s(?:min|s)\Z")
_ROMAN_OR_LETTER = re.compile(r"(?:[IVXLCDM]+|[A-Z])\b(?![’'.])")
_FOR_EXAMPLE = re.compile(r"\bp(?:ar|\.)?\s?ex\Z", re.IGNORECASE)
_LAW_ARTICLE = re.compile(r"\barts?(?:icles?|\.)?\s+[A-Z]\Z", re.IGNORECASE)
_COMMON_WORD = re.compile(r"(?:.*[’'-])?[a-zà-öø-ÿœæ]{3,}\Z")
_TECHNICAL = re.compile(r"[/\\@_=.]")
_CAPITAL_WORD = re.compile(r"[A-ZÀ-ÖØ-ÝŒ][a-zà-öø-ÿœæ]+(?![\w.(])")
_ABBREVIATED = re.compile(r"[bcdfghjklmnpqrstvwxz]{1,5}\Z|.{1,3}[bcdfghjklmnpqvwz]\Z")


def nothing_said_yet(stop: Stop) -> bool | None:
    """A sentence has a word before its stop; « 1. », « a. », « IV. » only number what follows, « M. » names it."""
    said = stop.left if not stop.enclosed else stop.before + stop.enclosed
    if not any(char.isalnum() for char in said):
        return False
    return False if stop.mark == "." and _LIST_NUMBER.match(said) else None


def inner_mark_follows(stop: Stop) -> bool | None:
    """A comma, a colon or a semicolon cannot open a sentence: « etc., puis », « Yahoo! : le retour »."""
    return False if stop.next[:1] in {",", ";", ":"} else None


def missing_space(stop: Stop) -> bool | None:
    """A stop inside a run of characters is part of it (Node.js, 7.0), unless a sentence was glued: « voilure.Le »."""
    if not stop.glued:
        return None
    left = stop.left.split()[-1] if stop.left[-1:].strip() else ""
    if stop.right[0] in "«“":
        return True
    if not stop.right[0].isupper() or _TECHNICAL.search(left) or _is_exclaimed_name(stop):
        return False
    if stop.mark == "." and _ONE_LETTER.search(left):
        return False
    if left.endswith(("»", "”", ")")) or stop.starter:
        return True
    return bool(_COMMON_WORD.match(left) or stop.mark != ".") and bool(_CAPITAL_WORD.match(stop.right))


def closed_bracket(stop: Stop) -> bool | None:
    """A parenthesis ends a sentence only when it holds all of it: « (Lire aussi p. 3.) »."""
    if not stop.enclosed.startswith(("(", "[")):
        return None
    return not stop.small and not any(char.isalnum() for char in stop.before)


def closed_quotation(stop: Stop) -> bool | None:
    """A quoted sentence ends its frame when a colon announced it, when it opened it, or by its own full stop."""
    if not stop.enclosed:
        return None
    if stop.small:
        return False
    announced = stop.before.rstrip().endswith(":") or not any(char.isalnum() for char in stop.before)
    one_word = len(stop.enclosed[1:].split()) < 2
    return announced or stop.starter or (stop.mark == "." and not one_word)


def goes_on_after_tone(stop: Stop) -> bool | None:
    """After `?`, `!` and `…` a small letter continues: « l’avion… et bientôt le tram », « Vraiment ? oui »."""
    return False if stop.mark != "." and stop.small else None


def exclaimed_name(stop: Stop) -> bool | None:
    """The mark of « Yahoo! » belongs to the name: only a word that opens a sentence may follow it as a new one."""
    return stop.starter if _is_exclaimed_name(stop) else None


def listing_ellipsis(stop: Stop) -> bool | None:
    """Between two proper names « … » goes on with the list: « Meta, Google… Apple licencie à son tour »."""
    if stop.mark not in {"…", "..."} or stop.starter or not stop.next[:1].isupper():
        return None
    return False if stop.word[:1].isupper() and "," in stop.left else None


def other_mark(stop: Stop) -> bool | None:
    """Any other mark than one full stop ends the sentence: no abbreviation is written with it."""
    return True if stop.mark != "." else None


def et_cetera(stop: Stop) -> bool | None:
    """« etc. » ends a sentence before a capital or a figure, never before a small letter."""
    return not stop.small if stop.word.lower() == "etc" else None


def connector(stop: Stop) -> bool | None:
    """« vs. », « cf. », « p. ex. », « c.-à-d. » always tie: they wait for what follows."""
    word = stop.word.lower()
    if word == "ex" and _FOR_EXAMPLE.search(stop.left):
        return False
    # « V. » and « C. » alone are initials or labels; only the small letters stand for « versus » and « contre ».
    return False if word in CONNECTORS and (len(word) > 1 or stop.word.islower()) else None


def labelled_letter(stop: Stop) -> bool | None:
    """A letter that completes a noun or a number ends with it: « série B. », « les plans A et B. », « 5 V. ».

    X after a small word is the network of that name: newsrooms write « sur X. » more often than an initial X.
    """
    if len(stop.word) != 1 or not stop.word.isupper():
        return None
    found = _LETTER_LIST.search(stop.left)
    noun = found[1].lower() if found else ""
    labelled = noun in LABELS or noun.rstrip("sx") in LABELS
    known = _NETWORK_X.search(stop.left) or _QUANTITY.search(stop.left) or _CAPITALS_BEFORE.search(stop.left)
    return not stop.small if labelled or known else None


def civility(stop: Stop) -> bool | None:
    """« M. », « Dr. », « MM. », « St. » wait for a name; in small letters (« le gén. Dupont ») before a name only."""
    word = stop.word.lower()
    if stop.word[:1].isupper():
        return False if word in TITLES else None
    return False if word in RANKS and stop.next[:1].isupper() and not stop.starter else None


def law_article(stop: Stop) -> bool | None:
    """The letter of an article of a code waits for its number: « l’art. L. 121-1 »."""
    return False if stop.figure and _LAW_ARTICLE.search(stop.left) else None


def calendar(stop: Stop) -> bool | None:
    """A short month waits for its year, a weekday for its date, hours for minutes: « janv. 2026 », « 18 h. 30 »."""
    word = stop.word.lower()
    if word == "h" and _MINUTES.match(stop.next):
        return False
    if word in MONTHS and _YEAR.match(stop.next):
        return False
    return False if word in WEEKDAYS and _DAY_MONTH.match(stop.right) else None


def reference(stop: Stop) -> bool | None:
    """« art. », « p. », « fig. », « vol. » wait for a figure, a roman number or a letter; « 30 min. » is a duration."""
    if stop.word.lower() not in REFERENCES or _DURATION.search(stop.left):
        return None
    return False if stop.figure or stop.small or _ROMAN_OR_LETTER.match(stop.next) else None


def initials(stop: Stop) -> bool | None:
    """A single capital is an initial before a name: « J. Dupont », « John R. Carter », « J. R. R. Tolkien »."""
    if len(stop.word) != 1 or not stop.word.isupper():
        return None
    if _ONLY_INITIALS.match(stop.left) or stop.small:
        return False
    if stop.starter or stop.figure:
        return True
    return not stop.next[:1].isupper()


def dotted_acronym(stop: Stop) -> bool | None:
    """« O.T.A.N. », « U.S. », « J.-L. »: followed by a name they go on, unless an article made them a noun."""
    if not _DOTTED.search(stop.word):
        return None
    if stop.small:
        return False
    letters = sum(map(str.isalpha, stop.word))
    noun = letters > 2 and "-" not in stop.word and _ARTICLE.search(stop.left[: len(stop.left) - len(stop.word)])
    time_sign = stop.word.upper() in {"A.M", "P.M", "A.D", "B.C"} or _ERA.search(stop.left)
    ends_date = time_sign and not stop.figure
    counted = stop.figure and _COUNT.match(stop.right)
    return bool(stop.starter or counted or (noun and not stop.figure) or ends_date)


def company_form(stop: Stop) -> bool | None:
    """« Inc. », « Ltd. », « Bros. » close a name: a capital opens a sentence, unless the name itself goes on."""
    word = stop.word.lower()
    if word not in COMPANY_FORMS or not stop.word[0].isupper():
        return None
    if stop.small or stop.next.lower().rstrip(".") in COMPANY_FORMS:
        return False
    return stop.starter or word not in NAME_GOES_ON


def small_letter(stop: Stop) -> bool | None:
    """Before a small letter, a short word that ends as abbreviations do (on a consonant) is taken for one."""
    if not stop.small:
        return None
    return not (len(stop.word) == 1 or _DOTTED.search(stop.word) or _ABBREVIATED.match(stop.word.lower()))


RULES: tuple[Rule, ...] = (
    nothing_said_yet,
    inner_mark_follows,
    missing_space,
    closed_bracket,
    closed_quotation,
    goes_on_after_tone,
    exclaimed_name,
    listing_ellipsis,
    other_mark,
    et_cetera,
    labelled_letter,
    civility,
    connector,
    law_article,
    calendar,
    reference,
    initials,
    dotted_acronym,
    company_form,
    small_letter,
)
"""In the order in which they are asked."""


def ends_sentence(stop: Stop) -> bool:
    """Whether the sentence ends at this stop: the verdict of the first rule with an opinion, else yes."""
    return next((verdict for rule in RULES if (verdict := rule(stop)) is not None), True)


def _is_exclaimed_name(stop: Stop) -> bool:
    return stop.mark == "!" and stop.word.lower() in EXCLAIMED_NAMES
