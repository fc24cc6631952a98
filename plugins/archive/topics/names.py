"""A topic in, the names that mean it out, as keys that two spellings of one name share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

from plugins.archive.model import Topic
from plugins.archive.topics.slugs import spell_symbols
from plugins.french.folding import fold, fold_key

_PLURAL_FROM = 4
"""Letters of the shortest plural (« jeux »): in a shorter word a final s or x is its own."""

_VARIANTS = 32
"""Most spellings of one name in the plural; a name with more words that could take one keeps its own."""


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """One name claimed by two topics."""

    slug: str
    """Topic whose claim comes second."""

    key: str
    """Where the name stands in its table: `slug`, `title`, `aliases` or `exact`."""

    name: str
    other: str
    """Topic that has the name already."""


# Asked twice of each name of the vocabulary, and of each hashtag.
@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """Key under which spellings of one name meet: case, accents, spaces, hyphens and underscores do not count.

    >>> name_key("Semi_conducteurs"), name_key("C#")
    ('semiconducteurs', 'csharp')
    """
    return fold_key(spell_symbols(name))


def plural_keys(name: str) -> tuple[str, ...]:
    """Keys of a name with each word in the singular and in the plural of at least four letters, sorted.

    >>> plural_keys("Jeux vidéo")
    ('jeuvideo', 'jeuvideos', 'jeuxvideo', 'jeuxvideos')
    """
    words = "".join(char if char.isalnum() else " " for char in fold(spell_symbols(name))).split()
    forms = [_word_forms(word) for word in words]
    if prod(map(len, forms)) > _VARIANTS:
        # The last word alone then: it is the one a hashtag most often puts in the plural.
        forms = [(word,) for word in words[:-1]] + forms[-1:]
    return tuple(sorted("".join(spelling) for spelling in product(*forms)))


def _word_forms(word: str) -> tuple[str, ...]:
    plural = word.endswith(("s", "ux"))
    if not word.isalpha() or len(word) < _PLURAL_FROM - (not plural):
        return (word,)
    if plural:
        return word, word[:-1]
    return (word, f"{word}s", f"{word}x") if word[-1] == "u" else (word, f"{word}s")


def names_of(topic: Topic) -> Iterator[tuple[str, str]]:
    """Every name of a topic with the key of the table it stands under, the strongest claim first."""
    yield "slug", topic.slug
    yield "title", topic.title
    for alias in topic.aliases:
        yield "aliases", alias
    for form in topic.exact:
        yield "exact", form


def find_clashes(topics: Mapping[str, Topic]) -> tuple[Clash, ...]:
    """Names that mean two topics, in the order of `topics`.

    Two forms of `exact` may differ by their case alone (SoC, a chip, and SOC, a team), since case tells them apart.
    """
    owners: dict[str, tuple[str, str, str]] = {}
    clashes = []
    for topic in topics.values():
        for key, name in names_of(topic):
            slug, first_key, first_name = owners.setdefault(name_key(name), (topic.slug, key, name))
            apart = key == first_key == "exact" and name != first_name
            if slug != topic.slug and not apart:
                clashes.append(Clash(topic.slug, key, name, slug))
    return tuple(clashes)
