"""A text that is longer than any article, checked a stretch at a time, so that memory and time stay bounded.

Each stretch is read with the top of the file before it, so that the headline, the byline, the date and the language
are known in all of them, and what is missing at the top is told once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.document import Block, Comment, Document, Role
from newslint.engine.locate import Locator
from newslint.engine.problems import notice
from newslint.errors import ArticleError
from newslint.finding import Finding, LocatedEdit, LocatedFinding, LocatedFix, Location, Severity, Span
from newslint.formats import Format, Source
from newslint.text.offsets import LINE_END, OffsetMap

if TYPE_CHECKING:
    from newslint.engine.article import Desk
    from newslint.engine.rulecalls import Failure

# Characters of a stretch, and how many of its last ones are searched for a good place to end it.
STRETCH = 200_000
SEARCHED = 20_000
# Characters of the top of the file at most.
TOP = 3_000
# Where a stretch ends best: at a blank line, a line, a sentence, a word; and how much of that is left to it.
ENDS = (("\n\n", 1), ("\n\r\n", 1), ("\n", 1), ("\r\r", 1), ("\r", 1), (". ", 2), (" ", 1))
AT_LINES = ENDS[:5]


class Stretch(NamedTuple):
    """A stretch of a file: its offsets in code points, and the line breaks and the characters of its line before it."""

    start: int
    end: int
    lines: int
    columns: int


class InStretches(NamedTuple):
    """What came of a long text: a document of its whole, what was found, and the rules that failed."""

    doc: Document
    findings: list[LocatedFinding]
    failures: list[Failure]
    skipped_language: str


def check_stretches(desk: Desk, source: Source, kind: Format) -> InStretches:
    """Check a long text. Of its document only the comments are there, and the blocks that they may speak of.

    Raises ArticleError where the text is not of its format.
    """
    text = source.text
    top = _end(text, 0, TOP, AT_LINES) or 0
    seen: Counter[tuple[str, str]] = Counter()
    found: list[LocatedFinding] = []
    failures: dict[str, Failure] = {}
    comments: list[Comment] = []
    blocks: list[Block] = []
    skipped = ""
    metadata = None
    for stretch in stretches(text):
        # The first stretch has the top in itself.
        lead = top if stretch.start else 0
        given = source._replace(text=text[:lead] + text[stretch.start : stretch.end])
        for doc in kind.documents(given):
            if isinstance(doc, ArticleError):
                raise doc
            doc = desk.named(doc)
            locator = Locator(doc, seen)
            moved = _Moved(doc, stretch, lead)
            linted, located = desk.found(doc, locator, _Kept(locator, text, stretch, lead))
            found += map(moved.finding, located)
            failures.update((one.rule, one) for one in linted.failures)
            skipped = skipped or linted.skipped_language
            metadata = doc.metadata if metadata is None else metadata
            _gather(doc, locator, moved, comments, blocks)
    whole = Document(
        text,
        tuple(blocks),
        OffsetMap.identity(len(text)),
        text,
        source.name,
        kind.name,
        metadata or {},
        (),
        tuple(comments),
    )
    return InStretches(whole, [_told(len(text)), *found], list(failures.values()), skipped)


def _told(length: int) -> LocatedFinding:
    told = (
        f"The text has {length:,} characters and was read {STRETCH:,} at a time; rules that need the whole of an "
        "article saw no more than that, and it was compared with no other."
    )
    return notice("read-in-stretches", told, Severity.NOTE)


def stretches(text: str) -> Iterator[Stretch]:
    """The stretches of a text, in order, one beginning where the other ends."""
    start = lines = columns = 0
    while start < len(text):
        end = len(text)
        if end - start > STRETCH + SEARCHED:
            end = _end(text, start + STRETCH - SEARCHED, start + STRETCH, ENDS) or start + STRETCH
        yield Stretch(start, end, lines, columns)
        breaks = [one.end() for one in LINE_END.finditer(text, start, end)]
        lines += len(breaks)
        columns = end - breaks[-1] if breaks else columns + end - start
        start = end


def _end(text: str, first: int, last: int, ends: tuple[tuple[str, int], ...]) -> int | None:
    """The last good place for an end between two offsets."""
    for sign, kept in ends:
        at = text.rfind(sign, first, last)
        # A line break of two characters stays whole.
        if at >= 0 and text[at + kept - 1 : at + kept + 1] != "\r\n":
            return at + kept
    return None


class _Kept:
    """Which findings of a stretch are of use: not those in the top, nor those at an end that is none."""

    def __init__(self, locator: Locator, text: str, stretch: Stretch, lead: int) -> None:
        self._locator = locator
        begins_inside = stretch.start > 0 and text[stretch.start - 1] not in "\r\n"
        ends_inside = stretch.end < len(text) and text[stretch.end - 1] not in "\r\n"
        self._first = lead + begins_inside
        self._last = lead + stretch.end - stretch.start - ends_inside

    def __call__(self, one: Finding) -> bool:
        place = self._locator.place(one.span, one.in_source)
        return self._first <= place.start and place.end <= self._last


class _Moved:
    """Moves what was found in a stretch to its place in the file."""

    def __init__(self, doc: Document, stretch: Stretch, lead: int) -> None:
        self._lead = lead
        self._by = stretch.start - lead
        # The top ends with a line.
        self._top_lines = sum(1 for _ in LINE_END.finditer(doc.source, 0, lead))
        self._stretch = stretch

    def finding(self, one: LocatedFinding) -> LocatedFinding:
        """The finding at its place in the file; without fixes that would change the top."""
        if one.location is None or not self._stretch.start:
            return one
        related = tuple(
            other._replace(location=self.location(other.location)) if other.path is None else other
            for other in one.related
        )
        fixes = tuple(fix for fix in map(self._fix, one.fixes) if fix is not None)
        return one._replace(location=self.location(one.location), fixes=fixes, related=related)

    def location(self, one: Location) -> Location:
        """A place of the stretch in the file."""
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

    def span(self, one: Span) -> Span:
        """A span of the stretch in the file."""
        return Span(self.offset(one.start), self.offset(one.end))

    def _position(self, at: int, line: int, column: int) -> tuple[int, int]:
        if at < self._lead:
            return line, column
        within = line - self._top_lines
        return within + self._stretch.lines, column + (self._stretch.columns if within == 1 else 0)

    def _fix(self, fix: LocatedFix) -> LocatedFix | None:
        if any(edit.offset < self._lead for edit in fix.edits):
            return None
        edits = (LocatedEdit(self.offset(edit.offset), self.offset(edit.end_offset), edit.insert) for edit in fix.edits)
        return fix._replace(edits=tuple(edits))


def _gather(doc: Document, locator: Locator, moved: _Moved, comments: list[Comment], blocks: list[Block]) -> None:
    """Take the comments of a stretch, and of its blocks the first and those behind comments, to where they are."""
    first = moved.offset(moved._lead)
    for comment in doc.comments:
        where = moved.span(comment.source)
        if where.start >= first:
            comments.append(Comment(where, comment.text))
    after_comment = True
    for block in doc.blocks:
        if block.role is Role.COMMENT:
            after_comment = True
            continue
        if after_comment:
            place = locator.place(block.span)
            where = moved.span(Span(place.start, place.end))
            if where.start >= first:
                blocks.append(Block(where, block.role))
                after_comment = False
