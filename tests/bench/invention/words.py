"""A rank of frequency → the made-up word of that rank, with its inflected forms; and ranks as uneven as in real texts.

Words are formed as French forms them: syllables, then a suffix, then the marks of gender, number and person. The same
rank always gives the same word. Frequencies were set against 10,000 real French texts of 65 words: about as many
different words in 1,000 and in 10,000 texts, about as many met once, about as frequent ones at the head.
"""

import random
from dataclasses import dataclass
from math import exp, log


def _list(spaced: str) -> list[str]:
    """Pieces of words; one that is named twice is twice as frequent."""
    return spaced.split()


_HEAD = 3_000
"""Ranks of the common words; those beyond are rare, and never end: a longer archive keeps meeting new ones."""

_IN_HEAD = 0.92
_FLATTENING = 40
"""Mandelbrot's: the first ranks are less far apart than Zipf's law says."""

_TAIL_EXPONENT = 1 / 0.55
_SPREAD = log((_HEAD + _FLATTENING) / _FLATTENING)

_ONSETS = _list("b c d f g j l m n p r s t v l m n r s t c d p m r t l s b c d f g p v ch qu pr tr cr gr br pl cl")
_NUCLEI = _list("a e i o u a i o é e a i o u an on en ou ai in")
_CODAS = ["", "", "", "", "", "", "", "", "", "r", "l", "s"]
_NOUN_ENDINGS = _list("ation ement eur age ité ance ure iste oir e e e e e e in et el ot on al")
_ADJECTIVE_ENDINGS = (
    ("able", "able"),
    ("ique", "ique"),
    ("if", "ive"),
    ("eux", "euse"),
    ("el", "elle"),
    ("ien", "ienne"),
    ("al", "ale"),
    ("ant", "ante"),
)
_VERB_ENDINGS = _list("e er ent é ait ant era ée és aient eront")
_NAME_ENDINGS = ["", "", "", "", "ia", "soft", "tech", "net", "lab", "com", "os", "ly", "cloud", "media"]
_CAPITALS = "ABCDEFGILMNOPRSTUV"


@dataclass(frozen=True, slots=True)
class Word:
    """One word with all its forms."""

    kind: str
    """`noun`, `adjective`, `verb` or `name`."""

    forms: tuple[str, ...]
    """Of a noun the singular and the plural; of an adjective both genders of both; of a name itself."""


class Words(dict[int, Word]):
    """Words by rank, from 0, each made when it is first asked for."""

    def __missing__(self, rank: int) -> Word:
        word = self[rank] = _form_word(rank)
        return word


def draw_rank(chance: random.Random) -> int:
    """A rank as frequent as words of this rank are: a law of Zipf and Mandelbrot, then a steeper one."""
    share = chance.random()
    if share < _IN_HEAD:
        return int(_FLATTENING * (exp(share / _IN_HEAD * _SPREAD) - 1))
    return int(_HEAD * ((1 - _IN_HEAD) / (1 - share)) ** _TAIL_EXPONENT)


def _form_word(rank: int) -> Word:
    chance = random.Random(f"mot {rank}")
    root = "".join(map(_syllable, [chance] * chance.choice((1, 2, 2, 2) if rank < _HEAD else (2, 2, 3, 3))))
    kind = chance.random()
    # Among rare words most are names; among common ones few.
    if kind < (0.06 if rank < _HEAD else 0.4):
        return Word("name", (_form_name(root, chance),))
    if kind < 0.64:
        noun = root + chance.choice(_NOUN_ENDINGS)
        return Word("noun", (noun, f"{noun}s"))
    if kind < 0.8:
        masculine, feminine = (root + ending for ending in chance.choice(_ADJECTIVE_ENDINGS))
        plural = masculine if masculine.endswith("x") else f"{masculine}s"
        plural = f"{masculine[:-1]}ux" if masculine.endswith("al") else plural
        return Word("adjective", (masculine, feminine, plural, f"{feminine}s"))
    return Word("verb", tuple(root + ending for ending in _VERB_ENDINGS))


def _syllable(chance: random.Random) -> str:
    return chance.choice(_ONSETS) + chance.choice(_NUCLEI) + chance.choice(_CODAS)


def _form_name(root: str, chance: random.Random) -> str:
    if chance.random() < 0.15:
        return "".join(chance.choices(_CAPITALS, k=chance.randint(3, 5)))
    return root.capitalize() + chance.choice(_NAME_ENDINGS)
