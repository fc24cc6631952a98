"""Links that only follow their readers are opened or taken out, and said; those that lead somewhere stay."""

import base64
import json

import pytest

from plugins.importer.blocks import Block, Document, Run
from plugins.importer.links import clean_link
from plugins.importer.trackers import drop_trackers
from plugins.importer.tracking import is_tracker

TARGET = "https://exemple.fr/article"
TOKEN = base64.urlsafe_b64encode(TARGET.encode()).decode()
PAYLOAD = base64.urlsafe_b64encode(json.dumps({"e": TARGET, "s": 12}).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "link",
    [
        f"https://track.lettre.exemple/c/0002/{TOKEN}?utm_source=lettre",
        f"https://substack.com/redirect/2/{PAYLOAD}.Qk3w",
        "https://abc.r.eu-west-3.awstrack.me/L0/https:%2F%2Fexemple.fr%2Farticle/1/0102",
        "http://exemple.org/c?u=https%3A%2F%2Fexemple.fr%2Farticle&utm_source=nl",
        "https://clicks.lettre.exemple/f?url=https%3A%2F%2Fexemple.fr%2Farticle%3Futm_medium%3Dmail",
        f"https://www.google.com/url?q={TARGET}&sa=D&source=docs",
    ],
)
def test_links_that_say_where_they_lead_are_opened(link: str) -> None:
    """Bare, in percent signs or in base64, the address inside is the link."""
    assert clean_link(link) == TARGET


@pytest.mark.parametrize(
    "link",
    [
        "https://track.lettre.exemple/u/9f",
        "https://lettre.us1.list-manage.com/track/click?u=aa11&id=b2&e=c3",
        "https://r.lettre.exemple/tr/cl/Ab9dKq7Zr4TyU1WmN2pQ8sV1xC5bE7fGh",
        "https://link.lettre.exemple/x/0123456789abcdef0123456789abcdef",
        "https://u1234.ct.sendgrid.net/ls/click?upn=u001.abc",
    ],
)
def test_links_that_hide_where_they_lead(link: str) -> None:
    """Nothing in them tells: only the network could."""
    assert is_tracker(clean_link(link))


@pytest.mark.parametrize(
    "link",
    [
        "https://link.springer.com/article/10.1007/s00146-023-01234-5",
        "https://news.ycombinator.com/item?id=41234567",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://x.com/vigie/status/1234567890123456789",
        "https://go.dev/doc/go1.22",
        "https://t.co/AbC123xyz9",
        "https://lnkd.in/eAbCdEf1",
        "https://exemple.fr/Le-Port-De-Brest-Passe-Au-Numerique-En-2026",
        "https://github.com/vigie/archive/commit/0123456789abcdef0123456789abcdef01234567",
        "https://web.archive.org/web/2026/https://exemple.fr/article",
        "https://lettre.exemple/articles/le-port-de-brest",
    ],
)
def test_links_that_lead_somewhere_stay(link: str) -> None:
    """Figures and long words make no code, and a short link is a link."""
    assert clean_link(link) == link
    assert not is_tracker(link)


def settle(*runs: Run, carriers: frozenset[str] = frozenset()) -> Document:
    """A document of one paragraph, without its trackers."""
    return drop_trackers(Document((Block("paragraph", runs),), carriers=carriers))


def test_the_text_of_a_dropped_link_stays() -> None:
    """Only the address goes, and the report names it."""
    link = "https://track.lettre.exemple/u/9f"
    document = settle(Run("Un quai neuf.", link=link))
    assert document.blocks[0].runs == (Run("Un quai neuf."),)
    assert link in document.left_out[0]


def test_hosts_of_the_sender() -> None:
    """A short code on the host where one leaves the list is a tracker, a page with words is not."""
    carriers = frozenset(["lettre.exemple"])
    assert settle(Run("Un", link="https://lettre.exemple/c/9f2"), carriers=carriers).blocks[0].runs[0].link == ""
    assert settle(Run("Un", link="https://lettre.exemple/le-port"), carriers=carriers).blocks[0].runs[0].link


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Un quai.\nLire : https://track.lettre.exemple/c/1", "Un quai."),
        ("Un quai (https://track.lettre.exemple/c/1) neuf.", "Un quai neuf."),
        ("Voir https://exemple.fr/a?utm_source=x&id=2.", "Voir https://exemple.fr/a?id=2."),
        ("Voir https://exemple.fr/été.", "Voir https://exemple.fr/été."),
        ("Source : https://exemple.fr/a", "Source : https://exemple.fr/a"),
    ],
)
def test_addresses_typed_in_a_text(typed: str, shown: str) -> None:
    """They are settled as links are; a line that only pointed to one that is gone goes with it."""
    assert settle(Run(typed)).blocks[0].text == shown
