"""What the author of a build sees."""

from plugins.archive.problems import Problem
from plugins.website.report import BuildReport


def test_tells_what_was_read_and_written() -> None:
    """Notices first, then counts as French writes them."""
    notice = Problem("digests/a.md", 3, "puce vide, laissée de côté.", "Supprimez-la.")
    report = BuildReport(digests=1, entries=6000, topics=2, drafts=1, files=12, bytes=1_250_000, notices=(notice,))
    lines = [line.replace("\u202f", " ").replace("\u00a0", " ") for line in report.lines()]
    assert lines[:3] == [
        "digests/a.md:3: puce vide, laissée de côté. Supprimez-la.",
        "Lu     : 1 numéro, 6 000 brèves, 2 sujets, 1 brouillon à part",
        "Écrit  : 12 fichiers, 1,2 Mo",
    ]


def test_steps_are_timed_in_their_order() -> None:
    """A step that comes twice is one line."""
    report = BuildReport()
    for name in ("lecture", "pages", "lecture"):
        with report.step(name):
            pass
    assert list(report.seconds) == ["lecture", "pages"]
    assert report.lines()[-1].startswith("Durées : lecture 0,")
