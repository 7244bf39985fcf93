"""figures/list-count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Role, Span, lazy_pattern, read_list
from newslint.layers.numbers import VALUES

COUNT = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Prof|Sgt|Capt|Lt|Col|Gen|Rev)\.? )"
NAME = (
    rf"{TITLE}?(?:the )?[A-Z][\w'’.-]*(?: (?:of (?:the )?|de |van |von |der |bin |al-"
    rf"|Mc)?[A-Z][\w'’-]*){{0,3}}(?:, (?:aged )?\d{{1,2}}(?=,| and))?"
)
LISTED = lazy_pattern(
    rf"(?<![\w-])(?P<count>(?i:{COUNT})) (?P<noun>(?:[a-z'’-]+ ){{0,3}}?(?P<head>[a-z'’-]+))"
    rf"(?P<mark>, | – | — | - |: | \()(?P<items>{NAME}(?:, {NAME})*,? and {NAME})(?P<end>,|\.|;|\)| –"
    rf"| —| -)(?P<after>.{{0,24}})"
)
ITEM_END = lazy_pattern(r",? and |, ")
LONGEST_LIST = 200
LONGEST_NAME = 100


class ListCount(DocumentRule):
    """A number of people or things, and a list behind it that has more or fewer.

    “Three men, Lee and Hill” makes readers look for the third. Only lists of names are counted that stand
    right behind the noun and end with a stop; “led by”, “among them” and “including” leave room for more.
    """

    id = "figures/list-count"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    bad = (
        "[[Three]] men, Tom Lee and Bo Hill, were held after the match.",
        "The fair goes to [[four]] cities: Leeds, York and Hull.",
        "Her [[two]] brothers, Tom, Bill and Ray, run the mill.",
    )
    good = (
        "Two men, Tom Lee and Bo Hill, were held after the match.",
        "The fair goes to four cities: Leeds, York, Hull and Bath.",
        "Three men, Tom Lee and Bo Hill among them, were held after the match.",
        "Two islands, Trinidad and Tobago and Cuba, sent boats.",
        "Three men, led by Tom Lee and Bo Hill, were held.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the number."""
        text, words = doc.plain, doc.words
        # A list of names ends in “and” with a capital behind it; nothing else is looked at.
        for joint in AND_NAME.finditer(text):
            last = text[text.rfind(" ", 0, joint.start()) + 1]
            if not (last.isupper() or last.isdigit() or last == "("):
                continue
            start = joint.start() - LONGEST_LIST
            if COUNTS.isdisjoint(doc.folded_words[words.first_from(start) : words.first_from(joint.start())]):
                continue
            block = doc.block_at(joint.start())
            if block is None or block.role not in self.scope:
                continue
            start = max(block.span.start, start)
            end = min(block.span.end, joint.end() + LONGEST_NAME)
            match = next((one for one in LISTED.finditer(text, start, end) if _holds(one, joint)), None)
            if match is None or doc.quotation_at(Span(*match.span())):
                continue
            count = _value(match["count"])
            items = _items(match["items"])
            span = Span(*match.span("count"))
            if count == items or not items or _leaves_room(text, match):
                continue
            yield self.finding(
                span,
                f"“{doc.of(Span(span.start, match.end('noun')))}” are {match['count'].lower()}, but the list "
                f"behind has "
                f"{items}: “{doc.of(Span(*match.span('items')))}”; check the number.",
            )


AND_NAME = lazy_pattern(r" and (?=(?:the )?[A-Z])")
# The words among which such a number is.
COUNTS = frozenset((*COUNT.split("|"), *"23456789"))
ROOM = lazy_pattern(
    r"\b(?:among|including|such|like|first|second|other|another|more|between|from|than|led|both|each)\b"
)
# “Two leaders, Lee and Hill of Norway, …”: the list goes on, or the names belong to what follows.
GOES_ON = lazy_pattern(
    r"\s*(?:among|both|who are|and\b|or\b|as well|plus|along|together|the (?:first|last|latter)|being)"
)


def _holds(match: re.Match[str], joint: re.Match[str]) -> bool:
    return match.start("items") < joint.start() < match.end("items")


def _value(word: str) -> int:
    return int(word) if word.isdigit() else VALUES[word.lower()]


def _items(listed: str) -> int:
    """Number of names in a list; 0 where it cannot be told, as with a name that has an “and” or a comma of its own."""
    plain = re.sub(r", (?:aged )?\d{1,2}(?=,| and|\Z)", "", listed)
    for name in _names_with_and():
        plain = plain.replace(name, name.replace(" and ", " "))
    if plain.count(" and ") != 1:
        return 0
    return len(ITEM_END.split(plain))


def _leaves_room(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 16) : match.start()].lower()
    noun = match["noun"].lower()
    if ROOM.search(before) or ROOM.search(noun) or GOES_ON.match(match["after"]):
        return True
    # A plural is counted; “two years, Lee and Hill”, “five p.m., Lee and Hill” are something else.
    head = match["head"].lower()
    return not head.endswith(("s", "men", "women", "people", "children")) or head in _no_heads()


@cache
def _names_with_and() -> tuple[str, ...]:
    return read_list(__file__, "names_with_and.txt")


@cache
def _no_heads() -> frozenset[str]:
    return frozenset(read_list(__file__, "not_a_total.txt"))
