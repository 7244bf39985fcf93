"""Where small words stand that several rules of this pack begin with: one look through the words for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import compress

from newslint import Document

_SUBORDINATORS = """that think thinks because before believe believes but after although argue argues argued as when
where whereas whether while why said say says since claim claims claimed how if"""
# What begins a clause within a sentence for certain when an article or the like comes next.
SUBORDINATORS = tuple(_SUBORDINATORS.split())
SINGLE = ("he", "she", "it")
SEVERAL = ("they", "we")
RELATIVES = ("that", "who")
ASKED = ("you", "we", "they", "i", "he", "she")
_COUNTS = """all a an another both dozens each eleven every eight few four five hundreds lots many nine numerous one
plenty seven several six ten these those thousands three twelve two various"""
# What wants the plural or the singular of the noun behind it.
COUNTS = tuple(_COUNTS.split())
WATCHED = frozenset([*SUBORDINATORS, *SINGLE, *SEVERAL, *RELATIVES, *ASKED, *COUNTS, "there"])

# Numbers of words by the word.
Numbers = Mapping[str, list[int]]


def watched(doc: Document) -> Numbers:
    """The numbers of the watched words among the article's, by word, each in order: a layer."""
    low = doc.folded_words
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number in compress(range(len(low)), map(WATCHED.__contains__, low)):
        found[low[number]].append(number)
    return dict(found)


def numbers_of(doc: Document, words: Iterable[str]) -> list[int]:
    """The numbers at which some of the watched words stand, one word after the other."""
    found = doc.layer(watched)
    return [number for word in words if word in found for number in found[word]]
