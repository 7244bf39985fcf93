"""The hash by which GitHub tells the lines of a file apart (`primaryLocationLineHash`).

Method: CodeQL action, src/fingerprints.ts. For each line take the 100 UTF-16 units from its first
one on, across line ends, without blanks and tabs and with every line end as one LF; after the last
unit of the file stands 65535 once and then zeros. The hash is their polynomial in 37 modulo 2**64,
in hexadecimal, with a running number for equal values in one file.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection
from operator import mul

WIDTH = 100
BASE = 37
MODULUS = 1 << 64
END_OF_FILE = 65535


def line_hashes(data: bytes, wanted: Collection[int]) -> dict[int, str]:
    """The hashes of the wanted lines, which count from 1; lines beyond the end of the file are left out.

    The bytes are read as UTF-8 whatever they are, byte order mark included, because GitHub does so.
    """
    last = max(wanted, default=0)
    kept = _without_blanks(data.decode("utf-8", "replace"))
    order = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
    units = memoryview(kept.encode(order)).cast("H")
    powers = [pow(BASE, WIDTH - 1 - place, MODULUS) for place in range(WIDTH)]
    known: dict[bytes, int] = {}
    seen: Counter[int] = Counter()
    hashes: dict[int, str] = {}
    start = 0
    for number, line in enumerate(kept.split("\n"), 1):
        if number > last:
            break
        window = units[start : start + WIDTH]
        key = window.tobytes()
        if key not in known:
            signs = window.tolist()
            if len(signs) < WIDTH:
                signs.append(END_OF_FILE)
            known[key] = sum(map(mul, signs, powers)) % MODULUS
        value = known[key]
        seen[value] += 1
        if number in wanted:
            hashes[number] = f"{value:x}:{seen[value]}"
        start += len(line.encode(order)) // 2 + 1
    return hashes


def _without_blanks(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace(" ", "").replace("\t", "")
