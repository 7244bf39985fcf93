"""The many words that are not common and yet right: half a million of them in a few hundred kilobytes."""

from __future__ import annotations

import os.path
from collections.abc import Iterable

# How many bits a word sets.
MARKS = 4
HEAD_END = b"\n\n"


class KnownWords:
    """Tells whether a word stands in a dictionary; it takes one unknown word in thirty for one, so its slip passes.

    A word is a mark at four places of a field of bits (a Bloom filter: B. H. Bloom, “Space/time trade-offs in hash
    coding with allowable errors”, 1970).
    """

    __slots__ = ("_field",)

    def __init__(self, field: bytes) -> None:
        """Take the field of bits as bytes."""
        self._field = field

    def __contains__(self, word: str) -> bool:
        field = self._field
        return all(field[place >> 3] >> (place & 7) & 1 for place in _places(word, len(field) * 8))


def read_known(name: str) -> KnownWords:
    """The words of a data file of this pack; its head line tells their source."""
    with open(os.path.join(os.path.dirname(__file__), name), "rb") as file:  # noqa: PTH118, PTH120
        return KnownWords(file.read().partition(HEAD_END)[2])


def field_of(words: Iterable[str], size: int) -> bytes:
    """The field of bits, `size` bytes long, that holds words in lower case."""
    field = bytearray(size)
    for word in words:
        for place in _places(word, size * 8):
            field[place >> 3] |= 1 << (place & 7)
    return bytes(field)


def _places(word: str, size: int) -> list[int]:
    # Imported here, for an article without a strange word asks for no digest.
    from hashlib import blake2b

    digest = blake2b(word.encode(), digest_size=4 * MARKS, usedforsecurity=False).digest()
    return [int.from_bytes(digest[at : at + 4], "little") % size for at in range(0, 4 * MARKS, 4)]
