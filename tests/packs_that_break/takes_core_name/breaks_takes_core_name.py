"""A pack that calls itself newslint."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "newslint/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
