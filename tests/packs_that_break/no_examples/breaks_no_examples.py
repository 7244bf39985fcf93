"""A pack with a rule that shows no examples."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "no-examples/two-hyphens"
    phrases = ("--",)


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
