"""A pack with a rule that has its own idea of severities."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-invents-severity/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Give a finding of a severity that there is not."""
        yield self.finding(hit.span, "Write a dash.", severity="fatal")


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
