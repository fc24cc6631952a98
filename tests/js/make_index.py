"""The little archive of `data/archive.json` → the scripts of `plugins.search`, in the folder given.

Run by the tests of the browser's code, so that both ends of search meet; prints the paths, the manifest first.
"""

import datetime as dt
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.archive.model import Archive, Entry, Place, Topic
from plugins.search import build_search

PLACE = Place("digests/essai.md", 1)


def read_entry(fields: dict[str, object]) -> Entry:
    """An entry of one line of the file."""
    headline, body = str(fields["headline"]), str(fields["body"])
    return Entry(
        id=str(fields["id"]),
        digest=str(fields["date"]),
        date=dt.date.fromisoformat(str(fields["date"])),
        position=1,
        section="",
        headline=headline,
        title=headline,
        headline_html="",
        body_html="",
        text=f"{headline}. {body}",
        summary="",
        tags=(),
        topics=tuple(fields["topics"]),  # type: ignore[arg-type]  # a list of slugs
        links=(),
        place=PLACE,
    )


def read_topic(fields: dict[str, object]) -> Topic:
    """A topic of one line of the file."""
    lists = {name: tuple(fields.get(name, ())) for name in ("parents", "aliases", "exact")}  # type: ignore[arg-type]
    return Topic(str(fields["slug"]), str(fields["title"]), str(fields.get("kind", "theme")), **lists)


def write_index(source: Path, folder: Path) -> list[Path]:
    """Write the scripts of the archive described in a JSON file; return their paths, the manifest first."""
    described = json.loads(source.read_text(encoding="utf-8"))
    topics = {topic["slug"]: read_topic(topic) for topic in described["topics"]}
    entries = tuple(map(read_entry, described["entries"]))
    paths = []
    for file in build_search(Archive((), entries, topics, topics, {})):
        paths.append(folder / Path(file.path).name)
        paths[-1].write_bytes(file.data)
    return paths


if __name__ == "__main__":
    print(json.dumps([str(path) for path in write_index(Path(sys.argv[1]), Path(sys.argv[2]))]))
