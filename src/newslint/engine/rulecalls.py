"""Calls into rules: code of strangers, so whatever it raises costs that rule alone and is named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from newslint.engine.problems import explained
from newslint.errors import NewslintError
from newslint.named import NamedTuple

T = TypeVar("T")


class Failure(NamedTuple):
    """A rule that failed, and how."""

    rule: str
    why: str


def gathered(rule: str, answers: Iterable[T], failures: list[Failure]) -> list[T]:
    """What a rule gives, up to the point where it fails; the failure is added to `failures`."""
    found: list[T] = []
    try:
        found.extend(answers)
    # A rule may raise anything, or leave by sys.exit, whose SystemExit is no Exception. It costs
    # what the rule had left to say.
    except (Exception, SystemExit) as problem:
        failures.append(Failure(rule, str(problem) if isinstance(problem, NewslintError) else explained(problem)))
    return found
