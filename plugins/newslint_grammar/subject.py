"""The subject at the beginning of a clause: its article, its noun, the phrase behind it and its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from newslint import Span, lazy_pattern
from newslint.named import NamedTuple
from newslint_grammar.clauses import ADVERBS, ARTICLES, NUMBERS, PREPOSITIONS, STOPPERS

_DETERMINERS = (
    "the his her their its our my this a an each every these those many several both few all most some other such"
)
DETERMINERS = frozenset(_DETERMINERS.split())
OPENING_WORDS = DETERMINERS | NUMBERS
# Words and blanks, and a bracket of some words, within one clause.
RUN = r"[a-z -]+(?:\([^()\n]{1,40}\) [a-z -]*)?"
LONGEST_RUN = 160


class Subject(NamedTuple):
    """A subject taken apart; all but the spans is in lower case.

    `article` may be empty. `preposition` and `last`, the last noun of the phrase behind the noun, are empty where
    there is no such phrase; `phrase` is its span, at the noun's end then. `described` tells of adjectives, `paired`
    of an “and” in the phrase.
    """

    article: str
    described: bool
    noun: str
    head: Span
    preposition: str
    phrase: Span
    last: str
    paired: bool
    verb: str
    verb_span: Span


# Indexes of the verb and of the end of the phrase that begins behind the noun, and whether an “and” stands in it.
_Place = tuple[int, int, bool]


def subject_at(folded: str, start: int, verbs: AbstractSet[str]) -> Subject | None:
    """The subject that begins at an offset of folded prose, with one of the given verbs, or None.

    The shortest reading counts: at most two adjectives, a noun, at most two phrases with prepositions.
    """
    run = _run(folded, start)
    words = [word for word, _ in _parted(run)] if "(" in run else run.split(" ")
    if verbs.isdisjoint(words):
        return None
    at = 1 if words[0] in ("nearly", "almost") else 0
    article = words[at] if at < len(words) and words[at] in OPENING_WORDS else ""
    first = at + bool(article)
    if article and first < len(words) and (words[first] in NUMBERS or words[first] == "other"):
        first += 1
    for head in range(first, min(first + (3 if article else 1), len(words) - 1)):
        if words[head] in STOPPERS or not words[head]:
            return None
        place = _place(words, head, verbs)
        if place:
            offsets = [start + offset for _, offset in _parted(run)]
            span = Span(offsets[head], offsets[head] + len(words[head]))
            verb_at, phrase_end, is_paired = place
            last = phrase_end - 1
            phrase = (
                Span(offsets[head + 1], offsets[last] + len(words[last])) if last > head else Span(span.end, span.end)
            )
            verb = words[verb_at]
            return Subject(
                article,
                head > first,
                words[head],
                span,
                words[head + 1] if last > head else "",
                phrase,
                words[last] if last > head else "",
                is_paired,
                verb,
                Span(offsets[verb_at], offsets[verb_at] + len(verb)),
            )
    return None


def _run(folded: str, start: int) -> str:
    """The words of a clause up to a mark, with their blanks."""
    run = _runs().match(folded, start, min(len(folded), start + LONGEST_RUN))
    if run is None:
        return ""
    # A word that a mark within it cuts short is no word: the president's.
    if folded[run.end() : run.end() + 1] not in ("", ",", ".", ";", ":", "!", "?", ")"):
        return run.group().rpartition(" ")[0]
    return run.group()


def _parted(run: str) -> Iterator[tuple[str, int]]:
    """The words of a run and where they begin in it; a bracket is passed over."""
    offset = 0
    in_bracket = False
    for word in run.split(" "):
        in_bracket = in_bracket or word.startswith("(")
        if not in_bracket:
            yield word, offset
        in_bracket = in_bracket and not word.endswith(")")
        offset += len(word) + 1


@cache
def _runs() -> re.Pattern[str]:
    return lazy_pattern(RUN)


def _place(words: Sequence[str], head: int, verbs: AbstractSet[str]) -> _Place | None:
    if words[head + 1] not in PREPOSITIONS:
        verb = _verb(words, head + 1, verbs)
        return (verb, head + 1, False) if verb else None
    for end in _ends(words, head + 2):
        verb = _verb(words, end, verbs)
        if verb:
            return verb, end, False
        goes_on = words[end] if end < len(words) else ""
        if goes_on == "and" or goes_on in PREPOSITIONS:
            for other in _ends(words, end + 1):
                verb = _verb(words, other, verbs)
                if verb:
                    return verb, other, goes_on == "and"
    return None


def _ends(words: Sequence[str], begin: int) -> Iterator[int]:
    """Where a noun phrase that begins at a word may end: the indexes of the words behind it."""
    for some in (ARTICLES, NUMBERS):
        if begin < len(words) and words[begin] in some:
            begin += 1
    for end in range(begin, min(begin + 3, len(words))):
        if words[end] in STOPPERS or not words[end]:
            return
        yield end + 1


def _verb(words: Sequence[str], index: int, verbs: AbstractSet[str]) -> int:
    """The index of the verb that stands at an index or behind one adverb there, or 0."""
    for at in (index, index + 1):
        if at < len(words) and words[at] in verbs:
            return at
        if at < len(words) and words[at] not in ADVERBS:
            return 0
    return 0
