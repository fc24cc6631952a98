"""Words drawn by chance → French-looking sentences: articles, elisions, numbers, names, quotations, commas."""

import random
from collections.abc import Callable, Sequence

from tests.bench.invention.words import Word

_FEMININE = ("ation", "ure", "ité", "ance", "ence", "erie", "e")
_VOWELS = frozenset("aeiouéèêAEIOUÉ")

# A string named twice is twice as frequent.
_BEFORE_FEMININE = "la |la |la |la |une |une |de la |de la |à la |sa |dans la |pour la |par la |cette |avec une |et la "
_BEFORE_MASCULINE = "le |le |le |le |un |un |du |du |au |son |dans le |pour le |par le |ce |avec un |et le "
_BEFORE_PLURAL = "les |les |les |des |des |des |ses |aux |dans les |pour les |de ses |ces |avec des |et les "
_BEFORE_VERB = "|||qui |et |pour |ne |se |a |est |sont |ont |va |peut |qui a "
_BEFORE_NAME = "|||de |de |par |avec |et |chez |à |que |selon "
_ELIDED = {"le": "l’", "la": "l’", "de": "d’", "que": "qu’", "se": "s’", "ne": "n’", "du": "de l’", "au": "à l’"}
_UNITS = (
    "{} %",
    "{} %",
    "{} millions d’euros",
    "{} milliards de dollars",
    "{} personnes",
    "{} salariés",
    "{}",
)


def _prepare(starts: str) -> tuple[tuple[str, str], ...]:
    """Each beginning of a group as it stands before a consonant and before a vowel."""
    return tuple((start, _elide(start)) for start in starts.split("|"))


def _elide(start: str) -> str:
    before, _, last = start.rstrip(" ").rpartition(" ")
    cut = _ELIDED.get(last)
    if cut is None:
        return "cet " if start == "ce " else start
    return f"{before} {cut}".lstrip()


_STARTS = {
    "feminine": _prepare(_BEFORE_FEMININE),
    "masculine": _prepare(_BEFORE_MASCULINE),
    "plural": _prepare(_BEFORE_PLURAL),
    "verb": _prepare(_BEFORE_VERB),
    "name": _prepare(_BEFORE_NAME),
}


def write_sentence(chance: random.Random, draw: Callable[[], Word], size: int, names: Sequence[str] = ()) -> str:
    """One sentence without its final stop.

    Args:
        chance: all that is random comes from it.
        draw: gives the next word.
        size: about how many words, articles included.
        names: names which the sentence must hold, each once, in this order.
    """
    groups: list[str] = []
    written = 0
    left = list(names)
    while written < size or left:
        named = bool(left) and chance.random() * size < 2 * len(left) + written
        group = _write_name(chance, left.pop(0)) if named else _write_group(chance, draw())
        written += group.count(" ") + 1 + group.count("’")
        groups.append(group)
        roll = chance.random()
        if roll < 0.08 and written < size - 2:
            groups[-1] += ","
        elif roll > 0.965:
            groups.append(_write_number(chance))
            written += 2
    sentence = " ".join(groups)
    return sentence[:1].upper() + sentence[1:]


def _write_group(chance: random.Random, word: Word) -> str:
    """A word with what French puts before it."""
    if word.kind == "name":
        return _write_name(chance, word.forms[0])
    form = _decline(chance, word)
    if word.kind == "adjective":
        return form
    if word.kind == "verb":
        return _start(chance, "verb", form)
    if form is not word.forms[0]:
        return _start(chance, "plural", form)
    if chance.random() < 0.012:
        form = f"«\u00a0{form}\u00a0»"
    return _start(chance, "feminine" if form.endswith(_FEMININE) else "masculine", form)


def _decline(chance: random.Random, word: Word) -> str:
    """A form of a word, the first ones more often."""
    share = chance.random()
    return word.forms[int(share * share * len(word.forms))]


def _write_name(chance: random.Random, name: str) -> str:
    return _start(chance, "name", name)


def _start(chance: random.Random, kind: str, form: str) -> str:
    starts = _STARTS[kind]
    start = starts[int(chance.random() * len(starts))]
    return start[form[0] in _VOWELS] + form


def _write_number(chance: random.Random) -> str:
    """A number as news gives it, with its unit; small ones are the most frequent."""
    roll = chance.random()
    if roll < 0.2:
        return f"en {chance.randint(1998, 2030)}"
    number = int(10 ** (chance.random() * 4))
    figures = f"{number:,}".replace(",", "\u00a0")
    if roll > 0.8:
        figures = f"{number % 100},{chance.randint(1, 9)}"
    return chance.choice(_UNITS).format(figures)
