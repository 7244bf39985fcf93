"""Page furniture in other languages than English: whole lines that stand in a list, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newslint import read_list
from newslint_leftovers.lines import Line

# Languages with a list in languages/<code>.txt.
LISTED = ("de", "es", "fr", "it", "nl", "pt")
# A line that only begins as listed may have so many words.
MOST_WORDS = 30
LONGEST_START = 6


def said_in(code: str, lines: Sequence[Line]) -> dict[int, str]:
    """The kinds of the lines that are page furniture in a language, by index; empty for one without a list."""
    if code not in LISTED:
        return {}
    whole, starts = _listed(code)
    found: dict[int, str] = {}
    for index, line in enumerate(lines):
        key = line.key if line.open else ""
        if key:
            kind = whole.get(key) or _started(line, key, starts)
            if kind is not None:
                found[index] = kind
    return found


def _started(line: Line, key: str, starts: dict[str, str]) -> str | None:
    if line.words > MOST_WORDS or line.text[0] in "\"“„«»'‘":
        return None
    at = -1
    for _ in range(LONGEST_START):
        at = key.find(" ", at + 1)
        if at < 0:
            return None
        if key[:at] in starts:
            return starts[key[:at]]
    return None


@cache
def _listed(code: str) -> tuple[dict[str, str], dict[str, str]]:
    """Whole lines and beginnings of lines with their kinds, read when an article in the language is met."""
    whole: dict[str, str] = {}
    starts: dict[str, str] = {}
    for row in read_list(__file__, f"languages/{code}.txt"):
        kind, _, entry = row.partition(": ")
        if entry.endswith("…"):
            starts.setdefault(entry[:-1].strip(), kind)
        else:
            whole.setdefault(entry, kind)
    return whole, starts
