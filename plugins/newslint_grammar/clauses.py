"""Where clauses begin, and the words that build or break the noun phrase they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint import Document, Span, lazy_pattern
from newslint_grammar.watched import SUBORDINATORS, numbers_of

_PREPOSITIONS = (
    "of between among in from for with on at to against about behind over around near by inside outside across"
)
_ARTICLES = "the a an his her their its our my this these that those some any all both each every no"
_STOPPERS = """and or nor but than as who whom whose which what when where why how if while though because since after
before until is are was were be been being am has have had having do does did will would can could shall should may
might must not he she it they we you i him them us me there said says say one none neither either half other others so
yet up out off down like per via plus including such during without within under through into onto upon toward towards
despite except s"""
_ADVERBS = """also now still often always never usually sometimes only already just currently generally normally really
clearly recently rarely all"""
# No word that is looked for at the beginning of a clause is longer.
LONGEST_WORD = 24
NUMBERS = frozenset(["two", "three", "four", "five", "six"])
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
ARTICLES = frozenset(_ARTICLES.split())
ADVERBS = frozenset(_ADVERBS.split())
# What begins a clause behind a comma or a word that takes one.
OPENING_DETERMINERS = frozenset(["the", "these", "their", "those", "his", "her", "its", "many", "most", "several"])
# Words that no noun phrase of the kinds looked at holds behind its article.
STOPPERS = PREPOSITIONS | ARTICLES | frozenset(_STOPPERS.split())
FUNCTION_WORDS = ARTICLES | PREPOSITIONS | {"and"}


def openings(doc: Document) -> Iterator[int]:
    """Where sentences begin behind their opening marks: offsets in the prose."""
    text = doc.text
    for start, end in doc.sentences:
        while start < end and text[start] in "“\"‘'(":
            start += 1
        yield start


def first_word(folded: str, start: int) -> str:
    """What stands at an offset of folded prose up to the next blank, cut where that is far."""
    return folded[start : start + LONGEST_WORD].partition(" ")[0]


def inner_starts(doc: Document) -> Iterator[int]:
    """Where clauses begin within sentences for certain, with an article or the like: offsets in the prose."""
    folded, starts, low = doc.folded, doc.words.starts, doc.folded_words
    for match in _behind_commas().finditer(folded):
        yield match.end()
    last = len(low) - 1
    for number in numbers_of(doc, SUBORDINATORS):
        if number < last and low[number + 1] in OPENING_DETERMINERS:
            # Blanks alone stand beside both words.
            start = starts[number]
            if start and folded.startswith(f" {low[number]} {low[number + 1]} ", start - 1):
                yield starts[number + 1]


@cache
def _behind_commas() -> re.Pattern[str]:
    """A comma before an article or the like."""
    return lazy_pattern(rf", (?=(?:{'|'.join(sorted(OPENING_DETERMINERS))}) )")


def opens_another_clause(doc: Document, span: Span) -> bool:
    """Whether a name stands behind a common noun in a span: a plan Labour has drawn up."""
    words = doc.of(span).split()
    return any(one not in FUNCTION_WORDS and one.islower() and other[:1].isupper() for one, other in pairwise(words))
