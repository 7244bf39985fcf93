"""A pack with a role namer that raises."""

from __future__ import annotations

from newslint import hookimpl


def named(doc):
    """Fail on every article."""
    raise ZeroDivisionError("no blocks")


@hookimpl
def newslint_roles():
    """The role namers of this pack."""
    return [named]
