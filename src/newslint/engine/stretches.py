"""A text that is longer than any article, checked a stretch at a time, so that memory and time stay bounded.

What is missing at the top is told once, and so is what a rule says but once of an article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from newslint.document import Block, Document, Role
from newslint.engine.locate import Locator
from newslint.engine.parting import STRETCH, Stretch, stretches
from newslint.engine.problems import notice
from newslint.finding import Finding, LocatedEdit, LocatedFinding, LocatedFix, Location, Severity, Span
from newslint.named import NamedTuple
from newslint.text.offsets import LINE_END, OffsetMap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.engine.article import Desk
    from newslint.engine.rulecalls import Failure


class InStretches(NamedTuple):
    """What came of a long text: a document of its whole, what was found, the rules that failed, and its figures."""

    doc: Document
    findings: list[LocatedFinding]
    failures: list[Failure]
    skipped_language: str
    figures: Mapping[str, float] | None


def check_stretches(desk: Desk, doc: Document) -> InStretches:
    """Check a long document whose blocks are not named yet.

    Of the document that comes back only the comments are there, and the blocks that they may speak of.
    """
    seen: Counter[tuple[str, str]] = Counter()
    found: list[LocatedFinding] = []
    failures: dict[str, Failure] = {}
    said: set[tuple[str, str]] = set()
    blocks = _AfterComments(doc)
    skipped = ""
    counts = None
    if desk.figures:
        from newslint.engine.statistics import Counts

        counts = Counts()
    for stretch in stretches(doc):
        piece = desk.named(stretch.doc)
        locator = Locator(piece, seen)
        moved = _Moved(stretch)
        linted, located = desk.found(piece, locator, _Kept(locator, doc.source, stretch))
        found += (moved.finding(one) for one in located if not _is_said(desk, one, said))
        failures.update((one.rule, one) for one in linted.failures)
        skipped = skipped or linted.skipped_language
        blocks.look(piece, locator, moved)
        if counts is not None:
            counts.add(piece, stretch.top.prose)
    offsets = OffsetMap.identity(len(doc.source))
    whole = doc._replace(text=doc.source, blocks=tuple(blocks.found), offsets=offsets, links=())
    findings = [_told(len(doc.text)), *found]
    return InStretches(whole, findings, list(failures.values()), skipped, counts.figures() if counts else None)


def _told(length: int) -> LocatedFinding:
    told = (
        f"The text has {length:,} characters and was read {STRETCH:,} at a time; rules that need the whole of an "
        "article saw no more than that, and it was compared with no other."
    )
    return notice("read-in-stretches", told, Severity.NOTE)


def _is_said(desk: Desk, one: LocatedFinding, said: set[tuple[str, str]]) -> bool:
    """Whether a rule that says a thing once of an article has said it of a stretch before."""
    rule = desk.rules.by_id.get(one.rule)
    if rule is None or not rule.says_once:
        return False
    key = (one.rule, one.message.casefold())
    if key in said:
        return True
    said.add(key)
    return False


class _Kept:
    """Which findings of a stretch are of use: not those in the top, nor those at an end that is none."""

    def __init__(self, locator: Locator, text: str, stretch: Stretch) -> None:
        start, end, lead = stretch.start.source, stretch.end.source, stretch.top.source
        self._locator = locator
        begins_inside = start > 0 and text[start - 1] not in "\r\n"
        ends_inside = end < len(text) and text[end - 1] not in "\r\n"
        self._is_first = not start
        self._first = lead + begins_inside
        self._last = lead + end - start - ends_inside

    def __call__(self, one: Finding) -> bool:
        place = self._locator.place(one.span, one.in_source)
        if place.field != "text":
            return self._is_first
        return self._first <= place.start and place.end <= self._last


class _Moved:
    """Moves what was found in a stretch to its place in the file."""

    def __init__(self, stretch: Stretch) -> None:
        self._lead = stretch.top.source
        self._by = stretch.start.source - self._lead
        breaks = [one.end() for one in LINE_END.finditer(stretch.doc.source, 0, self._lead)]
        # The line that the top ends in, and how many of its characters belong to the top.
        self._top_lines = len(breaks)
        self._top_columns = self._lead - (breaks[-1] if breaks else 0)
        self._stretch = stretch

    def finding(self, one: LocatedFinding) -> LocatedFinding:
        """The finding at its place in the file; without fixes that would change the top."""
        if one.location is None or not self._by:
            return one
        related = tuple(
            other._replace(location=self.location(other.location)) if other.path is None else other
            for other in one.related
        )
        fixes = tuple(fix for fix in map(self._fix, one.fixes) if fix is not None)
        return one._replace(location=self.location(one.location), fixes=fixes, related=related)

    def location(self, one: Location) -> Location:
        """A place of the stretch in the file."""
        if one.field != "text":
            return one
        line, column = self._position(one.offset, one.line, one.column)
        end_line, end_column = self._position(one.end_offset, one.end_line, one.end_column)
        return one._replace(
            offset=self.offset(one.offset),
            end_offset=self.offset(one.end_offset),
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
        )

    def offset(self, at: int) -> int:
        """An offset of the stretch in the file."""
        return at + self._by if at >= self._lead else at

    def _position(self, at: int, line: int, column: int) -> tuple[int, int]:
        if at < self._lead:
            return line, column
        within = line - self._top_lines
        return within + self._stretch.lines, column + (self._stretch.columns - self._top_columns) * (within == 1)

    def _fix(self, fix: LocatedFix) -> LocatedFix | None:
        if any(edit.offset < self._lead for edit in fix.edits):
            return None
        edits = (LocatedEdit(self.offset(edit.offset), self.offset(edit.end_offset), edit.insert) for edit in fix.edits)
        return fix._replace(edits=tuple(edits))


class _AfterComments:
    """The blocks that comments may speak of: of each comment the one that follows it."""

    def __init__(self, doc: Document) -> None:
        self._ends = sorted(comment.source.end for comment in doc.comments)
        self._next = 0
        self.found: list[Block] = []

    def look(self, piece: Document, locator: Locator, moved: _Moved) -> None:
        """Look for them among the blocks of a stretch, which come in the order of the file."""
        if self._next == len(self._ends):
            return
        for block in piece.blocks:
            place = locator.place(block.span)
            if block.role is Role.COMMENT or place.field != "text":
                continue
            start = moved.offset(place.start)
            passed = bisect_left(self._ends, start + 1, self._next)
            if passed > self._next:
                self._next = passed
                self.found.append(Block(Span(start, moved.offset(place.end)), block.role))
