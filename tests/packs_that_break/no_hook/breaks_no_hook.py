"""A pack that forgets to mark its function."""

from __future__ import annotations

def newslint_rules():
    """The rules, without @hookimpl."""
    return []
