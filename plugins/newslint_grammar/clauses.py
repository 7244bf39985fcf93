"""Where clauses begin, and the words that build or break the noun phrase they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint import Document, Span

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
NUMBERS = frozenset(["two", "three", "four", "five", "six"])
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
ARTICLES = frozenset(_ARTICLES.split())
ADVERBS = frozenset(_ADVERBS.split())
# Words that no noun phrase of the kinds looked at holds behind its article.
STOPPERS = PREPOSITIONS | ARTICLES | frozenset(_STOPPERS.split())
FUNCTION_WORDS = ARTICLES | PREPOSITIONS | {"and"}


def starts(doc: Document) -> Iterator[tuple[int, bool]]:
    """Where clauses begin: offsets in the prose, and whether a sentence begins there."""
    for sentence in doc.sentences:
        start = sentence.start
        while start < sentence.end and doc.text[start] in "“\"‘'(":
            start += 1
        yield start, True
    for match in subordinators().finditer(doc.folded):
        yield match.end(), False


@cache
def subordinators() -> re.Pattern[str]:
    """What begins a clause within a sentence for certain when an article or the like comes next."""
    return re.compile(
        r"[ ,](?:(?<=,)|(?:that|because|but|although|while|whereas|whether|when|where|if|since|after|before|as|how|why|"
        r"say|says|said|claim|claims|claimed|believe|believes|argue|argues|argued|think|thinks)) "
        r"(?=(?:the|these|those|his|her|their|its|many|several|most) )"
    )


def opens_another_clause(doc: Document, span: Span) -> bool:
    """Whether a name stands behind a common noun in a span: a plan Labour has drawn up."""
    words = doc.of(span).split()
    return any(one not in FUNCTION_WORDS and one.islower() and other[:1].isupper() for one, other in pairwise(words))
