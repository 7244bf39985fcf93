"""figures/doubled-currency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from newslint import Edit, Finding, Fix, Hit, MatchRule, Pattern, Safety

AMOUNT = r"\d[\d,]*(?:\.\d+)?(?:[ -]?(?:hundred|thousand|million|billion|trillion|m|bn|tn|k))?"


class DoubledCurrency(MatchRule):
    """A currency or a scale that is said twice: “$5 dollars”, “£3m million”, “€20 euros”.

    The sign is read as the word, so that the reader hears it twice; with a scale it is even a question how
    much is meant.
    """

    id = "figures/doubled-currency"
    bad = (
        "The fine is [[$500 dollars]], the court said.",
        "It cost [[£3 million pounds]] to build.",
        "The state paid [[$4bn billion]] for it.",
    )
    good = (
        "The fine is $500, the court said.",
        "It cost £3 million, and the five pounds it weighs are gold.",
        "It paid $4bn; a billion of it in loans.",
    )
    message = "“{text}” says it twice: write “{better}”."
    patterns: ClassVar = (
        Pattern(rf"(?P<x>(?P<better>(?:US|A|C|HK|NZ)?\${AMOUNT}) dollars)\b(?! (?:store|bill|coin))", ("dollars",)),
        Pattern(rf"(?P<x>(?P<better>£{AMOUNT}) (?:pounds(?! (?:weight|of))|sterling))\b", ("pounds", "sterling")),
        Pattern(rf"(?P<x>(?P<better>€{AMOUNT}) euros?)\b", ("euro", "euros")),
        Pattern(r"(?P<x>(?P<better>[$£€]\d[\d,.]*(?:bn|billion)) billion)\b", ("billion",)),
        Pattern(r"(?P<x>(?P<better>[$£€]\d[\d,.]* ?(?:m|mn|million)) million)\b", ("million",)),
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report it, with the shorter form as a fix."""
        better = hit.groups["better"] or ""
        fix = Fix(f"Write “{better}”", (Edit(hit.span, better),), Safety.UNSAFE)
        yield self.finding(hit.span, self.message.format(text=hit.text, better=better), fixes=[fix])
