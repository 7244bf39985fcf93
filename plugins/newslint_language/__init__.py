"""The pack `language`: tone and plain words."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    return []
