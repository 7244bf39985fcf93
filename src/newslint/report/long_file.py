"""A file of records as reports show it: read in pieces of whole lines, so that a long one is never held whole."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any, BinaryIO, cast

from newslint.errors import ArticleError
from newslint.named import NamedTuple
from newslint.report import FileOnDisk, FileReport, SourceFile, state_of
from newslint.text.decode import decode
from newslint.text.offsets import LineIndex
from newslint.text.patterns import lazy_pattern

# Bytes of a file that is read at once, and of a piece of a longer one; that goes on to the end of a line. Records are
# checked in the same pieces, which matters where bytes are broken.
SHORT = 2_000_000
PIECE = 1_000_000
# Pieces that are held: findings come in the order of the file, and a place may lie on the border of two.
AT_HAND = 3
# Encodings in which the byte of a line feed may be half of another character.
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00")
ASTRAL = lazy_pattern("[\U00010000-\U0010ffff]")


class Place(NamedTuple):
    """Where a piece begins: in code points, in UTF-16 units, in lines from 1, in bytes; and its size in bytes."""

    start: int
    units: int
    line: int
    at: int
    size: int


class Piece:
    """A piece of a text that is at hand; offsets count from its own start."""

    def __init__(self, place: Place, text: str) -> None:
        self.place = place
        self.text = text
        self.lines = LineIndex(text)

    @cached_property
    def astral(self) -> list[int]:
        """The places of characters that take two UTF-16 units."""
        return [] if self.text.isascii() else [found.start() for found in ASTRAL.finditer(self.text)]


class LongFile(FileOnDisk):
    """A file on disk whose `text`, `lines` and `data` answer what reports ask of them, and hold little."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._at_hand = lru_cache(AT_HAND)(self._read)

    def __getattr__(self, name: str) -> Any:
        if name == "text":
            self.text = cast("str", LongText(self))
            return self.text
        if name == "data":
            self.data = cast("bytes", LongBytes(self.path))
            return self.data
        return super().__getattr__(name) if name != "encoding" or self.is_whole else "utf-8"

    def __reduce__(self) -> tuple[Callable[[str], SourceFile], tuple[str]]:
        return long_file, (self.path,)

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return cast("LineIndex", LongLines(self))

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes, in lower-case hexadecimal."""
        import hashlib

        hashed = hashlib.sha256()
        for piece in cast("LongBytes", self.data).pieces():
            hashed.update(piece)
        return hashed.hexdigest()

    @cached_property
    def is_whole(self) -> bool:
        """Whether the file is one piece: it is short, or lines cannot be told from its bytes."""
        try:
            with open(self.path, "rb") as file:
                head = _lines(file)
                return os.fstat(file.fileno()).st_size < SHORT or head.startswith(WIDE) or not _is_utf8(head)
        except OSError:
            return True

    @cached_property
    def places(self) -> list[Place]:
        """Where the pieces begin; one more stands for the end of the text."""
        found: list[Place] = []
        start = units = at = 0
        line = 1
        for size, text in self._texts():
            found.append(Place(start, units, line, at, size))
            start += len(text)
            units += len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
            line += text.count("\n") + text.count("\r") - text.count("\r\n")
            at += size
        return [*found, Place(start, units, line, at, 0)]

    def pieces(self) -> Iterator[tuple[int, str]]:
        """The pieces in order: where each begins, in code points, and its text."""
        start = 0
        for _, text in self._texts():
            yield start, text
            start += len(text)

    def piece(self, number: int) -> Piece:
        """A piece by its number."""
        return self._at_hand(number)

    def _texts(self) -> Iterator[tuple[int, str]]:
        if self.is_whole:
            text = cast("str", super().__getattr__("text"))
            yield len(text), text
            return
        with open(self.path, "rb") as file:
            while data := _lines(file):
                yield len(data), _decoded(data)

    def _read(self, number: int) -> Piece:
        place = self.places[number]
        if self.is_whole:
            return Piece(place, cast("str", super().__getattr__("text")))
        with open(self.path, "rb", buffering=0) as file:
            file.seek(place.at)
            return Piece(place, _decoded(file.read(place.size)))


@lru_cache(maxsize=2)
def _known(path: str, state: object) -> LongFile:
    return LongFile(path)


def long_file(path: str) -> SourceFile:
    """The file of that path as it is now."""
    return _known(path, state_of(path))


def long_on_disk(file: FileReport) -> SourceFile | None:
    """The file as it lies on disk; of one that holds records, what is asked for is read, and never the whole.

    For reports that ask for places, lines and the hash alone: all else of a text such a file does not answer.
    """
    if file.record is None or not isinstance(file.container, FileOnDisk):
        return file.on_disk
    return long_file(file.container.path)


class LongText:
    """Stands in for the text of a long file: its length, slices of it, and the line end before a place."""

    def __init__(self, file: LongFile) -> None:
        self._file = file
        self._starts = [place.start for place in file.places]

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, wanted: int | slice) -> str:
        if isinstance(wanted, int):
            piece = self._piece(wanted)
            return piece.text[wanted - piece.place.start]
        start, end, _ = wanted.indices(len(self))
        parts: list[str] = []
        while start < end:
            piece = self._piece(start)
            parts.append(piece.text[start - piece.place.start : end - piece.place.start])
            start += len(parts[-1]) or end
        return "".join(parts)

    def rfind(self, sign: str, start: int, end: int) -> int:
        """The last line feed between two places, or -1."""
        if sign != "\n" or end <= start:
            return -1
        piece = self._piece(end - 1)
        # The piece before, if there is one, ends with a line.
        found = piece.text.rfind(sign, 0, end - piece.place.start)
        at = piece.place.start + found
        return at if at >= start else -1

    def units(self, offset: int) -> int:
        """How many UTF-16 units stand before a place."""
        piece = self._piece(offset)
        within = offset - piece.place.start
        return piece.place.units + within + bisect_left(piece.astral, within)

    def _piece(self, offset: int) -> Piece:
        return self._file.piece(max(bisect_right(self._starts, offset, 0, len(self._starts) - 1) - 1, 0))


class LongLines:
    """Stands in for the lines of a long file."""

    def __init__(self, file: LongFile) -> None:
        self._file = file
        self._starts = [place.start for place in file.places[:-1]]
        self._first = [place.line for place in file.places[:-1]]

    def __len__(self) -> int:
        return self._file.places[-1].line

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        piece = self._file.piece(max(bisect_right(self._starts, offset) - 1, 0))
        line, column = piece.lines.position(offset - piece.place.start)
        return line + piece.place.line - 1, column

    def line_span(self, line: int) -> Any:
        """Span of a line (from 1) with the line break that ends it."""
        piece = self._file.piece(max(bisect_right(self._first, line) - 1, 0))
        span = piece.lines.line_span(line - piece.place.line + 1)
        return span._replace(start=span.start + piece.place.start, end=span.end + piece.place.start)


class LongBytes:
    """Stands in for the bytes of a long file: their number, and slices of them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._held = (0, b"")

    @cached_property
    def _length(self) -> int:
        try:
            return os.stat(self._path).st_size  # noqa: PTH116
        except OSError:
            return 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, wanted: slice) -> bytes:
        start, end, _ = wanted.indices(self._length)
        at, held = self._held
        if not at <= start <= end <= at + len(held):
            with open(self._path, "rb", buffering=0) as file:
                file.seek(start)
                held = file.read(max(end - start, PIECE))
            self._held = at, _ = start, held
        return held[start - at : end - at]

    def pieces(self) -> Iterator[bytes]:
        """The bytes in order, in pieces of whole lines."""
        try:
            with open(self._path, "rb") as file:
                while data := _lines(file):
                    yield data
        except OSError:
            return


def _lines(file: BinaryIO) -> bytes:
    """The next bytes up to the end of a line."""
    data = file.read(PIECE)
    return data if len(data) < PIECE or data.endswith(b"\n") else data + file.readline()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes) -> str:
    try:
        return decode(data).text
    except ArticleError:
        return ""
