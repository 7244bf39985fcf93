"""Pronouns and relative clauses within a sentence, and nouns without a plural: where their numbers clash with verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document
from newslint_grammar.clashes import COMMON, Clash, clash_of, opens
from newslint_grammar.nouns import plurals
from newslint_grammar.verb_forms import PLAIN, plain_forms, third_persons

# What begins a clause that states something, where “he come” cannot be a wish.
INTRODUCERS = frozenset(
    ["when", "whenever", "because", "although", "whereas", "while", "since", "why", "how", "what", "where"]
)
INTRODUCING_PAIRS = frozenset([("every", "time"), ("each", "time"), ("the", "way")])
# Words before a plural that make the clause behind it one about all of them.
COUNTING = frozenset(
    ["these", "those", "most", "many", "several", "all", "few", "two", "three", "four", "five", "six", "other"]
)
# What makes the phrase behind a noun more than a phrase.
_STOPS = "and or that who which what he she it they we you i as if both"
STOPS = frozenset(_STOPS.split())


def inner_clashes(doc: Document) -> Iterator[Clash]:
    """Clashes such as “the way they works”, “when it come to that” and “those people who has left”."""
    for match in _they().finditer(doc.folded):
        before = doc.folded[match.start() - 1 : match.start()]
        if not before.isalnum() and before not in ("'", "-") and not opens(doc, match.start()):
            yield from clash_of(match, "pronoun", third_persons(COMMON).get(match["verb"]))
    for match in _he().finditer(doc.folded):
        if match["verb"] != "were" and _introduces(doc.folded[max(0, match.start() - 16) : match.start()]):
            yield from clash_of(match, "pronoun", plain_forms(COMMON).get(match["verb"]))
    for match in _relative().finditer(doc.folded):
        meant = third_persons(COMMON).get(match["verb"])
        words = doc.folded[max(0, match.start() - 32) : match.start() + 1].split(" ")
        if meant and len(words) > 2 and words[-1] in plurals() and words[-2] in COUNTING and words[-3] != "of":
            yield from clash_of(match, "who", meant)


def mass_clash(doc: Document, start: int) -> Iterator[Clash]:
    """The clash of a noun without a plural that opens a sentence with a verb in the plural: Information … are."""
    match = _mass().match(doc.folded, start)
    if match and STOPS.isdisjoint(match["phrase"].split()):
        yield from clash_of(match, "noun", PLAIN[match["verb"]])


def _introduces(before: str) -> bool:
    """Whether a clause begins behind the last words before a pronoun that is no wish: when it come to …"""
    words = before.split()
    return (
        before[-1:].isalpha() and bool(words) and (words[-1] in INTRODUCERS or tuple(words[-2:]) in INTRODUCING_PAIRS)
    )


# The patterns of this module begin with letters, not with a look behind: so `re` skips what cannot match.


@cache
def _they() -> re.Pattern[str]:
    """They or we, and what may be a verb in the singular."""
    return re.compile(r"(?P<pronoun>they|we) (?P<verb>[a-z]+s|doesn't)(?![\w'-])")


@cache
def _he() -> re.Pattern[str]:
    """He, she or it within a sentence, and a verb that goes with they."""
    forms = "|".join(sorted(plain_forms(COMMON), key=len, reverse=True))
    return re.compile(rf" (?P<pronoun>he|she|it) (?P<verb>{forms})(?= (?!not )\w)(?<!need)(?<!dare)")


@cache
def _relative() -> re.Pattern[str]:
    """The end of what may be a plural, and a relative clause with a verb that may be in the singular."""
    return re.compile(r"[sne] (?P<who>that|who) (?P<verb>is|was|has|does|doesn't|[a-z]+s)(?![\w'-])")


@cache
def _mass() -> re.Pattern[str]:
    """A noun without a plural, its phrase and a verb in the plural."""
    return re.compile(
        r"(?:more |further |new |some |detailed |additional )?(?P<noun>information|research|evidence|equipment|advice|"
        r"software|knowledge|luggage|furniture|housing|legislation|feedback|coverage) "
        r"(?P<phrase>(?:on|about|of|from|for|in|by) (?:[a-z-]+ ){1,5})(?P<verb>are|have|were)(?= )"
    )
