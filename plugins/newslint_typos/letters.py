"""The words of an article as several rules of this pack look them up: worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document
from newslint.layers.distinct_words import distinct_words

# What parts words: all but ASCII letters, figures and apostrophes, which the letters with accents become as well.
_KEPT = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'")
_APART = bytes(sign if sign in _KEPT else ord(" ") for sign in range(256))


def written(doc: Document) -> frozenset[str]:
    """The different words of the prose, as they are written but for their apostrophes, which are plain."""
    # Bytes are translated and parted several times as fast as a regular expression finds the words.
    return frozenset(doc.plain.encode("ascii", "replace").translate(_APART).decode("ascii").split())


def capitalised(doc: Document) -> frozenset[str]:
    """Those of them that have a capital; a part of a compound in small letters may be among them."""
    return doc.layer(written) - doc.layer(distinct_words)


def casings(words: Iterable[str]) -> frozenset[str]:
    """Words in small letters, and how `written` holds them at the beginning of a sentence and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))
