"""The pack `leftovers`: what a scrape or a publishing system left behind: bars, teasers, forms, captions as text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, RoleClaim, RoleNamer, Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_leftovers.rules import leftover_rules

    return leftover_rules()


@hookimpl
def newslint_roles() -> Iterable[RoleNamer]:
    """The namer that finds leftover lines."""
    return [_leftovers]


def _leftovers(doc: Document) -> Iterable[RoleClaim]:
    from newslint_leftovers.namer import name_leftovers

    return name_leftovers(doc)
