"""Quotations of one article that repeat each other, word for word or in other words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from newslint import Document, Span
from newslint.named import NamedTuple
from newslint_quotes.pieces import Piece, pieces

if TYPE_CHECKING:
    from newslint.layers.quotation_variants import Comparison

# A quotation of fewer words is a phrase that may well be used again.
FEWEST_WORDS = 7
SHORTEST = 30
RUN = 4
# What two wordings of one utterance share, against the shorter one and against the stretch where they overlap: two
# sentences of one speech share less.
FEWEST_SHARED = 9
SHARED_OF_SHORTER = 0.7
SHARED_OF_STRETCH = 0.8
# Different words that both must have before they are compared at all, against the shorter one.
FEWEST_ALIKE = 0.5
# A phrase that is quoted first and whole later is no repetition.
MOST_OF_BOTH = 0.8


class Variant(NamedTuple):
    """Two quotations in two wordings: their spans, and where they differ, in the order of the later one."""

    earlier: Span
    later: Span
    places: list[tuple[Span, Span]]


class Repeated(NamedTuple):
    """A quotation and a later one with the same words."""

    earlier: Span
    later: Span
    words: int


def candidates(doc: Document) -> list[tuple[Piece, Piece]]:
    """Pairs of quotations, the earlier one first, that share four words in a row: a layer."""
    found = [piece for piece in doc.layer(pieces) if len(piece.text) >= SHORTEST]
    if len(found) < 2:
        return []
    words_of = partial(_words_between, doc.folded_words, doc.words.starts)
    long = [(piece, words) for piece in found if len(words := words_of(*piece.inside)) >= FEWEST_WORDS]
    if len(long) < 2 or _all_differ([word for _, words in long for word in words]):
        return []
    seen: dict[tuple[str, ...], int] = {}
    pairs: set[tuple[int, int]] = set()
    for number, (_, words) in enumerate(long):
        runs = set(_runs(words))
        if not seen.keys().isdisjoint(runs):
            pairs.update((seen[run], number) for run in runs & seen.keys())
        seen.update(dict.fromkeys(runs, number))
    return [
        (long[first][0], long[second][0])
        for second, first in sorted((second, first) for first, second in pairs)
        if _are_alike(long[first][1], long[second][1])
    ]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Each word with the three behind it."""
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def _all_differ(words: list[str]) -> bool:
    """Whether no four words stand anywhere twice; one set of all tells that of most articles."""
    return len(set(_runs(words))) == len(words) - 3


def _words_between(words: list[str], starts: list[int], start: int, end: int) -> list[str]:
    return words[bisect_left(starts, start) : bisect_left(starts, end)]


def _are_alike(one: list[str], other: list[str]) -> bool:
    """Whether two quotations share so many words that they may be one: to compare them takes far longer."""
    first, second = frozenset(one), frozenset(other)
    return len(first & second) >= FEWEST_ALIKE * min(len(first), len(second))


def compared(doc: Document) -> list[tuple[Piece, Piece, Comparison]]:
    """Pairs of quotations that share words, with how they are related: a layer."""
    found = doc.layer(candidates)
    if not found:
        return []
    from newslint.layers.quotation_variants import compare_quotations

    return [(earlier, later, compare_quotations(earlier.text, later.text)) for earlier, later in found]


def variants(doc: Document) -> list[Variant]:
    """Quotations of the article that come back in other words, in order: a layer."""
    found: list[Variant] = []
    for earlier, later, told in doc.layer(compared):
        if told.relation != "reworded":
            continue
        shorter = min(len(earlier.words), len(later.words))
        if told.shared < max(FEWEST_SHARED, SHARED_OF_SHORTER * shorter, SHARED_OF_STRETCH * told.stretch):
            continue
        places = [
            (_moved(one.first, earlier.inside.start), _moved(one.second, later.inside.start))
            for one in told.differences
        ]
        # The nearest of several earlier wordings is enough.
        if found and found[-1].later == later.inside:
            found.pop()
        found.append(Variant(earlier.inside, later.inside, places))
    return found


def repeated(doc: Document) -> list[Repeated]:
    """Quotations of the article that come back word for word, in order: a layer."""
    found: list[Repeated] = []
    for earlier, later, told in doc.layer(compared):
        is_same = told.relation in ("same", "excerpt")
        if is_same and told.shared >= MOST_OF_BOTH * max(len(earlier.words), len(later.words)):
            if found and found[-1].later == later.quotation.span:
                continue
            found.append(Repeated(earlier.quotation.span, later.quotation.span, told.shared))
    return found


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
