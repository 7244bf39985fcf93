"""Which lines round the story of a page speak of what it tells: its standfirst, or a paragraph parted from it."""

from __future__ import annotations

from collections import Counter

from newslint import fold, lazy_pattern
from newslint_leftovers.stems import STEM, stems
from newslint_leftovers.votes import Votes

# Lines above the story, and below it, that are held against it.
ABOVE, BELOW = 150, 4
# A line of so many words can be told from a label, and one without an end mark from a teaser.
FEWEST_WORDS, FEWEST_WORDS_OPEN = 8, 12
# The part of a line's longer words that the story must have; more for a line without an end mark, as headlines are.
LEAST_SHARED, LEAST_SHARED_BY_LABEL = 0.5, 0.75
# A word that so many lines outside the story have says nothing of this one.
OFTEN = 6
NAME = lazy_pattern(r"(?<=[^.!?:] )[A-Z][^\W\d_]{3,}|\A[A-Z][^\W\d_]{3,}(?='s|,| said)")


def bears_on_the_story(votes: Votes) -> set[int]:
    """Indexes of lines outside the story of a page that are made of its words."""
    story, lines = votes.story, votes.lines
    above = [index for index in range(max(0, story.first - ABOVE), story.first) if _may_bear(votes, index)]
    below = [
        index for index in range(story.last + 1, min(len(lines), story.last + 1 + BELOW)) if _may_bear(votes, index)
    ]
    if not above and not below:
        return set()
    told: Counter[str] = Counter()
    for index in range(story.first, story.last + 1):
        if lines[index].is_sentence and lines[index].ends:
            told.update(stems(lines[index].text))
    outside = Counter(
        stem for index in (*range(story.first), *range(story.last + 1, len(lines))) for stem in stems(lines[index].text)
    )
    found: set[int] = set()
    for index in above:
        held = stems(lines[index].text)
        shared = sum(1 for stem in held if stem in told and outside[stem] <= OFTEN)
        least = LEAST_SHARED if lines[index].ends else LEAST_SHARED_BY_LABEL
        if (held and shared >= least * len(held)) or _goes_on(votes, index):
            found.add(index)
    for index in below:
        names = {fold(name)[:STEM] for name in NAME.findall(lines[index].text)} if lines[index].ends else ()
        if any(told[name] >= 2 and outside[name] <= OFTEN for name in names):
            found.add(index)
    return found


def _goes_on(votes: Votes, index: int) -> bool:
    """Whether an advertisement follows a sentence: it says that the story has begun."""
    after = votes.said[index + 1]
    return votes.lines[index].is_sentence and after is not None and after.kind == "ad-label"


def _may_bear(votes: Votes, index: int) -> bool:
    line = votes.lines[index]
    if votes.said[index] is not None or votes.is_claimed(index):
        return False
    return line.open and line.words >= (FEWEST_WORDS if line.ends else FEWEST_WORDS_OPEN)
