"""What is measured of one search at one size; the values the other modules of this room exchange."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Built:
    """What building a search cost and left on the disk."""

    cold: tuple[float, ...]
    """Processor seconds of each build from nothing."""

    again: float
    """Processor seconds of the build after one digest more, with what the first build kept."""

    index: int
    """Bytes on the disk, without the texts that results show."""

    documents: int
    """Bytes on the disk of these texts."""

    index_gzip: int
    documents_gzip: int

    changed: float
    """Share of all these bytes that the digest more put into files of a new name or content."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the server sent to a fresh browser for one question; fonts left out."""

    requests: int
    """Page, style, code and data of the ten results."""

    bytes: int
    """Bodies as they went over the wire, compressed; headers, which hosts and HTTP/2 vary, left out."""

    extra_requests: int
    """What counts the choices beside the results, loaded after them; only ours has such."""

    extra_bytes: int


@dataclass(slots=True)
class Asked:
    """What a browser met; empty lists where it was not asked."""

    gzip: list[Sent] = field(default_factory=list)
    brotli: list[Sent] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    """Milliseconds from the address to ten results shown, on a slow line."""

    cold_slow: list[float] = field(default_factory=list)
    """The same with a slowed processor and no worker."""

    warm: list[float] = field(default_factory=list)
    """Milliseconds of each question whose files are already there."""

    warm_slow: list[float] = field(default_factory=list)
    heap: int = 0
    """Bytes of the JavaScript heaps of page and workers after the questions, typed arrays included."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is known of one search at one size; a missing part could not be measured."""

    built: Built | None
    asked: Asked | None
