"""Words in capitals: a layer that finds them once for the rules that ask."""

from __future__ import annotations

from functools import cache

from newslint import Document, Span, lazy_pattern, read_list

# Two capitals or more, and an apostrophe inside; what stands around the few that are met is looked at afterwards.
CAPITALS = lazy_pattern(r"[A-Z]{2,}(?:['’][A-Z]+)?")
# What a byte stands for: a capital, or nothing. Two capitals are found in bytes in a third of the time of a pattern.
CAPITAL_OR_NOT = bytes(ord("A") if chr(byte).isupper() and byte < 0x80 else ord(" ") for byte in range(256))
JOINED_BEFORE = frozenset("’'.@#/-_")
JOINED_AFTER = frozenset("/@-_")


def capital_words(doc: Document) -> list[Span]:
    """The spans of the words that are in capitals throughout and part of nothing longer, in order; a layer."""
    text = doc.text
    found: list[Span] = []
    # A byte for each character, so that places are the same.
    capitals = text.encode("latin-1", "replace").translate(CAPITAL_OR_NOT)
    at = capitals.find(b"AA")
    while at >= 0 and (met := CAPITALS.match(text, at)):
        start, end = met.span()
        at = capitals.find(b"AA", end)
        before, after, second = text[max(0, start - 1) : start], text[end : end + 1], text[end + 1 : end + 2]
        if before.isalnum() or before in JOINED_BEFORE or after.isalnum() or after in JOINED_AFTER:
            continue
        if (after == "." and second.isupper()) or (after in ("'", "’") and second.islower()):
            continue
        found.append(Span(start, end))
    return found


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list of this pack that has several a line."""
    return frozenset(word for line in read_list(__file__, name) for word in line.split())
