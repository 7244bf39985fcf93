"""Where figures stand: one look through the text for all the rules that begin with a figure."""

from __future__ import annotations

import re

from newslint.document import Document
from newslint.text.precompiled import quick_pattern

# What each byte stands for where only digits count. A pattern that looks for one sign, and text turned into such signs,
# is several times as fast as one that looks for any of ten.
SIGNS = bytes(ord("0") if chr(byte) in "0123456789" else ord(" ") for byte in range(256))
DIGITS = quick_pattern("00*+")


def digits(doc: Document) -> list[tuple[int, int]]:
    """Start and end of each run of digits of the prose, in order: a layer. An article has one or two dozen."""
    told = doc.text.encode("ascii", "replace").translate(SIGNS).decode("ascii")
    return list(map(re.Match.span, DIGITS.finditer(told)))
