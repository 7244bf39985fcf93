"""The role namer: which lines of an article are what a scrape or a publishing system left behind."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Role, RoleClaim
from newslint.layers.language import language
from newslint_leftovers.copies import copies_in
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.languages import said_in
from newslint_leftovers.lines import Line, lines_of
from newslint_leftovers.neighbours import by_neighbours, by_position
from newslint_leftovers.notes import by_form, may_be_noted
from newslint_leftovers.pages import round_the_story
from newslint_leftovers.patterns import patterns_for
from newslint_leftovers.repeats import repeated
from newslint_leftovers.shops import by_prices
from newslint_leftovers.story import story_of
from newslint_leftovers.tails import by_tail, is_headline
from newslint_leftovers.votes import SURE, Votes
from newslint_leftovers.wordings import said_by

# English has “the” at least once in so many characters.
WORTH_OF_ONE = 200

# A paragraph of so many words that a page shows twice is a copy wherever it stands.
FEWEST_WORDS_ANYWHERE = 30


def name_leftovers(doc: Document) -> Iterable[RoleClaim]:
    """Claim the role `leftover` for lines of page furniture; the reason is the kind.

    Each line gets votes for its wording, its form, its neighbours, its place in the article and for
    being there twice. English wordings carry the other votes; in another language a line is known by
    standing in that language's list, whole, or is left alone.
    """
    lines = lines_of(doc)
    is_english = _is_english(doc)
    if not is_english and doc.layer(language) != "en":
        return _in_other_language(doc, lines)
    patterns = patterns_for(lines)
    said = [said_by(line, patterns) if line.open else None for line in lines]
    displayed = repeated(lines)
    copies = copies_in(doc, lines)
    if not any(said) and not displayed and not copies and not _has_holes(lines) and not _may_close(lines):
        return []
    if not is_english and doc.layer(language) != "en":
        return _in_other_language(doc, lines)
    votes = Votes(lines, said, story_of(lines, said))
    for index in displayed:
        votes.claim(index, "pull-quote", SURE)
    for index, original in copies.items():
        copy = _copy(votes, index, original)
        if copy is not None:
            votes.claim(copy, "repeated-paragraph", SURE)
    for index, wording in enumerate(said):
        if wording is not None and not wording.weak:
            votes.claim(index, wording.kind, SURE)
    round_the_story(votes)
    by_prices(votes)
    by_form(votes)
    by_position(votes)
    by_neighbours(votes)
    by_tail(votes)
    return [
        RoleClaim(lines[index].span, Role.LEFTOVER, vote.score, vote.kind, HOLDS.get(vote.kind, ""))
        for index, vote in sorted(votes.claimed.items())
    ]


def _is_english(doc: Document) -> bool:
    """Whether an article says “the” as often as English alone does, so that nobody need ask for the language."""
    return "language" not in doc.metadata and doc.text.count(" the ") * WORTH_OF_ONE >= len(doc.text)


def _copy(votes: Votes, index: int, original: int) -> int | None:
    """Which of two lines that say the same is the copy: on a page the one outside the story."""
    if _is_told(votes, index):
        other = votes.lines[original]
        is_elsewhere = votes.story.is_page and not _is_told(votes, original) and other.is_sentence
        return original if is_elsewhere and other.words <= 2 * votes.lines[index].words else index
    if _is_told(votes, original) or _is_headline(votes, original) or votes.lines[index].words >= FEWEST_WORDS_ANYWHERE:
        return index
    return None


def _is_told(votes: Votes, index: int) -> bool:
    return votes.story.first <= index <= votes.story.last


def _is_headline(votes: Votes, index: int) -> bool:
    return not votes.story.is_page and index < votes.story.first


def _may_close(lines: list[Line]) -> bool:
    """Whether the last lines look like a note or a headline; most articles end in a sentence."""
    return may_be_noted(lines) or (bool(lines) and is_headline(lines[-1]))


def _in_other_language(doc: Document, lines: list[Line]) -> list[RoleClaim]:
    """Claims for lines that stand in the list of the article's language, and for second copies of paragraphs."""
    kinds = dict.fromkeys(copies_in(doc, lines), "repeated-paragraph")
    kinds.update(said_in(doc.layer(language), lines))
    return [
        RoleClaim(lines[index].span, Role.LEFTOVER, SURE, kind, HOLDS.get(kind, ""))
        for index, kind in sorted(kinds.items())
        if lines[index].open
    ]


def _has_holes(lines: list[Line]) -> bool:
    return any(line.gap >= 3 for line in lines)
