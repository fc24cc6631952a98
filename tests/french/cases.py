"""A text file of cases in, `(title, given, expected)` out; a line that holds one dot closes each of the three."""

from pathlib import Path


def read_cases(path: Path) -> list[tuple[str, str, str]]:
    """Read the cases of a file; `␣` stands for U+00A0 and `⍽` for U+202F, so that the eye sees them."""
    text = path.read_text("utf-8").replace("␣", "\u00a0").replace("⍽", "\u202f")
    parts = [part.strip("\n") for part in text.split("\n.\n")]
    parts = parts[:-1] if not parts[-1] else parts
    if len(parts) % 3:
        raise ValueError(f"{path}: a case has a title and two texts, each closed by a dot")
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
