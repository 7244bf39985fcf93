"""A pack with a rule that raises."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-raises/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Fail."""
        raise KeyError("hyphen")


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
