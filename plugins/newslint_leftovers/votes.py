"""The votes that the lines of an article have got so far."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.named import NamedTuple
from newslint_leftovers.lines import Line
from newslint_leftovers.story import Story
from newslint_leftovers.wordings import Wording

# Scores of claims: a sure wording, a weak one with a second sign, a line known by its place or its neighbours.
SURE, SECONDED, PLACED = 9.0, 6.0, 4.0


class Vote(NamedTuple):
    """What a line was found to be, and how sure that is, from 3 to 10."""

    kind: str
    score: float


class Votes:
    """Lines of an article, what their wordings say, where the story stands, and which lines are claimed."""

    def __init__(self, lines: Sequence[Line], said: Sequence[Wording | None], story: Story) -> None:
        self.lines = lines
        self.said = said
        self.story = story
        self.claimed: dict[int, Vote] = {}

    def claim(self, index: int, kind: str, score: float) -> None:
        """Claim a line unless it is claimed already or the format knows what it is."""
        if self.lines[index].open and index not in self.claimed:
            self.claimed[index] = Vote(kind, score)

    def is_claimed(self, index: int) -> bool:
        """Whether a line is claimed; no line is before the first or behind the last."""
        return index in self.claimed

    def weak_kind(self, index: int) -> str:
        """The kind that a line's wording says without being sure of it, or nothing."""
        wording = self.said[index]
        return wording.kind if wording is not None and wording.weak else ""
