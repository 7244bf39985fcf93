"""Patterns of whole lines that page furniture is made of, and which of them an article's lines can match at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

from newslint import lazy_pattern, read_rows
from newslint.named import NamedTuple
from newslint_leftovers.lines import Line

# Patterns are tried on lines of so many words that end in a full stop.
MOST_WORDS_ENDED = 20
# How longer ones begin and what they hold where they are no paragraph of the story.
NOTE = lazy_pattern(
    r"\W?(?:editor|author|note|correct|clarif|updat|this |an earlier|\*|contribut"
    r"|an? (?:previous|article|picture|column|review|map|chart|obituary|report))"
)
# The first three signs of these beginnings.
NOTE_SIGNS = frozenset(
    ("edi", "aut", "not", "cor", "cla", "upd", "thi", "an ", "con", "a p", "a a", "a c", "a r", "a m", "a o")
)
CALL = lazy_pattern(
    r"\b(?:click|here|below|above|podcast|newsletter|inbox|cookies?|commission|(?:follow|reach) (?:him|her|them))\b"
)
# What a line must hold for that to be tried.
CALL_SIGNS = (
    "click",
    " here",
    "below",
    "above",
    "podcast",
    "newsletter",
    "inbox",
    "cookie",
    "commission",
    "follow",
    "reach",
)
# Words without a part of a sign that are kept in mind: most lines are made of the same few thousand.
MOST_KEPT = 20_000
SHORTEST_PART = 5
# Longer words are addresses and the like, which come once.
LONGEST_KEPT = 24


class LinePattern(NamedTuple):
    """A pattern of a whole line; it is tried on lines with one of the signs it needs, of so many words at most.

    Where `also` holds signs, one of these must be there as well: marks that many lines have, but few with a sign.
    """

    kind: str
    expression: str
    flags: int
    weak: bool
    words: int
    also: tuple[str, ...]

    def may_match(self, line: Line) -> bool:
        """Whether a line with one of the signs has few enough words, and the marks that must be there as well."""
        return line.words <= self.words and (not self.also or any(sign in line.low for sign in self.also))

    def matches(self, text: str) -> bool:
        """Whether a line with plain apostrophes and blanks is of this kind."""
        return _compiled(self.expression, self.flags).fullmatch(text) is not None


PatternsBySign = dict[str, tuple[LinePattern, ...]]
# The patterns to be tried on a line, by where it starts; lines on which none is tried are left out.
Patterns = dict[int, list[LinePattern]]


class _Signs:
    """The signs of all patterns, to be looked for in folded text: there are hundreds, and few words hold any.

    A sign may hold blanks; its part is the longest stretch between them, which some word must hold for the sign to be
    there. Words met before that hold no part are left out at once. Of signs made of short words there are few, and
    these words are everywhere: they are looked for as they are.
    """

    __slots__ = ("_by_part", "_idle", "_plain")

    def __init__(self, signs: Iterable[str]) -> None:
        self._by_part: dict[str, list[tuple[int, str]]] = {}
        self._plain: list[tuple[int, str]] = []
        for rank, sign in enumerate(signs):
            part = max(sign.split(), key=len)
            listed = (
                self._plain
                if len(part) < len(sign) and len(part) < SHORTEST_PART
                else self._by_part.setdefault(part, [])
            )
            listed.append((rank, sign))
        self._idle: set[str] = set()

    def found_in(self, text: str) -> list[str]:
        """The signs that a text holds, in the order in which they were given."""
        idle = self._idle
        words = set(text.split()) - idle
        joined = " ".join(words)
        parts = [part for part in self._by_part if part in joined]
        if len(idle) + len(words) > MOST_KEPT:
            idle.clear()
        idle.update(word for word in words if len(word) <= LONGEST_KEPT and not any(part in word for part in parts))
        ranked = [one for part in parts for one in self._by_part[part]]
        return [sign for _, sign in sorted([one for one in ranked + self._plain if one[1] in text])]


@cache
def line_patterns() -> PatternsBySign:
    """The patterns by the sign that a line must hold to be tried."""
    table: PatternsBySign = {}
    for row in read_rows(__file__, "line_patterns.jsonl"):
        flags = 0 if row.get("case") else re.IGNORECASE
        words, also = row.get("words", 25), tuple(row.get("also", ()))
        one = LinePattern(row["kind"], row["regex"], flags, row.get("weak", False), words, also)
        for sign in row["signs"]:
            table[sign] = (*table.get(sign, ()), one)
    return table


def patterns_for(lines: Iterable[Line]) -> Patterns:
    """The patterns whose signs are in a line that may be furniture: signs are looked for once in all such lines."""
    tried = [line for line in lines if line.open and _may_match(line)]
    text = "\n".join([line.low for line in tried])
    found = _signs().found_in(text)
    patterns: Patterns = {}
    if not found:
        return patterns
    table = line_patterns()
    ends = list(accumulate([len(line.low) + 1 for line in tried]))
    for sign in found:
        at = text.find(sign)
        while at >= 0:
            number = bisect_right(ends, at)
            patterns.setdefault(tried[number].span.start, []).extend(table[sign])
            at = text.find(sign, ends[number])
    return patterns


def _may_match(line: Line) -> bool:
    """Whether patterns are tried on a line: a longer paragraph that ends in a full stop is the story's,
    unless its first words are those of a note or its last ones of a call."""
    if line.words <= MOST_WORDS_ENDED or not line.ends or line.text.endswith((")", ").")):
        return True
    low = line.low
    if (low[:3] in NOTE_SIGNS or not low[0].isalnum()) and NOTE.match(low) is not None:
        return True
    for sign in CALL_SIGNS:
        if sign in low:
            return CALL.search(low) is not None
    return False


@cache
def _signs() -> _Signs:
    return _Signs(line_patterns())


@cache
def _compiled(expression: str, flags: int) -> re.Pattern[str]:
    """A pattern, compiled when a line first holds its sign: most never are."""
    return lazy_pattern(expression, flags)
