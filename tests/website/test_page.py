"""The pages of prose."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]


def test_shows_title_summary_and_text(sample: BuiltSite) -> None:
    """All that the file says, its links relative to the site's root."""
    assert sample.text("a-propos.html", "h1") == "À propos"
    assert sample.text("a-propos.html", ".standfirst") == "Ce qu’est ce site."
    assert sample.links("a-propos.html") == ["index.html"]


def test_code_and_lists_are_kept(build: Build) -> None:
    """A page may show how to write: code stays as typed, lists are lists and not entries."""
    page = "---\ntitle: Écrire\n---\n\n## Une brève\n\n- un point\n\n```\n- Titre. #cloud {#id}\n```\n"
    site = build({"digests/a.md": digest("- Une. Deux."), "pages/ecrire.md": page})
    assert site.texts("ecrire.html", "main h2, main li") == ["Une brève", "un point"]
    assert "- Titre. #cloud {#id}" in site.text("ecrire.html", "pre")
    assert len([row for row in site.rows() if "kind" not in row]) == 1


def test_raw_html_is_shown_as_text(build: Build) -> None:
    """Nothing typed becomes a tag."""
    page = "---\ntitle: Page\n---\n\n<script>alert(1)</script> et <b>gras</b>\n"
    site = build({"digests/a.md": digest("- Une. Deux."), "pages/x.md": page})
    assert "<script>alert(1)</script>" in site.text("x.html")
    assert site.soup("x.html").select("main script, main b") == []
