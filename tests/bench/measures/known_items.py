"""Entries → what readers who half remember one of them might type, by kind; the same seed gives the same questions.

The kinds know nothing of our analyser: words are what stands between white space, and two words are the same only
when they are written alike but for case and accents. A question is kept when its words, so compared, stand together
in the one entry it is about: a question with several right answers measures luck. « Tout venant » keeps them all.
"""

import json
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

MIN_TYPO = 5
"""Letters of a word from which a finger slips noticeably; the collection of readers' requests draws the same line."""

_WORD = re.compile(r"[^\W_](?:[\w’'.&+#-]*[\w+#])?")
_SENTENCE = re.compile(r"(?<=[.!?…:;])\s+|\n+")
_ELISION = re.compile(r"(?i)^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']")
_EMPTY_WORDS = """
a au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les leur lui ma mais me mes mon ne
nos notre nous on ou où par pas pour qu que qui sa se ses son sont sur ta te tes toi ton tu un une vos votre vous
été être avoir ont était plus comme tout tous toute toutes fait faire peut si y dont ainsi aussi entre après avant
sans sous vers chez lors alors donc car ni cet ceux celle celui cela ça très bien même autre autres
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NEIGHBOURS = {
    a: b for row in ("azertyuiop", "qsdfghjklm", "wxcvbn") for a, b in zip(row, row[1:] + row[-2], strict=True)
}

_OTHER_ENDINGS = (
    ("aux", "al"), ("al", "aux"), ("ales", "al"), ("elles", "el"), ("el", "elle"), ("ées", "é"),
    ("ée", "é"), ("és", "é"),
    ("ives", "if"), ("ive", "if"), ("if", "ive"), ("euses", "eux"), ("euse", "eux"), ("eux", "euse"), ("eurs", "eur"),
    ("ennes", "en"), ("enne", "en"), ("ens", "enne"), ("en", "enne"), ("er", "é"), ("ent", "er"), ("é", "er"),
    ("s", ""), ("x", ""), ("", "s"),
)  # fmt: skip
"""Ending → another of the same word, as a hurried reader would change it; the first that fits is taken."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as its reader saw it."""

    id: str
    headline: str
    body: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, of which kind it is, and the entry it is about."""

    kind: str
    text: str
    id: str


Maker = Callable[[random.Random, Item], str]


def list_questions(items: Sequence[Item], seed: int, count: int) -> Iterator[Question]:
    """About `count` questions of each kind, about entries drawn by lot."""
    index = _index_words(items)
    for kind, (make, alter, alone) in KINDS.items():
        # A kind's lot depends on no other kind: one may be added without changing the rest.
        lot = random.Random(f"{seed} {kind}")
        kept = 0
        for item in lot.sample(items, len(items)):
            typed = make(lot, item)
            if not typed or (alone and len(_holders(typed, index)) != 1):
                continue
            text = alter(lot, typed)
            if text and (alter is _as_typed or text != typed):
                yield Question(kind, text, item.id)
                kept += 1
            if kept == count:
                break


def _index_words(items: Iterable[Item]) -> Mapping[str, set[str]]:
    """Plain word → entries that hold it."""
    index: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for word in _list_words(f"{item.headline} {item.body}"):
            index[_plain(word)].add(item.id)
    return index


def _holders(typed: str, index: Mapping[str, set[str]]) -> set[str]:
    words = [_plain(word) for word in _list_words(typed)]
    return set.intersection(*(index.get(word, set()) for word in words)) if words else set()


def _list_words(text: str) -> list[str]:
    return [word for found in _WORD.findall(text) if (word := _ELISION.sub("", found))]


def _telling(text: str) -> list[str]:
    """Words that say something, each once, in the order of the text."""
    return [*dict.fromkeys(word for word in _list_words(text) if word.lower() not in _EMPTY and len(word) > 1)]


def _plain(text: str) -> str:
    """Without case nor accents."""
    bare = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def _pick(lot: random.Random, words: Sequence[str], least: int, most: int) -> list[str]:
    """Some of the words, in their order; none when there are too few."""
    if len(words) < least:
        return []
    ranks = lot.sample(range(len(words)), lot.randint(least, min(most, len(words))))
    return [words[rank] for rank in sorted(ranks)]


def _sentence(lot: random.Random, item: Item) -> str:
    """A sentence of the body with something in it."""
    sentences = [part for part in _SENTENCE.split(item.body) if len(_telling(part)) >= 4]
    return lot.choice(sentences) if sentences else ""


def _of_headline(lot: random.Random, item: Item) -> str:
    return " ".join(_pick(lot, _telling(item.headline), 2, 4))


def _of_body(lot: random.Random, item: Item) -> str:
    return " ".join(_pick(lot, _telling(_sentence(lot, item)), 2, 4))


def _of_whole_body(lot: random.Random, item: Item) -> str:
    return " ".join(_pick(lot, _telling(item.body), 2, 4))


def _of_both(lot: random.Random, item: Item) -> str:
    head, tail = _pick(lot, _telling(item.headline), 1, 2), _pick(lot, _telling(item.body), 1, 2)
    words = head + tail if head and tail else []
    lot.shuffle(words)
    return " ".join(words)


def _many_words(lot: random.Random, item: Item) -> str:
    return " ".join(_pick(lot, _telling(f"{item.headline} {item.body}"), 5, 6))


def _piece(lot: random.Random, item: Item) -> str:
    """Words in a row, the empty ones included, as copied or remembered by ear."""
    words = lot.choice([item.headline, _sentence(lot, item) or item.headline]).split()
    if len(words) < 3:
        return ""
    length = lot.randint(3, min(6, len(words)))
    start = lot.randint(0, len(words) - length)
    return " ".join(words[start : start + length]).strip(' .,;:!?…«»"()')


def _one_word(lot: random.Random, item: Item) -> str:
    words = _telling(item.headline)
    return lot.choice(words) if words else ""


def _names(lot: random.Random, item: Item) -> str:
    """A name or two, by their capitals inside a sentence, and perhaps a common word."""
    words = [word for part in (item.headline, item.body) for word in _list_words(part)[1:]]
    names = [*dict.fromkeys(word for word in words if word[0].isupper() and len(word) > 1)]
    common = [word for word in _telling(f"{item.headline} {item.body}") if word.islower()]
    return " ".join(_pick(lot, names, 1, 2) + _pick(lot, common, 1, 1)) if names and common else ""


def _numbers(lot: random.Random, item: Item) -> str:
    words = _telling(f"{item.headline} {item.body}")
    numbers = [word for word in words if any(map(str.isdigit, word))]
    others = [word for word in words if word.isalpha()]
    return " ".join([lot.choice(numbers), *_pick(lot, others, 1, 2)]) if numbers and others else ""


def _quotation(lot: random.Random, item: Item) -> str:
    typed = _piece(lot, item)
    return "" if any(mark in typed for mark in '"«»“”') else typed


def _as_typed(_: random.Random, typed: str) -> str:
    return typed


def _without_accents(_: random.Random, typed: str) -> str:
    return _plain(typed)


def _in_quotes(_: random.Random, typed: str) -> str:
    return f'"{typed}"'


def _cut_last(lot: random.Random, typed: str) -> str:
    """The last word still being typed."""
    head, _, last = typed.rpartition(" ")
    if not last.isalpha() or len(last) < 6:
        return ""
    return f"{head} {last[: lot.randint(4, len(last) - 1)]}".strip()


def _with_other_endings(_: random.Random, typed: str) -> str:
    """Each small common word of five letters or more in another number, gender or tense."""
    return " ".join(_change_ending(word) if word.islower() and len(word) > 4 else word for word in typed.split())


def _change_ending(word: str) -> str:
    ending, other = next(pair for pair in _OTHER_ENDINGS if word.endswith(pair[0]))
    return word.removesuffix(ending) + other


def _with_typo(lot: random.Random, typed: str) -> str:
    """One slip of a finger in one word: a letter too many, missing, wrong, or two swapped."""
    words = typed.split()
    ranks = [rank for rank, word in enumerate(words) if len(word) >= MIN_TYPO and word.isalpha()]
    if not ranks:
        return ""
    rank = lot.choice(ranks)
    words[rank] = _slip(lot, words[rank])
    return " ".join(words)


def _slip(lot: random.Random, word: str) -> str:
    at = lot.randrange(len(word))
    letter = lot.choice([lot.choice(_LETTERS), _NEIGHBOURS.get(_plain(word[at]), "e")])
    match lot.randrange(4):
        case 0:
            return word[:at] + letter + word[at:]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + letter + word[at + 1 :]
        case _:
            at = min(at, len(word) - 2)
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


KINDS: Mapping[str, tuple[Maker, Callable[[random.Random, str], str], bool]] = {
    "mots du titre": (_of_headline, _as_typed, True),
    "mots du titre, tout venant": (_of_headline, _as_typed, False),
    "un mot du titre": (_one_word, _as_typed, True),
    "mots d’une phrase du corps": (_of_body, _as_typed, True),
    "mots épars du corps": (_of_whole_body, _as_typed, True),
    "titre et corps, sans ordre": (_of_both, _as_typed, True),
    "cinq ou six mots": (_many_words, _as_typed, True),
    "bout de phrase": (_piece, _as_typed, True),
    "noms propres": (_names, _as_typed, True),
    "nombres": (_numbers, _as_typed, True),
    "entre guillemets": (_quotation, _in_quotes, True),
    "sans accents": (_of_both, _without_accents, True),
    "autres accords": (_of_both, _with_other_endings, True),
    "dernier mot inachevé": (_of_headline, _cut_last, True),
    "faute, mots du titre": (_of_headline, _with_typo, True),
    "faute, titre et corps": (_of_both, _with_typo, True),
    "faute, un mot du titre": (_one_word, _with_typo, True),
    "faute, bout de phrase": (_piece, _with_typo, True),
}
"""Kind → what is taken of an entry, how it is changed, and whether it must point to that entry alone."""


def read_items(lines: Iterable[str]) -> list[Item]:
    """Items of JSON lines with `id`, `headline` and `body`."""
    return [Item(row["id"], row["headline"], row["body"]) for row in map(json.loads, lines)]
