"""Patterns of whole lines that page furniture is made of, and which of them an article's lines can match at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

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
    """A pattern of a whole line; it is tried on lines with one of the signs it needs, of so many words at most."""

    kind: str
    expression: str
    flags: int
    weak: bool
    words: int

    def matches(self, text: str) -> bool:
        """Whether a line with plain apostrophes and blanks is of this kind."""
        return _compiled(self.expression, self.flags).fullmatch(text) is not None


PatternsBySign = dict[str, tuple[LinePattern, ...]]


class Patterns(NamedTuple):
    """The patterns to be tried in an article, by their signs, and the starts of the lines that they are tried on."""

    by_sign: PatternsBySign
    starts: frozenset[int]


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
        one = LinePattern(row["kind"], row["regex"], flags, row.get("weak", False), row.get("words", 25))
        for sign in row["signs"]:
            table[sign] = (*table.get(sign, ()), one)
    return table


def patterns_for(lines: Iterable[Line]) -> Patterns:
    """The patterns whose signs are in the lines that may be furniture, by sign: looked for once in all of them."""
    tried = [line for line in lines if line.open and _may_match(line)]
    text = "\n".join([line.low for line in tried])
    table = line_patterns()
    return Patterns(
        {sign: table[sign] for sign in _signs().found_in(text)}, frozenset([line.span.start for line in tried])
    )


def _may_match(line: Line) -> bool:
    """Whether patterns are tried on a line: a longer paragraph that ends in a full stop is the story's,
    unless its first words are those of a note or its last ones of a call."""
    if line.words <= MOST_WORDS_ENDED or not line.ends or line.text.endswith((")", ").")):
        return True
    low = line.low
    if NOTE.match(low) is not None:
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
    return re.compile(expression, flags)
