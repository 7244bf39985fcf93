"""The hash by which GitHub tells the lines of a file apart (`primaryLocationLineHash`).

Method: CodeQL action, src/fingerprints.ts. For each line take the 100 UTF-16 units from its first
one on, across line ends, without blanks and tabs and with every line end as one LF; after the last
unit of the file stands 65535 once and then zeros. The hash is their polynomial in 37 modulo 2**64,
in hexadecimal, with a running number for equal values in one file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator
from operator import mul
from typing import Protocol

WIDTH = 100
BASE = 37
MODULUS = 1 << 64
END_OF_FILE = 65535
LINE_END = re.compile(b"\r\n|\n|\r")
# Bytes that are searched for the ends of lines at once.
PIECE = 1_000_000
ORDER = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
POWERS = [pow(BASE, WIDTH - 1 - place, MODULUS) for place in range(WIDTH)]


class Bytes(Protocol):
    """The bytes of a file, or what stands in for them where it is long."""

    def __len__(self) -> int: ...
    def __getitem__(self, wanted: slice, /) -> bytes: ...


def line_hashes(data: Bytes, wanted: Collection[int]) -> dict[int, str]:
    """The hashes of the wanted lines, which count from 1; lines beyond the end of the file are left out.

    The bytes are read as UTF-8 whatever they are, byte order mark included, because GitHub does so. They are read a
    line at a time, because a file of records may be larger than the memory, and so are not held but for lines that
    are equal to a wanted one.
    """
    last = max(wanted, default=0)
    found = {number: _units(data, start) for number, start in _numbered(data, last) if number in wanted}
    values = {window: _value(window) for window in set(found.values())}
    seen = dict.fromkeys(values.values(), 0)
    hashes: dict[int, str] = {}
    for number, start in _numbered(data, last):
        value = values.get(_units(data, start))
        if value is not None:
            seen[value] += 1
            if number in wanted:
                hashes[number] = f"{value:x}:{seen[value]}"
    return hashes


def _units(data: Bytes, start: int) -> bytes:
    """The UTF-16 units of a line's window, in the order of this machine."""
    return _window(data, start).encode(ORDER)[: 2 * WIDTH]


def _value(window: bytes) -> int:
    signs = memoryview(window).cast("H").tolist()
    if len(signs) < WIDTH:
        signs.append(END_OF_FILE)
    value: int = sum(map(mul, signs, POWERS)) % MODULUS
    return value


def _numbered(data: Bytes, last: int) -> Iterator[tuple[int, int]]:
    """The lines up to a number and where they begin."""
    return zip(range(1, last + 1), _line_starts(data), strict=False)


def _line_starts(data: Bytes) -> Iterator[int]:
    yield 0
    at = 0
    while piece := data[at : at + PIECE]:
        if piece.endswith(b"\r") and data[at + len(piece) : at + len(piece) + 1] == b"\n":
            piece += b"\n"
        ends = (found.end() for found in LINE_END.finditer(piece)) if b"\r" in piece else _feeds(piece)
        for end in ends:
            yield at + end
        at += len(piece)


def _feeds(data: bytes) -> Iterator[int]:
    at = data.find(b"\n")
    while at >= 0:
        yield at + 1
        at = data.find(b"\n", at + 1)


def _window(data: Bytes, start: int) -> str:
    """So many characters from a place on as make up a window, or all there are, without blanks."""
    size = 2 * WIDTH
    while True:
        piece = data[start : start + size]
        is_all = start + size >= len(data)
        kept = _without_blanks(piece.decode("utf-8", "replace"))
        # The last few may be halves of what goes on behind the piece.
        if is_all or len(kept) >= WIDTH + 4:
            return kept
        size *= 2


def _without_blanks(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace(" ", "").replace("\t", "")
