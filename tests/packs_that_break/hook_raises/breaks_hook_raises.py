"""A pack whose hook raises."""

from __future__ import annotations

from newslint import hookimpl


@hookimpl
def newslint_rules():
    """The rules, if it were not for an error."""
    raise RuntimeError("the list of rules is lost")
