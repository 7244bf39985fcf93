"""What an article counts: how many were killed, hurt, held or are missing, with the place of each number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint import BODY, Document, Role, Span, lazy_pattern
from newslint.layers.numbers import hedge_before, word_value
from newslint.named import NamedTuple

COUNTED_IN = BODY | {Role.HEADLINE, Role.STANDFIRST}
NUMBER = (
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-[a-z]+)?)"
)
# The people that are counted stand between number and verb; “of” and “more” make a part or an addition of it.
WHO = (
    r"(?: (?!of\b|more\b|others?\b|other\b|and\b|years?\b|days?\b|weeks?\b|months?\b|hours?\b|times\b|percent\b"
    r"|per\b|people's)[a-z-]+){0,3}"
)
KINDS = {
    "dead": (r"killed|dead|die|died|dies|drowned", r"kill|kills|killed|killing"),
    "hurt": (r"injured|hurt|wounded", r"injure|injures|injured|injuring|wounds|wounded|wounding"),
    "held": (r"arrested|detained|held", r"arrest|arrests|arrested|arresting|detain|detains|detained"),
    "missing": (r"missing", r""),
}
TOLL = lazy_pattern(
    rf"\bdeath toll (?:rises|rose|has risen|climbs|climbed|jumps|hits|hit|reaches|reached|stands|stood) (?:to"
    rf"|at)? ?{NUMBER}\b"
)
# Characters that a number and those who are counted may take before the verb, and a hedge and a number behind it.
LONGEST_BEHIND = 120
LONGEST_BEFORE = 80
# What may follow the verb and tell that another time is meant.
LOOK_AHEAD = 10
WAKES = ("kill", "dead", " die", "injur", "hurt", "wound", "arrest", "detain", "missing", "drown", "death toll")


class Count(NamedTuple):
    """How many of a kind (`dead`, `hurt`, `held`, `missing`): the value, the hedge before it, the number's span."""

    kind: str
    value: int
    hedge: str
    span: Span
    role: Role
    quoted: bool


def may_count(folded: str) -> bool:
    """Whether a text has a word that a count of people needs."""
    return any(word in folded for word in WAKES)


def counts(doc: Document) -> list[Count]:
    """The counts of people in an article, in order."""
    text = doc.folded
    if not may_count(text):
        return []
    found: list[Count] = []
    for kind, (behind, before) in KINDS.items():
        counted = _stretches(text, behind.split("|"), LONGEST_BEHIND, LOOK_AHEAD)
        if counted:
            found += (_count(doc, kind, match) for span in counted for match in _behind(kind).finditer(text, *span))
        counted = _stretches(text, before.split("|") if before else (), 0, LONGEST_BEFORE)
        if counted:
            found += (_count(doc, kind, match) for span in counted for match in _before(kind).finditer(text, *span))
    if "death toll" in text:
        found += (_count(doc, "dead", match) for match in TOLL.finditer(text))
    unique = {one.span: one for one in found if one.role in COUNTED_IN}
    return [unique[span] for span in sorted(unique)]


def _stretches(text: str, verbs: Iterable[str], back: int, on: int) -> list[tuple[int, int]]:
    """Where a text has one of the verbs, with so many characters on both sides: what a pattern need look at."""
    places = sorted({place for verb in verbs for place in _places(text, verb)})
    found: list[tuple[int, int]] = []
    for start, end in places:
        start, end = max(0, start - back), end + on
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + 1)


@cache
def _behind(kind: str) -> re.Pattern[str]:
    """A number, who is counted, and the verb: 12 people were killed."""
    return lazy_pattern(
        rf"(?<![\w.,$£€-]){NUMBER}{WHO} (?:(?:were|was|are|is|have been|has been"
        rf"|had been) )?(?:{KINDS[kind][0]})\b(?! in \d{{4}})"
    )


@cache
def _before(kind: str) -> re.Pattern[str]:
    """The verb and a number: killed at least 12 people."""
    return lazy_pattern(rf"\b(?:{KINDS[kind][1]}) {HEDGES}{NUMBER}(?={WHO_NEXT})")


HEDGES = r"(?:(?:at least|more than|up to|about|some|around|nearly|almost|over|an estimated|as many as|only|just) )?"
WHO_NEXT = (
    r"(?: [a-z-]+)?(?: people| men| women| children| officers| soldiers| civilians| others| in\b| at\b"
    r"| near\b| on\b|,|\.|\s*$|  | and\b| after\b| as\b)"
)


def _count(doc: Document, kind: str, match: re.Match[str]) -> Count:
    span = Span(*match.span("n"))
    told = match["n"].replace(",", "")
    value = int(told) if told.isdigit() else int(word_value(told) or 0)
    block = doc.block_at(span.start)
    hedge = hedge_before(doc.folded, span.start)
    return Count(kind, value, hedge, span, block.role if block else Role.METADATA, doc.quotation_at(span) is not None)


def same(one: Count, other: Count) -> bool:
    """Whether two counts can both be right: equal, or one a bound that the other keeps to."""
    if one.value == other.value:
        return True
    return bool(one.hedge or other.hedge)
