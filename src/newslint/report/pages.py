"""Where the documentation of a rule or a notice stands."""

from __future__ import annotations

DOCS = "https://newslint.readthedocs.io/en/stable/"


def rule_page(rule: str) -> str:
    """The address of the page of a rule or a notice, by its id."""
    pack, _, name = rule.partition("/")
    return f"{DOCS}notices/#{name}" if pack == "newslint" else f"{DOCS}rules/{rule}/"
