"""A pack whose hook leaves."""

from __future__ import annotations

import sys

from newslint import hookimpl


@hookimpl
def newslint_rules():
    """Rules that are never given."""
    sys.exit("no licence")
