"""The role namer: which lines of an article are what a scrape or a publishing system left behind."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Role, RoleClaim
from newslint.layers.language import language
from newslint_leftovers.lines import Line, lines_of
from newslint_leftovers.neighbours import by_neighbours, by_position
from newslint_leftovers.pages import round_the_story
from newslint_leftovers.repeats import repeated
from newslint_leftovers.story import story_of
from newslint_leftovers.votes import SURE, Votes
from newslint_leftovers.wordings import patterns_for, said_by


def name_leftovers(doc: Document) -> Iterable[RoleClaim]:
    """Claim the role `leftover` for lines of page furniture; the reason is the kind.

    Each line gets votes for its wording, its form, its neighbours, its place in the article and for
    being there twice. English wordings carry the other votes, so an article in another language is
    left alone.
    """
    lines = lines_of(doc)
    patterns = patterns_for(lines)
    said = [said_by(line, patterns) if line.open else None for line in lines]
    copies = repeated(lines)
    if not any(said) and not copies and not _has_holes(lines):
        return []
    if doc.layer(language) != "en":
        return []
    votes = Votes(lines, said, story_of(lines, said))
    for index, wording in enumerate(said):
        if wording is not None and not wording.weak:
            votes.claim(index, wording.kind, SURE)
    for index in copies:
        votes.claim(index, "pull-quote", SURE)
    round_the_story(votes)
    by_position(votes)
    by_neighbours(votes)
    return [
        RoleClaim(lines[index].span, Role.LEFTOVER, vote.score, vote.kind)
        for index, vote in sorted(votes.claimed.items())
    ]


def _has_holes(lines: list[Line]) -> bool:
    return any(line.gap >= 3 for line in lines)
