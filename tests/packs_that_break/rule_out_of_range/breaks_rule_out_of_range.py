"""A pack with a rule that points beyond the end of the article."""

from __future__ import annotations

from newslint import MatchRule, Span, hookimpl


class Dash(MatchRule):
    """Two hyphens stand for a dash."""

    id = "rule-out-of-range/two-hyphens"
    phrases = ("--",)
    message = "Write a dash for “{text}”."
    bad = ("He left [[--]] and came back.",)
    good = ("He left – and came back.",)

    def on_hit(self, hit):
        """Point at what is not there."""
        yield self.finding(Span(hit.span.start, 10**6), "Look there.")


@hookimpl
def newslint_rules():
    """The rules of this pack."""
    return [Dash()]
