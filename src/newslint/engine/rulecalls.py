"""Calls into rules: code of strangers, so whatever it raises costs that rule alone and is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from newslint.engine.problems import explained
from newslint.errors import NewslintError
from newslint.named import NamedTuple

T = TypeVar("T")
Q = TypeVar("Q")


class Failure(NamedTuple):
    """A rule that failed, and how."""

    rule: str
    why: str


def gathered(rule: str, answers: Iterable[T], failures: list[Failure]) -> list[T]:
    """What a rule gives, up to the point where it fails; the failure is added to `failures`."""
    return answered(rule, iter, answers, failures)


def answered(rule: str, ask: Callable[[Q], Iterable[T]], about: Q, failures: list[Failure]) -> list[T]:
    """What a rule answers when it is asked about something, up to the point where it fails, as above."""
    found: list[T] = []
    try:
        found.extend(ask(about))
    # A rule may raise anything, or leave by sys.exit, whose SystemExit is no Exception. It costs
    # what the rule had left to say.
    except (Exception, SystemExit) as problem:
        failures.append(Failure(rule, str(problem) if isinstance(problem, NewslintError) else explained(problem)))
    return found
