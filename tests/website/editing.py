"""Random changes to a small content folder, each the kind of thing that a contributor or an editor does."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.website.site import digest

_WORDS = ("L’Otan", "un cloud", "Azure", "des prix", "la semaine", "l’Europe", "une loi", "« souveraineté »", "2 %")
_TAGS = ("#cloud", "#otan", "#azure", "#libre", "#étiquette", "#quantique", "-#cloud", "")


class Editor:
    """Changes a content folder, step by step; the same seed makes the same changes."""

    def __init__(self, content: Path, seed: int) -> None:
        self._content = content
        self._chance = random.Random(seed)
        self._days = 0
        self._steps: tuple[Callable[[], None], ...] = (
            *[self._change_word] * 6,
            *[self._add_bullet] * 3,
            *[self._add_digest] * 2,
            self._drop_bullet,
            self._drop_digest,
            self._change_title,
            self._change_language,
            self._toggle_draft,
            self._swap_bullets,
            self._change_vocabulary,
            self._change_page,
            self._redirect,
            self._touch,
        )

    def begin(self) -> None:
        """Write the first digests."""
        for _ in range(4):
            self._add_digest()

    def step(self) -> str:
        """Make one change and say which."""
        change = self._chance.choice(self._steps)
        change()
        return change.__name__

    @property
    def _digests(self) -> list[Path]:
        return sorted((self._content / "digests").glob("*.md"))

    def _any(self) -> Path:
        return self._chance.choice(self._digests)

    def _bullet(self) -> str:
        words = [self._chance.choice(_WORDS) for _ in range(self._chance.randint(6, 12))]
        name = f" {{#b{self._chance.randint(0, 10**9)}}}" if self._chance.random() < 0.5 else ""
        return f"- {' '.join(words[:4])}. {' '.join(words[4:])}. {self._chance.choice(_TAGS)}{name}"

    def _rewrite(self, path: Path, change: Callable[[list[str]], list[str] | None]) -> None:
        lines = change(path.read_text("utf-8").split("\n"))
        if lines:
            path.write_text("\n".join(lines), "utf-8")

    def _bullets(self, lines: list[str]) -> list[int]:
        return [rank for rank, line in enumerate(lines) if line.startswith("- ")]

    def _change_word(self) -> None:
        def change(lines: list[str]) -> list[str]:
            rank = self._chance.choice(self._bullets(lines))
            head, dot, body = lines[rank].partition(". ")
            lines[rank] = f"{head}{dot}{self._chance.choice(_WORDS)} {body}"
            return lines

        self._rewrite(self._any(), change)

    def _add_bullet(self) -> None:
        self._rewrite(self._any(), lambda lines: [*lines, self._bullet()])

    def _add_digest(self) -> None:
        self._days += 11
        year, day = 2023 + self._days // 336, self._days % 336
        date = f"{year}-{day // 28 + 1:02}-{day % 28 + 1:02}"
        text = "\n".join(self._bullet() for _ in range(self._chance.randint(2, 4)))
        source = digest(text, date=date, title=f"Numéro {self._days}", summary="Un chapeau.")
        path = self._content / "digests" / f"{date}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")

    def _drop_bullet(self) -> None:
        def change(lines: list[str]) -> list[str] | None:
            ranks = self._bullets(lines)
            return [line for rank, line in enumerate(lines) if rank != ranks[0]] if len(ranks) > 1 else None

        self._rewrite(self._any(), change)

    def _drop_digest(self) -> None:
        if len(self._published()) > 2:
            self._chance.choice(self._published()).unlink()

    def _change_title(self) -> None:
        self._rewrite(self._any(), lambda lines: [lines[0], f"title: Titre {self._chance.random()}", *lines[2:]])

    def _change_language(self) -> None:
        def change(lines: list[str]) -> list[str]:
            return (
                [line for line in lines if not line.startswith("lang:")] if "lang: en" in lines else self._insert(lines)
            )

        self._rewrite(self._any(), change)

    def _insert(self, lines: list[str], field: str = "lang: en") -> list[str]:
        return [*lines[:2], field, *lines[2:]]

    def _published(self) -> list[Path]:
        return [path for path in self._digests if "status: draft" not in path.read_text("utf-8")]

    def _toggle_draft(self) -> None:
        path = self._any()
        is_draft = path not in self._published()
        if is_draft:
            self._rewrite(path, lambda lines: [line for line in lines if line != "status: draft"])
        elif len(self._published()) > 2:
            self._rewrite(path, lambda lines: self._insert(lines, "status: draft"))

    def _swap_bullets(self) -> None:
        def change(lines: list[str]) -> list[str]:
            ranks = self._bullets(lines)
            lines[ranks[0]], lines[ranks[-1]] = lines[ranks[-1]], lines[ranks[0]]
            return lines

        self._rewrite(self._any(), change)

    def _change_vocabulary(self) -> None:
        path = self._content / "topics.toml"
        title = f"Cloud {self._chance.randint(0, 99)}"
        lines = path.read_text("utf-8").split("\n")
        rank = next(rank for rank, line in enumerate(lines) if line.startswith('title = "Cloud'))
        lines[rank] = f'title = "{title}"'
        path.write_text("\n".join(lines), "utf-8")

    def _change_page(self) -> None:
        path = self._content / "pages" / "a-propos.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: À propos {self._chance.randint(0, 9)}\n---\n\nTexte.\n", "utf-8")

    def _redirect(self) -> None:
        text = f'[redirections]\n"ancien-{self._chance.randint(0, 3)}.html" = "index.html"\n'
        (self._content / "redirects.toml").write_text(text, "utf-8")

    def _touch(self) -> None:
        path = self._any()
        path.write_bytes(path.read_bytes())


def edit(content: Path, seed: int, count: int) -> Iterator[str]:
    """Begin a content folder, then make so many changes; yields the name of each once it is made."""
    editor = Editor(content, seed)
    editor.begin()
    yield "begin"
    for _ in range(count):
        yield editor.step()
