"""An article cleaned as `newslint clean` does it, without a file."""

from __future__ import annotations

from newslint.engine.cleaning import Cleaned, cleaned
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.finding import LocatedFinding
from newslint_leftovers.rules import leftover_rules

from .articles import named

RULES = RuleSet(leftover_rules())


def findings(text: str) -> list[LocatedFinding]:
    """What the rules of the pack say of a text, with places in it."""
    doc = named(text)
    return Locator(doc).locate(RULES.lint(doc).findings)


def clean(text: str, unsafe: bool = False) -> Cleaned:
    """The text without its leftovers."""
    return cleaned(text, findings, unsafe)
