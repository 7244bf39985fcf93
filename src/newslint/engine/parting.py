"""A document that is longer than any article, parted into stretches that rules can look at one by one.

The file is read whole, so that what stands in fences, lists and tags is known for what it is; a stretch is a document
of its own, with the top of the article before it, so that the headline, the byline, the date and the language are known
in all of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from newslint.document import Block, Comment, Document, Link, Role
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.offsets import LINE_END, OffsetMap, Segment

# Characters of a stretch, and how many of its last ones are searched for a good place to end it.
STRETCH = 200_000
SEARCHED = 20_000
# Characters of the article's top at most, and of what may stand on a page before it.
TOP = 3_000
BEFORE_TOP = 20_000
# Where a stretch ends best inside a long block: at a blank line, a line, a sentence, a word; and how much of that is
# left to it.
ENDS = (("\n\n", 1), ("\n", 1), (". ", 2), (" ", 1))

Placed = TypeVar("Placed", Link, Comment)


class Cut(NamedTuple):
    """A place between two stretches: its offsets in the prose and in the file, in code points."""

    prose: int
    source: int


class Stretch(NamedTuple):
    """A stretch of a document: where it begins and ends, and the line breaks and the characters of its line before it.

    `doc` holds the prose and the source of `top` and of the stretch behind it; the first stretch has the top in itself.
    """

    doc: Document
    top: Cut
    start: Cut
    end: Cut
    lines: int
    columns: int


def can_be_parted(doc: Document) -> bool:
    """Whether the prose stands in the file in the order that it is read in, and the fields of a record before it.

    Nor may a long piece of it stand for a piece of the file as a whole: there is no place inside to cut it at.
    """
    segments = doc.offsets.segments
    fields = [one.end for one in segments if one.field != "text"]
    told = segments[len(fields) :]
    if not told or any(one.field != "text" for one in told) or (fields and fields[-1] > BEFORE_TOP):
        return False
    if any(one.end - one.start > SEARCHED and not one.is_copy for one in told):
        return False
    return all(before.source_end <= after.source for before, after in pairwise(told))


def stretches(doc: Document) -> Iterator[Stretch]:
    """The stretches of a long document, in order, one beginning where the other ends."""
    parting = _Parting(doc)
    nowhere = start = Cut(0, 0)
    top = parting.top()
    lines = columns = 0
    while start.prose < len(doc.text):
        end = parting.end(start)
        lead = top if start.prose else nowhere
        yield Stretch(parting.document(lead, start, end), lead, start, end, lines, columns)
        breaks = [one.end() for one in LINE_END.finditer(doc.source, start.source, end.source)]
        lines += len(breaks)
        columns = end.source - breaks[-1] if breaks else columns + end.source - start.source
        start = end


class _Parting:
    """Knows where a document can be cut, and makes documents of its pieces."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._segments = doc.offsets.segments
        self._starts = [block.span.start for block in doc.blocks]
        self._ends = [segment.end for segment in self._segments]
        self._links = _in_order(doc.links)
        self._comments = _in_order(doc.comments)
        self._last = Cut(len(doc.text), len(doc.source))

    def top(self) -> Cut:
        """Where the top ends: before a paragraph that is not far below the first one that is no furniture."""
        doc = self._doc
        first = next((block.span.start for block in doc.blocks if block.role is not Role.METADATA), 0)
        most = TOP + (first if first <= BEFORE_TOP else 0)
        fields_end = max((one.end for one in self._segments[:BEFORE_TOP] if one.field != "text"), default=0)
        index = bisect_right(self._starts, max(most, fields_end + TOP)) - 1
        if index > 0 and self._starts[index] >= fields_end:
            return self._before_block(index)
        at = max(doc.text.rfind("\n", 0, most) + 1, fields_end)
        return self._inside(at) if at else Cut(0, 0)

    def end(self, start: Cut) -> Cut:
        """Where the stretch ends that begins at a place."""
        doc = self._doc
        if len(doc.text) - start.prose <= STRETCH + SEARCHED:
            return self._last
        last = start.prose + STRETCH
        index = bisect_right(self._starts, last) - 1
        if index > 0 and self._starts[index] > last - SEARCHED:
            cut = self._before_block(index)
            if cut.prose > start.prose:
                return cut
        for sign, kept in ENDS:
            at = doc.text.rfind(sign, last - SEARCHED, last)
            if at >= 0:
                return self._inside(at + kept)
        return self._inside(last)

    def _before_block(self, index: int) -> Cut:
        """The place before a block, with the white space before its first line."""
        doc = self._doc
        before, block = doc.blocks[index - 1], doc.blocks[index]
        prose = doc.text.rfind("\n", before.span.end, block.span.start) + 1 or block.span.start
        at = doc.offsets.place(Span(block.span.start, block.span.start + 1)).start
        floor = doc.offsets.place(Span(before.span.end - 1, before.span.end)).end
        line = max(doc.source.rfind("\n", floor, at), doc.source.rfind("\r", floor, at)) + 1
        return Cut(prose, line or at)

    def _inside(self, prose: int) -> Cut:
        """The place before a character of the prose; before all that stands for the same piece of the file."""
        number = bisect_right(self._ends, prose)
        if number == len(self._segments):
            return self._last
        segment = self._segments[number]
        if segment.start >= prose:
            return Cut(prose, segment.source)
        if segment.is_copy:
            return Cut(prose, segment.source + prose - segment.start)
        # It is far shorter than a stretch, so there is a stretch before it.
        return Cut(segment.start, segment.source)

    def document(self, top: Cut, start: Cut, end: Cut) -> Document:
        """The document of a stretch with the top before it."""
        doc = self._doc
        moved = Cut(top.prose - start.prose, top.source - start.source)
        pieces = ((Cut(0, 0), top, Cut(0, 0)), (start, end, moved))
        blocks: list[Block] = []
        segments: list[Segment] = []
        links: list[Link] = []
        comments: list[Comment] = []
        for first, last, by in pieces:
            blocks += self._blocks(first, last, by.prose)
            segments += self._moved(first, last, by)
            for link in _within(self._links, first, last):
                span = Span(*(min(max(at, first.prose), last.prose) + by.prose for at in link.span))
                links.append(link._replace(span=span, source=_shifted(link.source, by.source)))
            for comment in _within(self._comments, first, last):
                comments.append(comment._replace(source=_shifted(comment.source, by.source)))
        written = doc.written
        if written is not None:
            whole = written

            def written(span: Span, text: str) -> str | None:
                return whole(span if span.start < top.source else _shifted(span, -moved.source), text)

        return doc._replace(
            text=doc.text[: top.prose] + doc.text[start.prose : end.prose],
            blocks=tuple(blocks),
            offsets=OffsetMap(tuple(segments)),
            source=doc.source[: top.source] + doc.source[start.source : end.source],
            links=tuple(links),
            comments=tuple(comments),
            written=written,
        )

    def _blocks(self, start: Cut, end: Cut, by: int) -> Iterator[Block]:
        first = max(bisect_right(self._starts, start.prose) - 1, 0)
        for number in range(first, bisect_left(self._starts, end.prose)):
            block = self._doc.blocks[number]
            within = Span(max(block.span.start, start.prose), min(block.span.end, end.prose))
            if within.start < within.end:
                # What a block is cut in two at is white space, as a rule.
                yield block._replace(span=_shifted(within, by))

    def _moved(self, start: Cut, end: Cut, by: Cut) -> Iterator[Segment]:
        for number in range(bisect_right(self._ends, start.prose), len(self._segments)):
            one = self._segments[number]
            if one.start >= end.prose:
                return
            from_, to, source, source_end = one.start, one.end, one.source, one.source_end
            if one.is_copy:
                from_, to = max(from_, start.prose), min(to, end.prose)
                source, source_end = one.source + from_ - one.start, one.source_end - (one.end - to)
            is_text = one.field == "text"
            shift = by.source if is_text else 0
            yield Segment(from_ + by.prose, to + by.prose, source + shift, source_end + shift, one.field)


def _in_order(placed: Sequence[Placed]) -> tuple[list[int], list[Placed]]:
    """Links or comments in the order of the file, with their places."""
    found = sorted(placed, key=lambda one: one.source)
    return [one.source.start for one in found], found


def _within(placed: tuple[list[int], list[Placed]], start: Cut, end: Cut) -> list[Placed]:
    starts, found = placed
    return found[bisect_left(starts, start.source) : bisect_left(starts, end.source)]


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
