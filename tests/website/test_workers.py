"""Work done on one core or on many."""

import os

import pytest

from plugins.website.workers import count_cores, map_parts


@pytest.mark.parametrize("cores", [1, 2, 3])
def test_results_come_in_order(cores: int) -> None:
    """Whoever makes them."""
    assert list(map_parts(lambda part: part * 2, range(20), cores)) == [part * 2 for part in range(20)]


def test_work_is_done_by_other_processes() -> None:
    """When there is more than one core."""
    assert os.getpid() not in set(map_parts(lambda _: os.getpid(), range(4), 2))
    assert set(map_parts(lambda _: os.getpid(), range(4), 1)) == {os.getpid()}


def test_an_error_is_raised_here() -> None:
    """As if the work had been done here."""

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device", "x.html")

    with pytest.raises(OSError, match="No space left") as error:
        list(map_parts(fail, range(4), 2))
    assert error.value.filename == "x.html"


def test_there_is_a_core() -> None:
    """At least the one that asks."""
    assert count_cores() >= 1
