"""Links of a source lead where they were meant to."""

import pytest

from plugins.importer.links import clean_link


@pytest.mark.parametrize(
    ("target", "cleaned"),
    [
        ("https://exemple.fr/a?utm_source=lettre&id=4&mc_cid=2", "https://exemple.fr/a?id=4"),
        ("https://exemple.fr/a?b=1&c=d%20e", "https://exemple.fr/a?b=1&c=d%20e"),
        ("https://www.google.com/url?q=https://exemple.fr/0&sa=D&source=docs", "https://exemple.fr/0"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2F&data=05",
            "https://exemple.fr/",
        ),
        ("mailto:port@exemple.fr", "mailto:port@exemple.fr"),
        ("https://exemple.fr/é à", "https://exemple.fr/%C3%A9%20%C3%A0"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("/relatif", ""),
        ("#", ""),
        ("https://[", "https://["),
    ],
)
def test_clean_link(target: str, cleaned: str) -> None:
    """Wrappers are opened, fields that follow readers go, other schemes are no links."""
    assert clean_link(target) == cleaned
