"""One French sentence in, its words out, as a reader in search of names sees them: which capitals prove something."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.archive.passages import OBJECT
from plugins.french.abbreviations import TITLES
from plugins.french.folding import fold
from plugins.french.typography_words import UNITS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = re.compile(rf"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+|[@#]\w[\w-]*|{OBJECT}+")
_WORD = re.compile(r"[^\W_]+(?:[-.&’'‐‑][^\W_]+)*(?:\+\+?|#)?(?![^\W_])")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)[’']", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?\Z")
_SMALL_PREFIX = re.compile(r"(?:[a-zà-öø-ÿœ]{2,}[-‐‑])+(?=.*[A-ZÀ-ÖØ-ÝŒ])")
_LOUD = re.compile(r"[«“\"(:;—–•\[…!?]")
_UNIT = re.compile(UNITS)
_COUNTED = re.compile(r"[TSQH][1-4]|(?:[IVX]+|[IVXLC]{2,})(?:er|ers|re|e|es|ème|èmes)|[IVX]{2,}")
_COMMON = _words(
    "pdg dg dga ceo cto cfo coo rssi drh url http https faq tva pib pme eti gms pdf ok nb rdv md etat etats internet "
    "web"
)
"""Functions, common nouns and their abbreviations: capitals or not, they name nobody."""

_SHOUTED_WORDS = 4


class NameWord(NamedTuple):
    """One word, its elided article and its prefix cut off."""

    text: str
    start: int
    """Offset of its first character in the sentence."""

    end: int
    elision: str
    """What was cut off, in lower case: `d’` or `l’`; empty otherwise."""

    tied: bool
    """Whether nothing but white space parts it from the word before."""

    named: bool
    """Whether it could belong to a name: a capital, first or inside (xAI, iPhone)."""

    sure: bool
    """Whether that capital proves something: not only that a sentence, a quotation or a list begins."""


def read_words(sentence: str) -> list[NameWord]:
    """Words of a sentence in order; none names anything when the whole sentence is set in capitals."""
    words = list(_read(_SKIPPED.sub(lambda found: OBJECT * len(found[0]), sentence)))
    letters = [word.text for word in words if word.text.isalpha() and len(word.text) > 1]
    shouted = len(letters) >= _SHOUTED_WORDS and 2 * sum(map(str.isupper, letters)) > len(letters)
    return [word._replace(named=False) for word in words] if shouted else words


def _read(sentence: str) -> Iterator[NameWord]:
    end = 0
    number = False
    for found in _WORD.finditer(sentence):
        gap = sentence[end : found.start()]
        start, elision = found.start(), ""
        opens = not end or bool(_LOUD.search(gap))
        while (cut := _ELISION.match(found[0], start - found.start())) and cut.end() < len(found[0]):
            if cut[0][0].isupper() and not opens:
                break  # « chez L’Équipe »: inside a sentence, a capital article belongs to the name.
            start, elision = found.start() + cut.end(), cut[0].lower().replace("'", "’")
        # « L’Otan » at the beginning: its own capital is sure, for the article took that of the sentence.
        opens = opens and not elision
        text = _POSSESSIVE.sub("", sentence[start : found.end()])
        if (prefix := _SMALL_PREFIX.match(text)) and text[prefix.end() : prefix.end() + 1].isupper():
            start, text, opens = start + prefix.end(), text[prefix.end() :], False
        named = _may_name(text) and not (number and _UNIT.fullmatch(text))
        sure = named and (not opens or _has_shape(text))
        tied = bool(end) and not gap.strip(" \t\n\u00a0\u202f&") and gap.count("&") < 2
        yield NameWord(text, start, start + len(text), elision, tied, named, sure)
        end, number = start + len(text), found[0].replace(",", "").replace(".", "").isdigit()


def _may_name(text: str) -> bool:
    """Whether a word by itself could be one of a name."""
    if len(text) < 2 or not any(map(str.isupper, text)) or _COUNTED.fullmatch(text):
        return False
    return fold(text) not in _COMMON and (text.lower() not in TITLES or text.isupper())


def _has_shape(text: str) -> bool:
    """Whether a word is written as only names are: a capital inside, figures after a capital, all in capitals."""
    parts = re.split("[-‐‑]", text)
    return any(char.isupper() or char.isdigit() or char in "+#&" for part in parts for char in part[1:]) or any(
        part.isdigit() for part in parts
    )
