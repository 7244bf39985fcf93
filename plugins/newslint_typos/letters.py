"""The words of an article as several rules of this pack look them up: worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document

# What parts words: all but ASCII letters, figures and apostrophes, which the letters with accents become as well.
_KEPT = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'")
_APART = bytes(sign if sign in _KEPT else ord(" ") for sign in range(256))


def tokens(doc: Document) -> list[str]:
    """The words of the whole prose in lower case with plain apostrophes, in order; accents part them."""
    return _parted(doc.folded)


def written(doc: Document) -> frozenset[str]:
    """The different words of the prose, as they are written but for their apostrophes, which are plain."""
    return frozenset(_parted(doc.plain))


def casings(words: Iterable[str]) -> frozenset[str]:
    """Words in small letters, and how `written` holds them at the beginning of a sentence and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


def _parted(text: str) -> list[str]:
    # Bytes are translated and parted several times as fast as a regular expression finds the words.
    return text.encode("ascii", "replace").translate(_APART).decode("ascii").split()
