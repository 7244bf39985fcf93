"""The words of an article by their first letters, as several rules of this pack look them up."""

from __future__ import annotations

from itertools import compress
from operator import itemgetter

from newslint import Document

_IS_SMALL = bytes(chr(sign).islower() and sign < 0x80 for sign in range(256))
_IS_CAPITAL = bytes(chr(sign).isupper() and sign < 0x80 for sign in range(256))


def initials(doc: Document) -> bytes:
    """The first character of each word as it is written, in order; what is not ASCII is a question mark: a layer."""
    starts = doc.words.starts
    # Of a single offset there would be no tuple.
    return bytes(itemgetter(0, *starts)(doc.text.encode("ascii", "replace"))[1:]) if starts else b""


def small(doc: Document) -> frozenset[str]:
    """The different words that are written with a small first letter: a layer."""
    return frozenset(compress(doc.folded_words, doc.layer(initials).translate(_IS_SMALL)))


def capitalised(doc: Document) -> frozenset[str]:
    """The different words that are written with a capital, in small letters: a layer."""
    return frozenset(compress(doc.folded_words, doc.layer(initials).translate(_IS_CAPITAL)))
