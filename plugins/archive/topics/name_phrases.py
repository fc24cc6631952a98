"""Words of a sentence in, the phrases out that may be names, each as long as its reader accepts.

Authority for names with one capital: Lexique des règles typographiques en usage à l’Imprimerie nationale,
« Organismes »: of a body that is the only one of its kind, the first noun alone takes it (« Cour des comptes »).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.archive.topics.name_words import NameWord
from plugins.french.abbreviations import STARTERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOUNS = _words(
    "académie agence assemblée association autorité banque bibliothèque bourse bureau caisse centre chambre cité "
    "collège comité commissariat commission confédération conférence conseil conservatoire cour délégation direction "
    "école fédération fondation fonds forum grand grande haut haute institut inspection ligue maison ministère musée "
    "observatoire office ordre organisation palais parlement parquet plan plateforme pôle préfecture région réseau "
    "secrétariat sénat société syndicat tribunal union université"
)
"""Nouns that open the names of French bodies; alone they name nothing."""

_PARTICLES = _words("von van der den ten ter bin ibn ben al el di da dos della y")
"""Small words that tie the names of one person, whatever comes around."""

_TIES = _words("de du des")
_ADJECTIVE = re.compile(
    r"\w+(?:al|ale|ales|aux|ionnel|ionnels|ielle?s?|uelle?s?|if|ifs|ive|ives|ique|iques|aire|aires|[ée]en|[ée]enne|[ée]ens"
    r"|[ée]ennes|ain|aine|ains|aines|ais|aise|aises|ois|oise|oises|suprême|libre|unies?)"
)
_VERBS = _words(
    "explique indique critique applique communique revendique complique signale avale étale arrive active prive"
)
"""Verbs that look like adjectives and often follow the name of a body."""

_STEPS = 4
"""Most times one phrase is made longer."""

_MODEL = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a sentence that may be a name."""

    text: str
    start: int
    """Offset of its first character in the sentence."""

    sure: bool
    """Whether its first capital is not only that of the sentence."""

    bare_noun: bool
    """Whether it is only the noun that opens the names of bodies: « la Cour »."""

    opens_with_noun: bool
    extended: bool
    """Whether it goes beyond its first run of capitals."""


Accept = Callable[[Phrase, Phrase], bool]
"""Asked with a phrase and a longer one that begins with it: whether the longer one is the name."""


def find_phrases(words: Sequence[NameWord], sentence: str, accept: Accept) -> Iterator[Phrase]:
    """Phrases from left to right, without overlap, each the longest that `accept` lets through."""
    at = 0
    while at < len(words):
        if not words[at].named or _only_opens(words[at]):
            at += 1
            continue
        end = _run_end(words, at)
        phrase = _phrase(words, at, end, end, sentence)
        run_end = end
        for longer_end in _find_longer(words, at, end):
            longer = _phrase(words, at, longer_end, run_end, sentence)
            if accept(phrase, longer):
                phrase, end = longer, longer_end
        yield phrase
        at = end


def _only_opens(word: NameWord) -> bool:
    """Whether a word begins a sentence and is one of those that do: « Le », « Selon »."""
    return not word.sure and word.text.lower() in STARTERS


def _run_end(words: Sequence[NameWord], at: int) -> int:
    """Rank after the words with capitals that follow each other, with the particles between them."""
    end = at + 1
    while end < len(words) and _follows(words[end]):
        if words[end].named:
            end += 1
            continue
        after = end
        while after < len(words) and words[after].text in _PARTICLES and _follows(words[after]):
            after += 1
        if after == end or after == len(words) or not (words[after].named and _follows(words[after])):
            break
        end = after + 1
    return end


def _find_longer(words: Sequence[NameWord], at: int, end: int) -> Iterator[int]:
    """Ranks at which longer phrases that begin with a run end, one step after another."""
    noun = words[at].text.lower() in _NOUNS
    for _ in range(_STEPS):
        after = _step(words, end, noun)
        if after is None:
            return
        end = after
        yield end


def _step(words: Sequence[NameWord], end: int, noun: bool) -> int | None:
    """One step further: « de France », « des comptes », « nationale », « 17 »; None where no name goes on."""
    if end == len(words) or not words[end].tied:
        return None
    word = words[end]
    if _MODEL.fullmatch(word.text) and not word.elision:
        return end + 1
    if noun and not word.elision and word.text not in _VERBS and _ADJECTIVE.fullmatch(word.text):
        return end + 1
    if not word.elision and word.text in _TIES:
        end += 1
        if end < len(words) and word.text == "de" and words[end].text == "la" and words[end].tied:
            end += 1
    elif word.elision != "d’":
        return None
    if end == len(words) or not words[end].tied:
        return None
    if words[end].named:
        return _run_end(words, end)
    return end + 1 if noun and words[end].text.isalpha() else None


def _follows(word: NameWord) -> bool:
    return word.tied and not word.elision


def _phrase(words: Sequence[NameWord], at: int, end: int, run_end: int, sentence: str) -> Phrase:
    text = " ".join(sentence[words[at].start : words[end - 1].end].split())
    noun = words[at].text.lower() in _NOUNS
    return Phrase(text, words[at].start, words[at].sure, noun and end == at + 1, noun, end > run_end)
