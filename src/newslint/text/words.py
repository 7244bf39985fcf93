"""Words, and text folded for look-up without moving a single offset."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, compress
from operator import add
from typing import overload

from newslint.finding import Span
from newslint.text.precompiled import quick_pattern

# Accents written as characters of their own, soft hyphens and joiners part no word.
WORD = quick_pattern(r"[^\W_]+(?:(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+|['’\-‐‑](?=[^\W_]))[^\W_]*)*")

# Typographic forms that phrases and patterns should not have to list. One code point each way.
PLAIN_FORMS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\n": " ",
        "\t": " ",
    }
)


# What each byte of UTF-8 text stands for where only words count: letters, digits and joints, or a blank. Bytes of
# letters beyond ASCII stay as they are.
PARTED = bytes(byte if byte >= 0x80 or chr(byte).isalnum() or chr(byte) in "'-" else ord(" ") for byte in range(256))
ASCII = bytes(range(0x80))
# An apostrophe or a hyphen that joins nothing: another one or a blank stands beside it. In this order they are blanked.
LOOSE = ("--", "''", "'-", "-'", " '", "' ", " -", "- ")
# Signs that part no word although they are neither letters nor digits, the apostrophe that counts as a letter,
# and an opening mark between two letters, which is no apostrophe.
JOINING_SIGNS = frozenset(map(chr, (*range(0x0300, 0x0370), 0xAD, *range(0x200B, 0x200E), 0x2060, ord("ʼ"), ord("‘"))))
JOINING = quick_pattern(r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060ʼ‘](?:(?<!‘)|(?<=\w.)(?=\w))")


# A span of a pair without a call of Python code for each: an article has hundreds of words.
_span = partial(tuple.__new__, Span)


def plain(text: str) -> str:
    """The text with plain apostrophes, hyphens and blanks; same length."""
    if text.isascii():
        return text.replace("\n", " ").replace("\t", " ")
    # One replacement after the other is many times as fast as str.translate.
    for form, simple in PLAIN_FORMS.items():
        text = text.replace(chr(form), simple)
    return text


def fold(text: str) -> str:
    """The text in lower case with plain apostrophes and blanks; same length.

    A letter whose lower case is longer ("İ") stays as it is, else every later offset would move.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return plain(lowered)


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the words between two offsets: letters and digits, inner apostrophes and hyphens."""
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return list(map(_span, map(re.Match.span, found)))


class Words(Sequence[Span]):
    """The spans of the words of a text, in order; each is made when it is asked for, since few ever are."""

    __slots__ = ("_folded", "starts")

    def __init__(self, starts: list[int], folded: list[str]) -> None:
        """Take where the words begin, and the words themselves, folded."""
        self.starts = starts
        self._folded = folded

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, number: int) -> Span: ...
    @overload
    def __getitem__(self, number: slice) -> list[Span]: ...
    def __getitem__(self, number: int | slice) -> Span | list[Span]:
        if isinstance(number, slice):
            return _spans(self.starts[number], self._folded[number])
        start = self.starts[number]
        return Span(start, start + len(self._folded[number]))

    def __iter__(self) -> Iterator[Span]:
        return iter(_spans(self.starts, self._folded))

    def first_from(self, offset: int) -> int:
        """The number of the first word that begins at an offset or behind it."""
        return bisect_left(self.starts, offset)


def _spans(starts: list[int], folded: list[str]) -> list[Span]:
    return list(map(_span, zip(starts, map(add, starts, map(len, folded)), strict=True)))


def parted(text: str, folded: str) -> str | None:
    """The folded text with a blank for every sign that is part of no word; same length.

    None where the text holds signs that take a closer look: then `words` has to tell the words.
    """
    if not text.isascii():
        if not JOINING_SIGNS.isdisjoint(_beyond_ascii(text)) and JOINING.search(text):
            return None
        for sign in _beyond_ascii(folded):
            if not sign.isalnum():
                folded = folded.replace(sign, " ")
    encoded = folded.encode("utf-8", "surrogatepass").translate(PARTED)
    made = f" {encoded.decode('utf-8', 'surrogatepass')} "
    for loose in LOOSE:
        if loose in made:
            made = made.replace(loose, "  ")
    return made[1:-1]


def _beyond_ascii(text: str) -> frozenset[str]:
    """The different characters of a text beyond ASCII; deleting the others is many times as fast as a look at each."""
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, ASCII).decode("utf-8", "surrogatepass"))


def word_starts(pieces: list[str]) -> list[int]:
    """Where the words of a text begin that was parted at each blank into pieces, some of them empty."""
    return list(compress(accumulate([len(piece) + 1 for piece in pieces], initial=0), pieces))


def match_case(model: str, word: str) -> str:
    """The word in the letter case of the model: all capitals, a first capital, or as it is.

    The pronoun “I” is no model: it is a capital wherever it stands.
    """
    if model == "I" or model.islower():
        return word
    letters = [sign for sign in model if sign.isalpha()]
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return word.upper()
    if letters and letters[0].isupper() and word[:1].islower():
        return word[:1].upper() + word[1:]
    return word
