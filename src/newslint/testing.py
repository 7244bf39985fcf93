"""Assertions for the tests of packs: does a rule flag exactly what an example marks with `[[…]]`?

    from newslint.testing import assert_examples, assert_flags, assert_passes

    assert_examples(VagueSource())
    assert_flags(VagueSource(), "[[Critics say]] the plan will fail.")
    assert_passes(VagueSource(), "Ann Lee, a critic of the plan, said it will fail.")

Examples are read as plain text, with the role namers of every pack that is installed.
"""

from __future__ import annotations

from functools import cache

from newslint.engine.examples import complaint, unmarked
from newslint.engine.fixer import applicable, apply_edits
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.engine.packs import load_packs
from newslint.errors import ConfigError
from newslint.finding import LocatedFinding, Safety
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.hookspecs import RoleNamer
from newslint.rule import Rule


def assert_examples(rule: Rule) -> None:
    """Raise AssertionError unless every `bad` and `good` example of a rule holds."""
    for example in rule.bad:
        assert_flags(rule, example)
    for example in rule.good:
        assert_passes(rule, example)


def assert_flags(rule: Rule, example: str) -> None:
    """Raise AssertionError unless a rule finds exactly the spans that an example marks with `[[…]]`.

    Where the findings have safe fixes, the example must be silent about them once they are applied.
    """
    _assert_holds(rule, example, is_bad=True)
    text, _ = unmarked(example)
    mendable = applicable(_found(rule, text), Safety.SAFE)
    mended, count = apply_edits(text, mendable)
    if count:
        left = applicable(_found(rule, mended), Safety.SAFE)
        assert not left, f"{rule.id}: with its safe fixes applied it still finds {left[0].message!r} in {mended!r:.120}"


def assert_passes(rule: Rule, text: str) -> None:
    """Raise AssertionError if a rule finds anything in a text."""
    _assert_holds(rule, text, is_bad=False)


def _assert_holds(rule: Rule, example: str, *, is_bad: bool) -> None:
    try:
        wrong = complaint(rule, example, is_bad=is_bad, namers=_namers())
    except ConfigError as problem:
        wrong = str(problem)
    assert wrong is None, wrong


def _found(rule: Rule, text: str) -> list[LocatedFinding]:
    doc = assign_roles(plain_document(text, "example"), _namers())
    return Locator(doc).locate(RuleSet([rule]).lint(doc).findings)


@cache
def _namers() -> tuple[RoleNamer, ...]:
    return tuple(load_packs().namers)
