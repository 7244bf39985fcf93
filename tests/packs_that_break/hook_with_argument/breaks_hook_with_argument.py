"""A pack whose hook wants an argument."""

from __future__ import annotations

from newslint import hookimpl


@hookimpl
def newslint_rules(config):
    """The rules, for a configuration that nobody passes."""
    return []
