"""Long work says that it goes on; short work says nothing."""

import io
import threading

from rich.console import Console

from plugins.importer.waiting import say_while_waiting


class Heard(io.StringIO):
    """An output that tells when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.spoken = threading.Event()

    def write(self, text: str) -> int:
        """Take a text."""
        count = super().write(text)
        self.spoken.set()
        return count


def test_long_work_is_announced() -> None:
    """Once the patience is over, on the console that was given."""
    heard = Heard()
    with say_while_waiting(Console(file=heard), "Lecture de lettre.eml…", patience=0.0):
        assert heard.spoken.wait(30)
    assert "Lecture de lettre.eml" in heard.getvalue()


def test_short_work_is_silent() -> None:
    """Nothing is written when the work ends first."""
    heard = Heard()
    with say_while_waiting(Console(file=heard), "Lecture…", patience=3600.0):
        pass
    assert heard.getvalue() == ""
