"""Character references of HTML: `&amp;`, `&#8212;`, and those that lack their semicolon."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

# White space that a browser makes one blank of, and what may be a character reference.
# A class comes first, for the search to skip all that is not in it.
SPECIAL = re.compile(
    r"[ \t\n\r\f&](?:(?<!&)[ \t\n\r\f]+|(?<=&)(?:#(?:[0-9]+|[xX][0-9A-Fa-f]+)|[A-Za-z][A-Za-z0-9]{1,31});?)"
)
REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9A-Fa-f]+)|[A-Za-z][A-Za-z0-9]{1,31});?")
# Digits of the last code point, U+10FFFF, in decimal; Python converts long numbers slowly or not at all.
MOST_DIGITS = 7
BLANKS = " \t\n\r\f"


def referred(reference: str) -> tuple[str, int]:
    """The text that a reference stands for, and how many of its characters do so; ("", 0) for none.

    A name may lack its semicolon and run on (`&ampfoo`), as in the HTML standard.
    """
    if reference[1] == "#":
        return _numbered(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "", 0


def _numbered(reference: str) -> str:
    digits = reference[2:].rstrip(";")
    is_hexadecimal = digits[0] in "xX"
    digits = (digits[1:] if is_hexadecimal else digits).lstrip("0") or "0"
    if len(digits) > MOST_DIGITS:
        return "\ufffd"
    number = int(digits, 16 if is_hexadecimal else 10)
    # Control characters are shown as nothing; the standard keeps them, and so do spans.
    sign = unescape(f"&#{number};") or chr(number)
    return " " if sign in BLANKS else sign


def decoded(text: str) -> str:
    """The text of an attribute with its references decoded."""
    if "&" not in text:
        return text

    def sign(match: re.Match[str]) -> str:
        told, length = referred(match[0])
        return told + match[0][length:]

    return REFERENCE.sub(sign, text)
