"""Plain text inside of Markdown."""

from __future__ import annotations

import re

# A picture is its bracket, so that “!” needs no stroke.
SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")


def escaped(text: str) -> str:
    """Text in which no sign is mark-up."""
    return SIGNS.sub(r"\\\1", text)
