"""What the author of a build sees."""

from plugins.archive.problems import Problem
from plugins.website.report import BuildReport


def test_tells_what_was_read_and_written() -> None:
    """Notices first, then counts as French writes them."""
    notice = Problem("digests/a.md", 3, "puce vide, laissée de côté.", "Supprimez-la.")
    report = BuildReport(digests=1, entries=6000, topics=2, drafts=1, notices=(notice,))
    report.files, report.bytes, report.written, report.written_bytes, report.removed = 12, 1_250_000, 3, 60_000, 1
    lines = [line.replace("\u202f", " ").replace("\u00a0", " ") for line in report.lines()]
    assert lines[:4] == [
        "digests/a.md:3: puce vide, laissée de côté. Supprimez-la.",
        "Lu     : 1 numéro, 6 000 brèves, 2 sujets, 1 brouillon à part",
        "Écrit  : 3 fichiers, 0,1 Mo, 9 fichiers inchangés, 1 retiré",
        "Site   : 12 fichiers, 1,2 Mo",
    ]


def test_steps_are_timed_in_their_order() -> None:
    """A step that comes twice is one line."""
    report = BuildReport()
    for name in ("lecture", "pages", "lecture"):
        with report.step(name):
            pass
    assert list(report.seconds) == ["lecture", "pages"]
    assert report.lines()[-1].startswith("Durées : lecture 0,")


def test_a_profile_gives_each_step_its_share() -> None:
    """One line a step, then the whole."""
    report = BuildReport(seconds={"lecture": 0.75, "pages": 0.25})
    lines = [line.replace("\u00a0", " ") for line in report.profile()]
    assert lines == [
        "lecture        0,750 s   75,0 %",
        "pages          0,250 s   25,0 %",
        "total          1,000 s  100,0 %",
    ]


def test_what_was_told_can_be_told_again() -> None:
    """A build that has nothing to do reports what the last one found, and that it wrote nothing."""
    report = BuildReport(digests=1, entries=2, files=9, bytes=10, written=9, notices=(Problem("a.md", 3, "C", "R"),))
    other = BuildReport()
    other.read_facts(report.write_facts())
    assert (other.digests, other.entries, other.files, other.bytes) == (1, 2, 9, 10)
    assert other.notices == report.notices
    assert other.written == 0
