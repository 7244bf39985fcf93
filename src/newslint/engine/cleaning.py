"""An article without what a scrape left behind: leftovers taken out, round upon round, and a list of what went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from newslint.engine.shells import with_shell
from newslint.finding import LocatedEdit, LocatedFinding, Safety
from newslint.named import NamedTuple

PACK = "leftovers/"
# What a file may have in front of a line that is taken out whole, and what is taken out behind it.
MARKS = re.compile(r"[ \t]*(?:(?:[-*+>]|#{1,6}|\d{1,3}[.)])[ \t]+)*")
REST = re.compile(r"[ \t]*(?:\Z|(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*)")
# Taking a box out can show another; each round takes something out, so more than this is not met in practice.
MOST_ROUNDS = 50


class Removed(NamedTuple):
    """A line that went, or a part of one: its number in the original, from 1, the rule, and the text.

    `fact` names what it says of the article, if anything.
    """

    line: int
    rule: str
    text: str
    fact: str = ""


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
            if one.fact and one.text not in found.setdefault(one.fact, []):
                found[one.fact].append(one.text)
        return found


def cleaned(
    text: str,
    lint: Callable[[str], Iterable[LocatedFinding]],
    facts: Mapping[str, str],
    unsafe: bool = False,
    keep: bool = False,
) -> Cleaned:
    """The text without its leftovers; `lint` gives the findings in a text.

    `facts` names what the lines of a rule say of the article, by the rule's id. Without `unsafe` only
    what cannot be prose is taken out; with it, every whole line that is named a leftover. With `keep`
    the caller keeps the facts, so that lines which hold some may go too.
    The work ends when a round finds nothing, so that cleaning again changes nothing.
    """
    now = text
    # The place in the original of each character of the text as it is now.
    origin: Sequence[int] = range(len(text))
    removed: list[Removed] = []
    starts = _line_starts(text)
    for _ in range(MOST_ROUNDS):
        chosen = _chosen(now, lint(now), unsafe, facts if keep else {})
        if not chosen:
            break
        for one in chosen:
            fact = facts.get(one.rule, "")
            removed += (part._replace(fact=fact) for part in _lines_of(one, now, origin, starts))
        edits = _merged(now, [_widened(now, edit) for one in chosen for edit in one.fixes[0].edits])
        now, origin = _applied(now, origin, edits)
    return Cleaned(now, tuple(sorted(removed)), len(text.split()), len(now.split()))


def _chosen(
    text: str, findings: Iterable[LocatedFinding], unsafe: bool, kept: Mapping[str, str]
) -> list[LocatedFinding]:
    """The findings whose fix is made in this round: of two that overlap the first."""
    chosen: list[LocatedFinding] = []
    end = 0
    fixable = [one for one in findings if _is_due(text, one, unsafe, kept)]
    for one in sorted(fixable, key=lambda finding: finding.fixes[0].edits):
        edits = one.fixes[0].edits
        if edits[0].offset >= end and any(text[edit.offset : edit.end_offset] != edit.insert for edit in edits):
            chosen.append(one)
            end = edits[-1].end_offset
    return chosen


def _is_due(text: str, one: LocatedFinding, unsafe: bool, kept: Mapping[str, str]) -> bool:
    where = one.location
    if not one.rule.startswith(PACK) or one.suppressed is not None or where is None or where.field != "text":
        return False
    if len(one.fixes) != 1 or not one.fixes[0].edits:
        return False
    fix = one.fixes[0]
    if fix.safety is Safety.SAFE:
        return True
    if fix.safety is Safety.UNSAFE and one.rule in kept:
        return _is_whole(text, where.offset, where.end_offset)
    # A fix inside a line may change what somebody is quoted to have said; a line that is left over holds no speech.
    return unsafe and (fix.safety is Safety.UNSAFE or _is_whole(text, where.offset, where.end_offset))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends with its line."""
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = min((at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0), default=len(text))
    return not text[before:start].strip() and not text[end:after].strip()


def _widened(text: str, edit: LocatedEdit) -> LocatedEdit:
    """The edit with what would be empty without it, and with the blank lines beside where it takes whole lines."""
    if edit.insert or edit.offset == edit.end_offset:
        return edit
    edit = LocatedEdit(*with_shell(text, edit.offset, edit.end_offset), "")
    lead = max(text.rfind("\n", 0, edit.offset), text.rfind("\r", 0, edit.offset)) + 1
    start = lead if MARKS.fullmatch(text, lead, edit.offset) else edit.offset
    after = REST.match(text, edit.end_offset)
    if start != lead or after is None:
        return edit
    if after.end() < len(text):
        return LocatedEdit(start, after.end(), "")
    # Below the last line there may be nothing: the blank lines above go, and the file ends as it did.
    return LocatedEdit(len(text[:start].rstrip()), edit.end_offset, "") if text[:start].strip() else edit


def _merged(text: str, edits: Iterable[LocatedEdit]) -> list[LocatedEdit]:
    """The edits, those that meet made one, and those that together empty a box one that takes the box as well."""
    found: list[LocatedEdit] = []
    for edit in sorted(edits):
        last = found[-1] if found else None
        if last is not None and not last.insert and not edit.insert and edit.offset <= last.end_offset:
            found[-1] = _widened(text, LocatedEdit(last.offset, max(last.end_offset, edit.end_offset), ""))
        else:
            found.append(edit)
        while (box := _box(text, found)) is not None:
            number, whole = box
            del found[-number:]
            found.append(whole)
    return found


def _box(text: str, edits: Sequence[LocatedEdit]) -> tuple[int, LocatedEdit] | None:
    """How many of the last deletions empty a box between them, and the deletion that takes it out."""
    end = edits[-1].end_offset
    for number in range(2, len(edits) + 1):
        first, second = edits[-number], edits[1 - number]
        if first.insert or second.insert or text[first.end_offset : second.offset].strip():
            return None
        if with_shell(text, first.offset, end) != (first.offset, end):
            return number, _widened(text, LocatedEdit(first.offset, end, ""))
    return None


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
