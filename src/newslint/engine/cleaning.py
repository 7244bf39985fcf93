"""An article without what a scrape left behind: leftovers taken out, round upon round, and a list of what went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newslint.finding import LocatedEdit, LocatedFinding, Safety

PACK = "leftovers/"
# What a file may have in front of a line that is taken out whole, and what is taken out behind it.
MARKS = re.compile(r"[ \t]*(?:(?:[-*+>]|#{1,6}|\d{1,3}[.)])[ \t]+)*")
REST = re.compile(r"[ \t]*(?:\Z|(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*)")
# Taking a box out can show another; each round takes something out, so more than this is not met in practice.
MOST_ROUNDS = 50
# Kinds that hold facts about an article, with the name of the fact.
FACTS = {
    "publish-stamp": "date",
    "gallery-date": "date",
    "byline-furniture": "author",
    "source-url-line": "source",
    "source-tag": "source",
    "copyright-line": "licence",
}


class Removed(NamedTuple):
    """A line that went, or a part of one: its number in the original, from 1, the rule, and the text."""

    line: int
    rule: str
    text: str


class Cleaned(NamedTuple):
    """A cleaned text, what was removed in the order of the original, and how many words there were and are."""

    text: str
    removed: tuple[Removed, ...]
    words_before: int
    words_after: int

    @property
    def share(self) -> float:
        """The share of the words that went, from 0 to 1."""
        return (self.words_before - self.words_after) / self.words_before if self.words_before else 0.0

    @property
    def facts(self) -> dict[str, list[str]]:
        """The removed lines that say when, by whom, from where and under which licence, by the name of the fact."""
        found: dict[str, list[str]] = {}
        for one in self.removed:
            name = FACTS.get(one.rule.removeprefix(PACK))
            if name and one.text not in found.setdefault(name, []):
                found[name].append(one.text)
        return found


def cleaned(
    text: str, lint: Callable[[str], Iterable[LocatedFinding]], unsafe: bool = False, keep: bool = False
) -> Cleaned:
    """The text without its leftovers; `lint` gives the findings in a text.

    Without `unsafe` only what cannot be prose is taken out; with it, every whole line that is named
    a leftover. With `keep` the caller keeps the facts, so that lines which hold some may go too.
    The work ends when a round finds nothing, so that cleaning again changes nothing.
    """
    now = text
    # The place in the original of each character of the text as it is now.
    origin: Sequence[int] = range(len(text))
    removed: list[Removed] = []
    starts = _line_starts(text)
    for _ in range(MOST_ROUNDS):
        chosen = _chosen(now, lint(now), unsafe, keep)
        if not chosen:
            break
        for one in chosen:
            removed += _lines_of(one, now, origin, starts)
        edits = [_widened(now, edit) for one in chosen for edit in one.fixes[0].edits]
        now, origin = _applied(now, origin, edits)
    return Cleaned(now, tuple(sorted(removed)), len(text.split()), len(now.split()))


def _chosen(text: str, findings: Iterable[LocatedFinding], unsafe: bool, keep: bool) -> list[LocatedFinding]:
    """The findings whose fix is made in this round: of two that overlap the first."""
    chosen: list[LocatedFinding] = []
    end = 0
    fixable = [one for one in findings if _is_due(text, one, unsafe, keep)]
    for one in sorted(fixable, key=lambda finding: finding.fixes[0].edits):
        edits = one.fixes[0].edits
        if edits[0].offset >= end and any(text[edit.offset : edit.end_offset] != edit.insert for edit in edits):
            chosen.append(one)
            end = edits[-1].end_offset
    return chosen


def _is_due(text: str, one: LocatedFinding, unsafe: bool, keep: bool) -> bool:
    where = one.location
    if not one.rule.startswith(PACK) or one.suppressed is not None or where is None or where.field != "text":
        return False
    if len(one.fixes) != 1 or not one.fixes[0].edits:
        return False
    fix = one.fixes[0]
    if fix.safety is Safety.SAFE:
        return True
    if keep and fix.safety is Safety.UNSAFE and one.rule.removeprefix(PACK) in FACTS:
        return _is_whole(text, where.offset, where.end_offset)
    # A fix inside a line may change what somebody is quoted to have said; a line that is left over holds no speech.
    return unsafe and (fix.safety is Safety.UNSAFE or _is_whole(text, where.offset, where.end_offset))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with its line."""
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = min((at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0), default=len(text))
    return not text[before:start].strip() and not text[end:after].strip()


def _widened(text: str, edit: LocatedEdit) -> LocatedEdit:
    """The edit with the marks before and the blank lines beside, where it takes the whole of a line."""
    if edit.insert or edit.offset == edit.end_offset:
        return edit
    lead = max(text.rfind("\n", 0, edit.offset), text.rfind("\r", 0, edit.offset)) + 1
    start = lead if MARKS.fullmatch(text, lead, edit.offset) else edit.offset
    after = REST.match(text, edit.end_offset)
    if start != lead or after is None:
        return edit
    if after.end() < len(text):
        return LocatedEdit(start, after.end(), "")
    # Below the last line there may be nothing: the blank lines above go, and the file ends as it did.
    return LocatedEdit(len(text[:start].rstrip()), edit.end_offset, "") if text[:start].strip() else edit


def _applied(text: str, origin: Sequence[int], edits: Iterable[LocatedEdit]) -> tuple[str, list[int]]:
    """The text after the edits, and the place in the original of each of its characters."""
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for edit in sorted(edits):
        insert = edit.insert.replace("\n", newline)
        # Two edits may have been widened into each other.
        begun = max(at, edit.offset)
        pieces += (text[at:begun], insert)
        places += origin[at:begun]
        places += [origin[min(edit.offset, len(origin) - 1)]] * len(insert)
        at = max(at, edit.end_offset)
    pieces.append(text[at:])
    places += origin[at:]
    return "".join(pieces), places


def _lines_of(one: LocatedFinding, text: str, origin: Sequence[int], starts: Sequence[int]) -> Iterable[Removed]:
    """What a finding takes out, a line at a time."""
    where = one.location
    if where is None:
        return
    at = where.offset
    for part in text[where.offset : where.end_offset].replace("\r", "\n").split("\n"):
        shown = part.strip()
        if shown:
            yield Removed(bisect_right(starts, origin[at]), one.rule, shown)
        at += len(part) + 1


def _line_starts(text: str) -> list[int]:
    from newslint.text.offsets import LINE_END

    return [0, *(end.end() for end in LINE_END.finditer(text))]
