"""The hash by which GitHub tells the lines of a file apart (`primaryLocationLineHash`).

Method: CodeQL action, src/fingerprints.ts. For each line take the 100 UTF-16 units from its first
one on, across line ends, without blanks and tabs and with every line end as one LF; after the last
unit of the file stands 65535 once and then zeros. The hash is their polynomial in 37 modulo 2**64,
in hexadecimal, with a running number for equal values in one file.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from operator import mul

WIDTH = 100
BASE = 37
MODULUS = 1 << 64
END_OF_FILE = 65535
LINE_END = re.compile(b"\r\n|\n|\r")
# Lines whose hash is kept for others that are equal: most of those are empty or furniture.
MOST_KNOWN = 10_000


def line_hashes(data: bytes, wanted: Collection[int]) -> dict[int, str]:
    """The hashes of the wanted lines, which count from 1; lines beyond the end of the file are left out.

    The bytes are read as UTF-8 whatever they are, byte order mark included, because GitHub does so. They are read a
    line at a time, because a file of records may be larger than the memory.
    """
    last = max(wanted, default=0)
    order = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
    powers = [pow(BASE, WIDTH - 1 - place, MODULUS) for place in range(WIDTH)]
    known: dict[bytes, int] = {}
    seen: Counter[int] = Counter()
    hashes: dict[int, str] = {}
    for number, start in enumerate(_line_starts(data), 1):
        if number > last:
            break
        window = _window(data, start).encode(order)[: 2 * WIDTH]
        value = known.get(window)
        if value is None:
            signs = memoryview(window).cast("H").tolist()
            if len(signs) < WIDTH:
                signs.append(END_OF_FILE)
            value = sum(map(mul, signs, powers)) % MODULUS
            if len(known) < MOST_KNOWN:
                known[window] = value
        seen[value] += 1
        if number in wanted:
            hashes[number] = f"{value:x}:{seen[value]}"
    return hashes


def _line_starts(data: bytes) -> Iterator[int]:
    yield 0
    has_returns = b"\r" in data
    ends = (found.end() for found in LINE_END.finditer(data)) if has_returns else _feeds(data)
    yield from ends


def _feeds(data: bytes) -> Iterator[int]:
    at = data.find(b"\n")
    while at >= 0:
        yield at + 1
        at = data.find(b"\n", at + 1)


def _window(data: bytes, start: int) -> str:
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
