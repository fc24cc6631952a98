"""Related entries, from one build to the next."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.archive import related_changes
from plugins.archive.model import Archive
from plugins.markup.typesetting import Typesetter
from plugins.website.reading import read_content
from plugins.website.store import Store
from tests.website.site import digest, write_content

Read = Callable[..., Archive]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a content of twenty digests after some have changed; by another process each time."""
    dates = [f"20{year}-{month:02}-03" for year in range(10, 20) for month in (4, 10)]
    files = {f"digests/{date}.md": digest(f"- Mot{rank} et mot{rank + 1}. {{#a}}\n- Mot{rank // 2}. {{#b}}", date=date)
             for rank, date in enumerate(dates)}  # fmt: skip
    content = write_content(tmp_path / "content", files)

    def read(changes: dict[str, str] | None = None, store: Path = tmp_path / "store.sqlite") -> Archive:
        write_content(content, changes or {})
        opened = Store(store)
        archive = read_content(content, content, Typesetter(), opened).archive
        opened.close()
        return archive

    return read


def test_a_later_build_finds_what_a_first_one_would(read: Read, tmp_path: Path) -> None:
    """After an edit, a new digest, and nothing at all."""
    read()
    for changes in (
        {"digests/2012-04-03.md": digest("- Mot7 et mot8. {#a}\n- Mot30. {#b}", date="2012-04-03")},
        {"digests/neuf.md": digest("- Mot3 et mot9. {#a}", date="2021-01-01")},
        {},
    ):
        later, first = read(changes), read({}, tmp_path / f"{len(list(tmp_path.iterdir()))}.sqlite")
        assert later.related == first.related


def test_nothing_is_looked_for_when_nothing_has_changed(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known is taken as it is."""
    first = read()
    monkeypatch.setattr(related_changes, "Relater", lambda *_, **__: pytest.fail("looked again"))
    assert read().related == first.related
