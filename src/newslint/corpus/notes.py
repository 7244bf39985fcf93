"""What an article brings to the comparison with others, as columns, and read from them again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from newslint.engine.across import with_facts
from newslint.engine.events import Traits
from newslint.engine.notes import Alike, Noted, Notes, as_plain, from_plain


def note_columns(notes: Notes, is_anywhere: Callable[[str], bool]) -> dict[str, Any]:
    """Notes by the names of their columns; `is_anywhere` says whether a rule asks for no event."""
    stated: list[Alike] = []
    anywhere: dict[int, list[Noted]] = {}
    for one in notes.stated:
        if is_anywhere(one.rule):
            anywhere.setdefault(_number(notes.group, one.rule, one.key), []).extend(one.facts)
        else:
            stated.append(one)
    return {
        "among": notes.group,
        "day": notes.traits.day,
        "names": notes.traits.names,
        "runs": notes.traits.runs,
        "facts": _written(notes._replace(stated=tuple(stated))),
        "keys": list(anywhere),
        "anywhere": [_written(with_facts(notes, some)) for some in anywhere.values()],
    }


def read_notes(told: str) -> Notes:
    """Notes of one text again, without their traits."""
    return from_plain(json.loads(told))


def _written(notes: Notes) -> str:
    # Traits have columns of their own.
    return json.dumps(as_plain(notes._replace(traits=Traits(notes.traits.day, (), ()))))


def _number(*told: str) -> int:
    """A number for what facts are about, the same wherever they are collected."""
    digest = hashlib.blake2b("\n".join(told).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
