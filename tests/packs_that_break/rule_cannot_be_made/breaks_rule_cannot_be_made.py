"""A pack with a rule that can be made only once."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-cannot-be-made/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def __init__(self):
        """Take no options, which the run passes."""
        super().__init__()


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
