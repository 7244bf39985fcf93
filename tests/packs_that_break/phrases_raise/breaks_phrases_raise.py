"""A pack with a rule whose list of phrases is lost."""

from __future__ import annotations

from newslint import MatchRule, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "phrases-raise/two-hyphens"
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def find_phrases(self):
        """Look in a file that is not there."""
        return open("no-such-folder/phrases.txt").read().split()


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
