"""A pack with a rule that gives strings for findings."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-returns-rubbish/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Give what is no finding."""
        return ["two hyphens"]


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
