"""The time that the rules of a house may take: whoever writes them need not be one who runs them.

What the packs bring was measured before it was shipped. The patterns and lists of a configuration come with the
repository, so a run gives them a generous share of its time; when that is used up, those that used much of it are set
aside and named, and everybody else goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import process_time
from typing import TypeVar

from newslint.errors import NewslintError
from newslint.rule import DefinedRule, Rule

T = TypeVar("T")

# Seconds of a processor that all rules of a house may take in a run, and more of them for each character of an article.
SECONDS = 20.0
SECONDS_A_CHARACTER = 50e-6
# Seconds that a rule may have taken itself and still go on when nothing is left for all.
STILL_FINE = 0.05


class Allowance:
    """What the rules of a house have taken of the time they are given, in seconds."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._left = seconds
        self._taken: dict[str, float] = {}

    def for_article(self, length: int) -> None:
        """Allow more time, for an article of so many characters."""
        self._left += length * SECONDS_A_CHARACTER

    def timed(self, rule: Rule, answers: Iterable[T]) -> Iterable[T]:
        """What a rule answers, its time counted where it is one of a house."""
        return self._counted(rule.id, answers) if isinstance(rule, DefinedRule) else answers

    def _counted(self, rule: str, answers: Iterable[T]) -> Iterator[T]:
        taken = self._taken.get(rule, 0.0)
        if self._left < 0 and taken > STILL_FINE:
            raise NewslintError(
                f"it has taken {taken:.1f} s, and the rules of the house have no time left; it is set aside"
            )
        begun = process_time()
        try:
            yield from answers
        finally:
            spent = process_time() - begun
            self._taken[rule] = taken + spent
            self._left -= spent
