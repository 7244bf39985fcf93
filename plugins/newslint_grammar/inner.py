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
# Verbs that go with he, she or it as well: were it so, she need not.
NO_CLASH = frozenset(["were", "need", "dare"])
_MASS_OPENERS = """more further new some detailed additional information research evidence equipment advice software
knowledge luggage furniture housing legislation feedback coverage"""
# The first words of what `mass_clash` looks at.
MASS_OPENERS = frozenset(_MASS_OPENERS.split())
# What makes the phrase behind a noun more than a phrase.
_STOPS = "and or that who which what he she it they we you i as if both"
STOPS = frozenset(_STOPS.split())


def inner_clashes(doc: Document) -> Iterator[Clash]:
    """Clashes such as “the way they works”, “when it come to that” and “those people who has left”."""
    folded = doc.folded
    for match in _found(_they(), folded):
        before = folded[match.start() - 1 : match.start()]
        if not before.isalnum() and before not in ("'", "-") and not opens(doc, match.start()):
            yield from clash_of(match, "pronoun", third_persons(COMMON).get(match["verb"]))
    for match in _found(_he(), folded):
        meant = plain_forms(COMMON).get(match["verb"])
        if meant and match["verb"] not in NO_CLASH and _introduces(folded[max(0, match.start() - 16) : match.start()]):
            yield from clash_of(match, "pronoun", meant)
    for match in _found(_relative(), folded):
        meant = third_persons(COMMON).get(match["verb"])
        words = folded[max(0, match.start() - 33) : match.start()].split(" ")
        if meant and len(words) > 2 and words[-1] in plurals() and words[-2] in COUNTING and words[-3] != "of":
            yield from clash_of(match, "who", meant)


def _found(patterns: tuple[re.Pattern[str], ...], folded: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(folded)


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


# Each pattern of this module begins with a word that is looked for as such, which is a few times as fast as a choice.


@cache
def _they() -> tuple[re.Pattern[str], ...]:
    """They or we, and what may be a verb in the singular."""
    return tuple(re.compile(rf"(?P<pronoun>{one}) (?P<verb>[a-z]+s|doesn't)(?![\w'-])") for one in ("they", "we"))


@cache
def _he() -> tuple[re.Pattern[str], ...]:
    """He, she or it within a sentence, and what may be a verb that goes with they."""
    return tuple(re.compile(rf" (?P<pronoun>{one}) (?P<verb>[a-z']+)(?= (?!not )\w)") for one in ("he", "she", "it"))


@cache
def _relative() -> tuple[re.Pattern[str], ...]:
    """A relative clause with a verb that may be in the singular."""
    return tuple(re.compile(rf" (?P<who>{one}) (?P<verb>[a-z]+s|doesn't)(?![\w'-])") for one in ("that", "who"))


@cache
def _mass() -> re.Pattern[str]:
    """A noun without a plural, its phrase and a verb in the plural."""
    return re.compile(
        r"(?:more |further |new |some |detailed |additional )?(?P<noun>information|research|evidence|equipment|advice|"
        r"software|knowledge|luggage|furniture|housing|legislation|feedback|coverage) "
        r"(?P<phrase>(?:on|about|of|from|for|in|by) (?:[a-z-]+ ){1,5})(?P<verb>are|have|were)(?= )"
    )
