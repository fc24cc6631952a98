"""The data: one line of JSON an entry, and the prose between them."""

from collections.abc import Callable

from tests.website.site import BuiltSite

FIELDS = [
    *("id", "url", "digest", "date", "position", "section", "headline", "text", "html"),
    *("tags", "topics", "links", "source_file", "source_line"),
]


def test_an_entry_has_exactly_these_fields(sample: BuiltSite) -> None:
    """In this order, on every line."""
    rows = [row for row in sample.rows() if "kind" not in row]
    assert len(rows) == 4
    assert all(list(row) == FIELDS for row in rows)


def test_a_line_says_all_of_its_entry(sample: BuiltSite) -> None:
    """Text as typed, headline included; where it stands in the site and in the sources."""
    row = next(row for row in sample.rows() if row.get("id") == "otan-cloud")
    html = row.pop("html")
    assert "<strong>L’Otan loue un cloud</strong>" in html
    assert row.pop("topics")[:2] == ["otan", "azure"]
    assert row == {
        "id": "otan-cloud",
        "url": "numeros/2025-12-05/otan-cloud.html",
        "digest": "2025-12-05",
        "date": "2025-12-05",
        "position": 1,
        "section": "Europe",
        "headline": "L’Otan loue un cloud",
        "text": "L’Otan loue un cloud. L’alliance signe avec un loueur.",
        "tags": ["otan", "azure"],
        "links": ["https://loueur.example/"],
        "source_file": "digests/2025/2025-12-05.md",
        "source_line": 13,
    }


def test_prose_comes_as_rest(sample: BuiltSite) -> None:
    """Every word outside the entries, headings included, with its place."""
    rest = [row for row in sample.rows() if row.get("kind") == "rest"]
    assert [row["text"] for row in rest] == [
        "Un mot d’accueil, avec le numéro d’avant.",
        "Europe",
        "Agenda",
        "Le 9 décembre, un salon.",
    ]
    assert rest[0]["links"] == ["numeros/2024-12-06.html"]


def test_new_lines_come_at_the_end(sample: BuiltSite) -> None:
    """Oldest digest first, in reading order: an archive that grows keeps its first lines."""
    rows = sample.rows()
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert [row.get("id", row["text"])[:6] for row in rows][:3] == ["story", "azure-", "Un mot"]


def test_free_tags_are_tags_and_no_topics(sample: BuiltSite) -> None:
    """`topics` holds slugs of the vocabulary alone."""
    row = next(row for row in sample.rows() if row.get("id") == "azure-prix")
    assert row["tags"] == ["azure", "étiquette-libre"]
    assert row["topics"] == ["azure"]


def test_urls_are_pages(sample: BuiltSite) -> None:
    """Each line names a file of the site."""
    assert {row["url"] for row in sample.rows() if "url" in row} <= set(sample.pages)


def test_source_lines_are_those_of_the_bullets(sample: BuiltSite) -> None:
    """Each line leads to where its bullet begins."""
    for row in sample.rows():
        if "url" in row:
            line = (sample.content / row["source_file"]).read_text("utf-8").split("\n")[row["source_line"] - 1]
            assert line.startswith("- ")


def test_drafts_are_left_out(sample: BuiltSite) -> None:
    """Nothing of a draft is published anywhere, in any file."""
    assert sample.report.drafts == 1
    assert not [path for path, data in sample.snapshot().items() if b"Rien encore" in data or b"Secret" in data]


def test_a_line_end_never_splits_a_line(body: Callable[[str], BuiltSite]) -> None:
    """Line separators of Unicode inside a text stay inside its JSON."""
    site = body("- Une\u2028brève\u0085ici. Fin.")
    data = (site.folder / "donnees" / "entrees.jsonl").read_bytes()
    assert data.count(b"\n") == 1
