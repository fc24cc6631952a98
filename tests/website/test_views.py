"""What templates print."""

import pytest

from plugins.website.views import TopicLink, by_title, count_digests, count_entries


@pytest.mark.parametrize(
    ("count", "entries", "digests"),
    [(0, "0 brève", "0 numéro"), (1, "1 brève", "1 numéro"), (2, "2 brèves", "2 numéros")],
)
def test_counts_agree_as_in_french(count: int, entries: str, digests: str) -> None:
    """Zero and one are singular; the space does not break."""
    assert count_entries(count) == entries.replace(" ", "\u00a0")
    assert count_digests(count) == digests.replace(" ", "\u00a0")


def test_titles_are_sorted_as_one_looks_for_them() -> None:
    """Accents and case left aside; equal titles by address."""

    def link(title: str, path: str = "") -> TopicLink:
        return TopicLink(title, path, 1, "", "theme")

    links = [link("zèbre"), link("Étude"), link("eau"), link("Fil", "b"), link("fil", "a")]
    assert [one.title for one in by_title(links)] == ["eau", "Étude", "fil", "Fil", "zèbre"]
