"""What was found in each source → one piece of JSON, for programs that go on from there."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any

from plugins.archive.topics.proposals import Proposals
from plugins.importer.drafting import Contents

Suggest = Callable[[str, str, Sequence[str]], Proposals]
"""Topics to propose for a headline, a body and the hashtags typed with them."""


def describe(contents: Contents, date: dt.date | None, suggest: Suggest) -> dict[str, Any]:
    """Return what one source holds.

    Args:
        contents: as found.
        date: of the digest; None where nobody knows it.
        suggest: topics to propose for an entry.
    """
    entries = []
    for entry in contents.entries:
        proposals = suggest(entry.headline, entry.body, entry.tags)
        entries.append(
            {
                "id": entry.id,
                "headline": entry.headline,
                "body": entry.body,
                "topics": [proposal.slug for proposal in proposals.topics],
                "proposals": list(proposals.others),
                "links": list(entry.links),
            }
        )
    return {
        "title": contents.title,
        "standfirst": contents.standfirst,
        "date": date.isoformat() if date else None,
        "entries": entries,
        "warnings": list(contents.warnings),
        "left_out": list(contents.left_out),
    }


def describe_refusal(cause: str) -> dict[str, Any]:
    """Return what is said of a source from which no digest can be made: nothing was found, and why."""
    return {"title": "", "standfirst": "", "date": None, "entries": [], "warnings": [cause], "left_out": []}


def write_json(descriptions: Sequence[dict[str, Any]]) -> str:
    """Return the JSON of all sources, in their order, ended by a line feed."""
    return json.dumps(descriptions, ensure_ascii=False, indent=1) + "\n"
