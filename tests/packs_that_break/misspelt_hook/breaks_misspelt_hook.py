"""A pack that spells a hook wrong."""

from __future__ import annotations

from newslint import hookimpl


@hookimpl
def newslint_rulez():
    """The rules, under a name that nobody asks for."""
    return []
