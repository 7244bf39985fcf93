"""A pack that prints wherever it is called."""

from __future__ import annotations

from newslint import MatchRule, hookimpl

print("Thank you for installing this pack!")


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "prints/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Print rather than find."""
        print("hit!")
        return ()


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
