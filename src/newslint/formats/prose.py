"""Prose in the making: a format adds runs of text with their places in the file, and closes blocks."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.document import Block, Role
from newslint.finding import Span
from newslint.text.offsets import OffsetMap, Segment

BETWEEN_BLOCKS = "\n\n"


class Prose:
    """Text that grows block by block, with the map back to the file; offsets are code points."""

    __slots__ = ("_begun", "_parts", "blocks", "length", "segments")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._begun: tuple[int, int, int] | None = None
        self.length = 0
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []

    @property
    def is_open(self) -> bool:
        """Whether a block has begun and is not closed."""
        return self._begun is not None

    def open(self) -> None:
        """Begin a block."""
        self._begun = (len(self._parts), len(self.segments), self.length)
        if self.length:
            self._parts.append(BETWEEN_BLOCKS)
            self.length += len(BETWEEN_BLOCKS)

    def add(self, text: str, source: Span) -> None:
        """Add a run of the open block; it is a plain copy of the file when both are equally long."""
        if not text:
            return
        start = self.length
        end = self.length = start + len(text)
        self._parts.append(text)
        if self.segments:
            last = self.segments[-1]
            if last.end == start and last.source_end == source.start and last.is_copy and len(text) == source.length:
                self.segments[-1] = Segment(last.start, end, last.source, source.end)
                return
        self.segments.append(Segment(start, end, *source))

    def close(self, role: Role, reason: str = "") -> bool:
        """End the block and cut the white space round it; one without text is taken back and gives false."""
        if self._begun is None:
            return False
        parts, segments, length = self._begun
        self._begun = None
        text = "".join(self._parts[parts:])
        stripped = text.strip()
        if not stripped:
            del self._parts[parts:]
            del self.segments[segments:]
            self.length = length
            return False
        start = length + len(text) - len(text.lstrip())
        self.blocks.append(Block(Span(start, start + len(stripped)), role, reason))
        return True

    def cut_end(self) -> None:
        """Take back a blank at the end of the open block."""
        if self._begun is None or len(self._parts) == self._begun[0] or self._parts[-1][-1:] != " ":
            return
        self._parts[-1] = self._parts[-1][:-1]
        self.length -= 1
        last = self.segments[-1]
        if last.is_copy and last.end - last.start > 1:
            self.segments[-1] = last._replace(end=last.end - 1, source_end=last.source_end - 1)
        else:
            self.segments.pop()

    def append(self, text: str, blocks: Iterable[Block], segments: Iterable[Segment]) -> int:
        """Add finished prose, whose spans count from its own start; gives the offset at which it begins.

        No block may be open.
        """
        if not text:
            return self.length
        if self.length:
            self._parts.append(BETWEEN_BLOCKS)
            self.length += len(BETWEEN_BLOCKS)
        at = self.length
        self._parts.append(text)
        self.length += len(text)
        self.segments.extend(one._replace(start=one.start + at, end=one.end + at) for one in segments)
        self.blocks.extend(one._replace(span=Span(one.span.start + at, one.span.end + at)) for one in blocks)
        return at

    def text(self) -> str:
        """All of the prose so far."""
        return "".join(self._parts)

    def offsets(self) -> OffsetMap:
        """The map of all of the prose so far."""
        return OffsetMap(tuple(self.segments))
