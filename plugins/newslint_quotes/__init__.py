"""The pack `quotes`: what is said, and in whose words: marks that do not pair, speech that nobody spoke."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    return []
