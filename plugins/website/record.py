"""What a build left in a folder, written down for the next one: which outputs, under which keys, with which stamps."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from plugins.website.tree import Stamp

Made = Mapping[str, Stamp]
"""The files of one batch by address."""


@dataclass(frozen=True, slots=True)
class Record:
    """One folder as a build left it."""

    signature: str = ""
    """Of all that this build read: a build that would read the same has nothing to do."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """Key of each batch by its name."""

    made: Mapping[str, Made] = field(default_factory=dict)
    """Files of each batch by its name."""

    told: str = ""
    """What that build told, as its report wrote it."""

    def list_files(self) -> dict[str, Stamp]:
        """Every file."""
        return dict(chain.from_iterable(files.items() for files in self.made.values()))


def write_record(record: Record) -> bytes:
    """What `read_record` gives back."""
    return json.dumps([record.signature, record.keys, record.made, record.told], separators=(",", ":")).encode()


def read_record(data: bytes | None) -> Record:
    """The record of these bytes, an empty one when there are none."""
    if data is None:
        return Record()
    signature, keys, made, told = json.loads(data)
    return Record(
        signature,
        keys,
        {name: {path: (size, time) for path, (size, time) in files.items()} for name, files in made.items()},
        told,
    )
