"""Pronouns and relative clauses within a sentence, and nouns without a plural: where their numbers clash with verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, lazy_pattern
from newslint_grammar.clashes import Clash, clash_of, opens, pronoun_clash
from newslint_grammar.clauses import opens_sentence
from newslint_grammar.nouns import plurals
from newslint_grammar.verb_forms import COMMON, PLAIN, plain_forms, third_persons
from newslint_grammar.word_kinds import COUNTING

SINGLE = ("he", "she", "it")
SEVERAL = ("they", "we")

# What begins a clause that states something, where “he come” cannot be a wish.
INTRODUCERS = frozenset(
    ["when", "whenever", "because", "although", "whereas", "while", "since", "why", "how", "what", "where"]
)
INTRODUCING_PAIRS = frozenset([("every", "time"), ("each", "time"), ("the", "way")])
# Verbs that go with he, she or it as well: were it so, she need not.
NO_CLASH = frozenset(["were", "need", "dare"])
# What makes the phrase behind a noun more than a phrase.
_STOPS = "and or that who which what he she it they we you i as if both"
STOPS = frozenset(_STOPS.split())


def pronoun_clashes(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of a pronoun with its verb: “They works”, “the way they works”, “when it come to that”."""
    low, start = doc.folded_words, doc.words.starts[number]
    if opens_sentence(doc, start):
        yield from pronoun_clash(doc, start)
    if low[number] in SEVERAL:
        yield from _they_clash(doc, number)
    elif low[number] in SINGLE:
        yield from _he_clash(doc, number)


def _they_clash(doc: Document, number: int) -> Iterator[Clash]:
    folded, start = doc.folded, doc.words.starts[number]
    before = folded[max(start - 1, 0) : start]
    match = _they().match(folded, start)
    if match and before not in ("'", "-") and not opens(doc, start):
        yield from clash_of(match, "pronoun", third_persons(COMMON).get(match["verb"]))


def _he_clash(doc: Document, number: int) -> Iterator[Clash]:
    folded, start = doc.folded, doc.words.starts[number] - 1
    match = _he().match(folded, start)
    if match and match["verb"] not in NO_CLASH and _introduces(folded[max(0, start - 16) : start]):
        yield from clash_of(match, "pronoun", plain_forms(COMMON).get(match["verb"]))


def relative_clash(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of a verb with what a relative pronoun stands for: “those people who has left”."""
    folded, start = doc.folded, doc.words.starts[number] - 1
    match = _relative().match(folded, start)
    words = folded[max(0, start - 33) : start].split(" ")
    if match and len(words) > 2 and words[-1] in plurals() and words[-2] in COUNTING and words[-3] != "of":
        yield from clash_of(match, "who", third_persons(COMMON).get(match["verb"]))


def mass_clash(doc: Document, number: int) -> Iterator[Clash]:
    """The clash of a noun without a plural that opens a sentence with a verb in the plural: Information … are."""
    for first in (number - 1, number) if number else (number,):
        start = doc.words.starts[first]
        match = _mass().match(doc.folded, start)
        if match and opens_sentence(doc, start) and STOPS.isdisjoint(match["phrase"].split()):
            yield from clash_of(match, "noun", PLAIN[match["verb"]])


def _introduces(before: str) -> bool:
    """Whether a clause begins behind the last words before a pronoun that is no wish: when it come to …"""
    words = before.split()
    return (
        before[-1:].isalpha() and bool(words) and (words[-1] in INTRODUCERS or tuple(words[-2:]) in INTRODUCING_PAIRS)
    )


@cache
def _they() -> re.Pattern[str]:
    """They or we, and what may be a verb in the singular."""
    return lazy_pattern(r"(?P<pronoun>they|we) (?P<verb>[a-z]+s|doesn't)(?![\w'-])")


@cache
def _he() -> re.Pattern[str]:
    """He, she or it within a sentence, and what may be a verb that goes with they."""
    return lazy_pattern(r" (?P<pronoun>s?he|it) (?P<verb>[a-z']+)(?= (?!not )\w)")


@cache
def _relative() -> re.Pattern[str]:
    """A relative clause with a verb that may be in the singular."""
    return lazy_pattern(r" (?P<who>that|who) (?P<verb>[a-z]+s|doesn't)(?![\w'-])")


@cache
def _mass() -> re.Pattern[str]:
    """A noun without a plural, its phrase and a verb in the plural."""
    return lazy_pattern(
        r"(?:more |further |new |some |detailed |additional )?(?P<noun>information|research|evidence|equipment|advice|"
        r"software|knowledge|luggage|furniture|housing|legislation|feedback|coverage) "
        r"(?P<phrase>(?:on|about|of|from|for|in|by) (?:[a-z-]+ ){1,5})(?P<verb>are|have|were)(?= )"
    )
