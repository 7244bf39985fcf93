"""The ways a pack extends newslint.

Each hook is called once a run and each implementation on its own: a pack that raises is left out
and named, and nobody else loses anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from newslint.document import Document, RoleClaim
from newslint.formats import Format
from newslint.named import NamedTuple
from newslint.report import Reporter
from newslint.rule import Rule

F = TypeVar("F", bound=Callable[..., Any])
RoleNamer = Callable[[Document], Iterable[RoleClaim]]


class ReadRules(NamedTuple):
    """The rules that a file of another linter amounts to, and one sentence for each thing in it that cannot run."""

    rules: tuple[Rule, ...]
    left_out: tuple[str, ...] = ()


# Takes the path of the file and that of the folder beyond which nothing is read; raises ConfigError.
RuleReader = Callable[[str, str], ReadRules]


def hookimpl(function: F) -> F:
    """Mark a function of a pack as its answer to the hook of the same name."""
    # What pluggy's own marker writes, which takes longer to import than all that a run needs of a pack.
    vars(function)["newslint_impl"] = {
        "wrapper": False, "hookwrapper": False, "optionalhook": False, "tryfirst": False, "trylast": False,
        "specname": None,
    }  # fmt: skip
    return function


def newslint_rules() -> Iterable[Rule]:  # type: ignore[empty-body]
    """Return this pack's rules. Their ids start with the pack's entry-point name and a slash.

    Import the rules' modules inside the hook, so that a broken one costs this pack alone.
    """


def newslint_formats() -> Iterable[Format]:  # type: ignore[empty-body]
    """Return readers of file types: each says which suffixes it reads and makes documents of a file."""


def newslint_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """Return ways to write a report down, each with the name that `--format` selects it by."""


def newslint_roles() -> Iterable[RoleNamer]:  # type: ignore[empty-body]
    """Return functions that name blocks: each takes a document and gives role claims.

    They run for every article before any rule, whatever is selected.
    """


def newslint_rule_readers() -> Iterable[RuleReader]:  # type: ignore[empty-body]
    """Return a function, at most, that makes rules of a file which `[rules-from]` names beside the pack's name.

    Their ids start with the pack's name and a slash, like those of the pack's own rules.
    """


def newslint_profiles() -> Iterable[str]:  # type: ignore[empty-body]
    """Return the paths of settings files, which configurations extend by the names of the pack and the file.

    The file `house.toml` of the pack `gazette` is `extends = "gazette:house"`. It may hold all that a newslint.toml
    may hold, and names word lists relative to its own folder.
    """
