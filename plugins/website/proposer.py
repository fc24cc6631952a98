"""The page « Proposer »: a text is pasted and seen as it would be published, by the rules of the importer, offline."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from plugins.archive.model import Archive
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site

PATH = "proposer.html"

_GROUND = ("characters", "patterns", "language")
"""Scripts that the word lists and patterns need."""

_RULES = (
    *("folding", "enclosures", "stops", "sentence_rules", "sentences", "dates"),
    *("entities", "leads", "headlines", "fingerprints", "permalinks", "hashtags"),
    *("mojibake", "cleaning", "marks", "lines", "wrapping", "runs", "plain_text", "noise"),
    *("addresses", "tracking", "links", "escaping", "markdown_inline", "markdown_text"),
    *(
        "trackers",
        "correspondence",
        "layouts",
        "spreading",
        "bold_titles",
        "subjects",
        "entries",
        "front",
        "detection",
        "sources",
    ),
    *("inline", "markdown", "accounting", "drafting"),
    *("vocabulary", "tokens", "topic_forms", "topic_scores", "topic_patterns", "tagger"),
)
"""Scripts of the rules, each after those that it needs."""

_PAGE = ("forge", "preview", "proposer")
"""Scripts that know the page."""


@dataclass(frozen=True, slots=True)
class Host:
    """How a host of repositories opens the form of a new file."""

    start: str
    """Address of the form, up to the folder of the file."""

    name: str
    """Field of the address for the name of the file."""

    text: str
    """Field of the address for its content."""


def find_host(repository: str) -> Host | None:
    """Return what the host of a repository offers, or None for one whose form is not known.

    Args:
        repository: its address, without a final slash; may be empty.

    >>> find_host("https://github.com/equipe/archive").start
    'https://github.com/equipe/archive/new/main/'
    """
    name = urlsplit(repository).hostname or ""
    if name == "github.com":
        return Host(f"{repository}/new/main/", "filename", "value")
    if "gitlab" in name.split("."):
        return Host(f"{repository}/-/new/main/", "file_name", "content")
    return None


_DESCRIPTION = "Collez un texte : ses brèves apparaissent telles que le site les publierait, sans rien envoyer."


def plan(site: Site) -> Iterator[Batch]:
    """The one page."""
    yield batch_page(
        Page(
            path=PATH,
            template="proposer",
            title="Proposer",
            description=_DESCRIPTION,
            context=lambda: {
                "script": site.assets.proposer_js,
                "host": find_host(site.settings.repository),
                "guide": next((article.path for article in site.articles if article.slug == "contribuer"), ""),
            },
            owner="la page « Proposer »",
        ),
        site.assets.proposer_js,
        (article.path for article in site.articles),
    )


def write_script(scripts: Path, archive: Archive) -> str:
    """Everything that the page runs, as one classic script.

    Args:
        scripts: folder of the theme's scripts.
        archive: for its vocabulary, and the topics that have a page.
    """
    # Imported here only: the importer is a large room, and most builds find this script ready.
    from plugins.website.browser_rules import write_rules  # noqa: PLC0415
    from plugins.website.browser_topics import write_topics  # noqa: PLC0415

    return "\n".join(
        (
            *_read(scripts, _GROUND),
            write_rules(),
            *_read(scripts, _RULES),
            write_topics(archive),
            *_read(scripts, _PAGE),
        )
    )


def _read(scripts: Path, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield (scripts / "proposer" / f"{name}.js").read_text("utf-8")
