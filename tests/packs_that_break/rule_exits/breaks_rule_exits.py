"""A pack with a rule that leaves."""

from __future__ import annotations

import sys

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-exits/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Leave."""
        sys.exit(0)


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
