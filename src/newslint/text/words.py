"""Words, and text folded for look-up without moving a single offset."""

from __future__ import annotations

import re
from functools import partial

from newslint.finding import Span

# Accents written as characters of their own, soft hyphens and joiners part no word.
WORD = re.compile(r"[^\W_]+(?:(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+|['’\-‐‑](?=[^\W_]))[^\W_]*)*")

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


def match_case(model: str, word: str) -> str:
    """The word in the letter case of the model: all capitals, a first capital, or as it is."""
    letters = [sign for sign in model if sign.isalpha()]
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return word.upper()
    if letters and letters[0].isupper() and word[:1].islower():
        return word[:1].upper() + word[1:]
    return word
