"""A pack that returns names of rules."""

from __future__ import annotations

from newslint import hookimpl


@hookimpl
def newslint_rules():
    """Names where rules belong."""
    return ["two-hyphens"]
