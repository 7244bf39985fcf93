"""Rules that sleep: of a bundled rule the roster tells what a run asks before anything wakes it.

To import and make four hundred rules takes longer than to check an article, and most of them have nothing to say of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, TypeGuard

from newslint.document import Role
from newslint.finding import Severity
from newslint.named import NamedTuple
from newslint.rule import CorpusRule, DocumentRule, MatchRule, Rule

# What the roster holds of every rule, besides its kind and its class; then what only some kinds have.
OF_ALL = ("id", "by_default", "preview", "fact", "about_article")
LISTS = ("languages", "profiles", "aliases")
# Between the phrases of a row: a sign that JSON need not escape is read in half of the time.
BETWEEN = "¦"
OF_KIND = {"match": ("skip_quotations",), "document": ("wakes_on_signs",), "corpus": ("any_event",)}


class Signals(NamedTuple):
    """What wakes a match rule: its phrases, and for each of its patterns the anchors.

    `reaches` holds for each pattern what `newslint.engine.reach` tells of it, and is empty where nobody has asked that.
    """

    phrases: tuple[str, ...]
    anchors: tuple[tuple[str, ...], ...]
    reaches: tuple[int | None, ...] = ()


class Asleep(Rule):
    """A rule that becomes the rule itself as soon as anything is asked of it that the roster does not tell."""

    def __getattribute__(self, name: str) -> Any:
        held: dict[str, Any] = object.__getattribute__(self, "__dict__")
        if name in held:
            return held[name]
        if name not in ("__class__", "__dict__"):
            _wake(self, *held["made_from"])
        return object.__getattribute__(self, name)


class AsleepMatch(Asleep, MatchRule):
    """A match rule that sleeps; `told_signals` are the signals as the roster has them."""

    told_signals: tuple[str, list[str], list[int | None]]


class AsleepDocument(Asleep, DocumentRule):
    """A document rule that sleeps."""


class AsleepCorpus(Asleep, CorpusRule):
    """A corpus rule that sleeps."""


KINDS: Mapping[str, type[Asleep]] = {"match": AsleepMatch, "document": AsleepDocument, "corpus": AsleepCorpus}


def asleep(row: Mapping[str, Any]) -> Rule:
    """The sleeping rule of a row of the roster."""
    kind = row["kind"]
    rule = object.__new__(KINDS[kind])
    held = object.__getattribute__(rule, "__dict__")
    held["made_from"] = (row["module"], row["class"])
    held["stated_severity"] = None
    held["pack"] = row["id"].partition("/")[0]
    held["severity"] = Severity(row["severity"])
    held["scope"] = _scope(*row["scope"])
    for name in (*OF_ALL, *OF_KIND[kind]):
        held[name] = row[name]
    for name in LISTS:
        held[name] = tuple(row[name])
    if kind == "match":
        held["told_signals"] = (row["phrases"], row["anchors"], row["reaches"])
    elif kind == "document":
        held["wakes_on_roles"] = _scope(*row["wakes_on_roles"])
        held["wakes_on"] = None if row["wakes_on"] is None else _parted(row["wakes_on"])
    return rule


def signals_of(rule: AsleepMatch) -> Signals:
    """What wakes a match rule that sleeps."""
    phrases, anchors, reaches = rule.told_signals
    return Signals(_parted(phrases), tuple(map(_parted, anchors)), tuple(reaches))


def is_asleep(rule: Rule) -> TypeGuard[Asleep]:
    """Whether a rule sleeps."""
    return isinstance(rule, Asleep)


@cache
def _scope(*roles: str) -> frozenset[Role]:
    return frozenset(map(Role, roles))


def _parted(told: str) -> tuple[str, ...]:
    return tuple(told.split(BETWEEN)) if told else ()


def _wake(rule: Asleep, module: str, name: str) -> None:
    """Turn a sleeping rule into the rule itself, so that it costs from then on what any other costs."""
    made = getattr(import_module(module), name)()
    object.__setattr__(rule, "__dict__", vars(made))
    object.__setattr__(rule, "__class__", type(made))
