"""The many words that are not common and yet right: half a million of them in a few hundred kilobytes."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterable
from struct import Struct

# How many bits a word sets, and how their places stand in its digest.
MARKS = 4
PLACES = Struct(f"<{MARKS}I")
HEAD_END = b"\n\n"


class KnownWords:
    """Tells whether a word stands in a dictionary; it takes one unknown word in thirty for one, so its slip passes.

    A word is a mark at four places of a field of bits (a Bloom filter: B. H. Bloom, “Space/time trade-offs in hash
    coding with allowable errors”, 1970).
    """

    __slots__ = ("_field", "_places")

    def __init__(self, field: bytes) -> None:
        """Take the field of bits as bytes."""
        self._field = field
        self._places = _placing(len(field) * 8)

    def __contains__(self, word: str) -> bool:
        field = self._field
        # A generator for all() would take half as long again.
        for place in self._places(word):  # noqa: SIM110
            if not field[place >> 3] >> (place & 7) & 1:
                return False
        return True


def read_known(name: str) -> KnownWords:
    """The words of a data file of this pack; its head line tells their source."""
    with open(os.path.join(os.path.dirname(__file__), name), "rb") as file:  # noqa: PTH118, PTH120
        return KnownWords(file.read().partition(HEAD_END)[2])


def field_of(words: Iterable[str], size: int) -> bytes:
    """The field of bits, `size` bytes long, that holds words in lower case."""
    field = bytearray(size)
    places = _placing(size * 8)
    for word in words:
        for place in places(word):
            field[place >> 3] |= 1 << (place & 7)
    return bytes(field)


def _placing(size: int) -> Callable[[str], list[int]]:
    """A function that tells the places of a word in a field of so many bits."""
    # Imported here, for an article without a strange word asks for no digest.
    from newslint.digest import blake2b

    def places(word: str) -> list[int]:
        digest = blake2b(word.encode(), digest_size=PLACES.size).digest()
        return [place % size for place in PLACES.unpack(digest)]

    return places
