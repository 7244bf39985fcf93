"""Fixes applied to files: the safe ones, one pass after another until nothing is left to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newslint.finding import LocatedEdit, LocatedFinding, Safety

# A fix can make room for another; more rounds than this mean that two fixes undo each other.
MOST_ROUNDS = 10
# A text that gets shorter each time comes to an end; so many rounds take a long run of one sign apart.
MOST_SHORTENING = 200


def applicable(findings: Iterable[LocatedFinding], lowest: Safety) -> list[LocatedFinding]:
    """The findings that can be mended without a choice: one fix alone, safe enough, and not set aside."""
    return [one for one in findings if one.suppressed is None and len(one.fixes) == 1 and one.fixes[0].safety >= lowest]


def apply_edits(text: str, findings: Iterable[LocatedFinding]) -> tuple[str, int]:
    """The text with the findings' fixes applied, and how many were; of two that overlap the first is."""
    chosen: list[LocatedEdit] = []
    count = 0
    for one in sorted(findings, key=lambda finding: finding.fixes[0].edits):
        edits = one.fixes[0].edits
        if edits and not any(_collide(edit, other) for edit in edits for other in chosen[-8:]):
            chosen += edits
            count += 1
    newline = _newline(text)
    pieces: list[str] = []
    at = 0
    for edit in sorted(chosen):
        pieces += (text[at : edit.offset], edit.insert.replace("\n", newline))
        at = edit.end_offset
    return "".join((*pieces, text[at:])), count


def fixed(text: str, lint: Callable[[str], list[LocatedFinding]], lowest: Safety) -> tuple[str, int]:
    """The text after round upon round of fixes, and how many were applied.

    `lint` gives the findings in a text. Stops when a round changes nothing.
    """
    total = others = 0
    for _ in range(MOST_SHORTENING):
        changed, count = apply_edits(text, applicable(lint(text), lowest))
        total += count
        others += len(changed) >= len(text)
        if not count or changed == text or others > MOST_ROUNDS:
            break
        text = changed
    return text, total


def _newline(text: str) -> str:
    """The line end that the text uses first, so that what is put in ends its lines alike."""
    at = text.find("\n")
    if at < 0:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text[at - 1 : at] == "\r" else "\n"


def _collide(one: LocatedEdit, other: LocatedEdit) -> bool:
    if one.offset == one.end_offset and other.offset == other.end_offset:
        return one.offset == other.offset
    return one.offset < other.end_offset and other.offset < one.end_offset
