"""Lines and columns, and the map from an article's prose to its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.precompiled import quick_pattern

# Lines end at CRLF, LF and lone CR; str.splitlines also cuts at U+2028, VT, FF and NEL.
LINE_END = quick_pattern("\r\n|\n|\r")
# Characters of a text that is not parted into lines at once, since that takes as much memory as the text.
LONG = 1_000_000
BEYOND_ASCII = quick_pattern(r"[^\x00-\x7f]")


class LineIndex:
    """The starts of a text's lines, to turn offsets into lines and columns."""

    __slots__ = ("length", "starts")

    def __init__(self, text: str) -> None:
        if "\r" in text:
            self.starts = [0, *(end.end() for end in LINE_END.finditer(text))]
        elif len(text) > LONG:
            self.starts = [0, *_behind_line_feeds(text)]
        else:
            # Looking for one sign is many times as fast as the pattern.
            self.starts = [0, *accumulate([len(line) + 1 for line in text.split("\n")[:-1]])]
        self.length = len(text)

    def __len__(self) -> int:
        return len(self.starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Span of a line (from 1) with the line break that ends it."""
        end = self.starts[line] if line < len(self.starts) else self.length
        return Span(self.starts[line - 1], end)


def _behind_line_feeds(text: str) -> Iterator[int]:
    at = text.find("\n") + 1
    while at:
        yield at
        at = text.find("\n", at) + 1


def lines_of(text: str) -> list[str]:
    """The lines of a text without what ends them."""
    return LINE_END.split(text) if "\r" in text else text.split("\n")


class Segment(NamedTuple):
    """A run of prose and where it stands in the file.

    When both spans are equally long the run is a plain copy; else it stands as a whole for what
    it was decoded from, such as an entity. `field` names the field of a record.
    """

    start: int
    end: int
    source: int
    source_end: int
    field: str = "text"

    @property
    def is_copy(self) -> bool:
        """Whether each character of the run stands for one character of the file."""
        return self.end - self.start == self.source_end - self.source


class Place(NamedTuple):
    """A half-open range in the file, or in a field of a record."""

    field: str
    start: int
    end: int


class OffsetMap:
    """Ties every character of an article's prose to its place in the file."""

    __slots__ = ("_starts", "segments")

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self.segments = segments
        self._starts = [segment.start for segment in segments]

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that is its own source."""
        return cls((Segment(0, length, 0, length),) if length else ())

    def place(self, span: Span) -> Place:
        """Where a span of prose stands.

        The end is mapped as the end of the span's last character, so that markup which follows
        is left out. A span that runs over into another field of a record is cut at the border.
        """
        if not self.segments:
            return Place("text", 0, 0)
        first = self._segment_at(span.start)
        start = self._source_start(first, span.start)
        if span.end <= max(span.start, first.start):
            # Nothing, or a blank between two blocks that stands nowhere in the file.
            return Place(first.field, start, start)
        index = self._index(span.end - 1)
        last = self.segments[index]
        while last.field != first.field:
            index -= 1
            last = self.segments[index]
        end = last.source + min(span.end, last.end) - last.start if last.is_copy else last.source_end
        return Place(first.field, start, max(start, end))

    def copied(self, start: int, end: int) -> Segment | None:
        """The run of the file, or of a record's field `text`, that holds a stretch sign by sign, if one does."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        segment = self.segments[index]
        first, last, source, source_end, field = segment
        if not start <= end <= last or field != "text" or last - first != source_end - source:
            return None
        return segment

    def is_contiguous(self, span: Span) -> bool:
        """Whether the span is one run of the file without a seam, so that an edit there is exact.

        Ends must not fall inside a character that stands for several, such as an entity.
        """
        if not self.segments:
            return False
        index = self._index(span.start)
        first = self.segments[index]
        if not first.start <= span.start <= first.end or (not first.is_copy and span.start != first.start):
            return False
        while span.end > self.segments[index].end:
            segment = self.segments[index]
            index += 1
            if index == len(self.segments):
                return False
            following = self.segments[index]
            touching = (following.start, following.source, following.field) == (
                segment.end,
                segment.source_end,
                segment.field,
            )
            if not touching:
                return False
        last = self.segments[index]
        return last.is_copy or span.end == last.end or span.end == span.start

    def through(self, outer: OffsetMap) -> OffsetMap:
        """The map to the file of a text that was itself read out of the file.

        This map leads from the prose to that text, `outer` from the text to the file: HTML inside a
        JSON string, say. A run that does not lie whole in one run of the outer map is cut there.
        """
        found: list[Segment] = []
        for one in self.segments:
            if not one.is_copy or one.source == one.source_end:
                place = outer.place(Span(one.source, one.source_end))
                found.append(Segment(one.start, one.end, place.start, place.end, place.field))
                continue
            at = one.source
            while at < one.source_end:
                within = outer._segment_at(at)
                end = min(one.source_end, within.end) if within.end > at else one.source_end
                place = outer.place(Span(at, end))
                start = one.start + at - one.source
                found.append(Segment(start, start + end - at, place.start, place.end, place.field))
                at = end
        return OffsetMap(tuple(found))

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _segment_at(self, offset: int) -> Segment:
        index = self._index(offset)
        segment = self.segments[index]
        # A blank that only parts two blocks belongs to no run: take the one that follows.
        if offset >= segment.end and index + 1 < len(self.segments):
            return self.segments[index + 1]
        return segment

    @staticmethod
    def _source_start(segment: Segment, offset: int) -> int:
        if offset <= segment.start:
            return segment.source
        if segment.is_copy:
            return min(segment.source + offset - segment.start, segment.source_end)
        return segment.source if offset < segment.end else segment.source_end


def byte_offsets(text: str) -> Callable[[int], int]:
    """A function from offsets in the text's UTF-8 bytes to offsets in its code points.

    Takes one pass over what is not ASCII; each answer is a bisection, of ASCII text the offset itself.
    """
    if text.isascii():
        return lambda offset: offset
    ends: list[int] = []
    surplus = [0]
    over = 0
    for sign in BEYOND_ASCII.finditer(text):
        width = 1 if (code := ord(sign[0])) < 0x800 else 2 if code < 0x10000 else 3
        over += width
        ends.append(sign.end() + over)
        surplus.append(over)
    return lambda offset: offset - surplus[bisect_right(ends, offset)]
