"""The pack `headline`: what the headline promises and the story does not keep."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_headline.all_caps import AllCaps
    from newslint_headline.caps_kicker import CapsKicker
    from newslint_headline.clickbait import Clickbait
    from newslint_headline.name_not_in_body import NameNotInBody
    from newslint_headline.number_not_in_body import NumberNotInBody
    from newslint_headline.question import Question
    from newslint_headline.quote_not_in_body import QuoteNotInBody
    from newslint_headline.unsupported_claim import UnsupportedClaim

    return [
        AllCaps(),
        CapsKicker(),
        Clickbait(),
        NameNotInBody(),
        NumberNotInBody(),
        Question(),
        QuoteNotInBody(),
        UnsupportedClaim(),
    ]
