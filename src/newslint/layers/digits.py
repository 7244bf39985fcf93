"""Where figures stand: one look through the text for all the rules that begin with a figure."""

from __future__ import annotations

import re

from newslint.document import Document
from newslint.text.precompiled import quick_pattern

# A class first and no repetition: the search skips all that is not in it.
DIGITS = quick_pattern(r"[0-9][0-9]*+")


def digits(doc: Document) -> list[tuple[int, int]]:
    """Start and end of each run of digits of the prose, in order: a layer. An article has one or two dozen."""
    return list(map(re.Match.span, DIGITS.finditer(doc.text)))
