"""The rule `grammar/this-these`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety, match_case, read_list

OTHERS = {"this": "these", "that": "those", "these": "this", "those": "that"}


class ThisThese(MatchRule):
    """“This” or “that” before a plural, “these” or “those” before “kind of”: this problems, these kind of deals.

    It is this kind of deal, these kinds of deals, these problems. “That” is looked at only where it cannot be the
    conjunction. Quoted speech is left alone.
    """

    id = "grammar/this-these"
    scope = BODY | {Role.STANDFIRST}
    message = "“{text}” does not fit the word after it: write “{replacement}”."
    patterns: ClassVar[tuple[Pattern, ...]] = (
        Pattern(
            r"(?<![\w'-])(?P<x>these|those)(?= (?P<noun>kind|sort|type) of(?![\w'-]))",
            tuple(f"{one} {kind} of" for one in ("these", "those") for kind in ("kind", "sort", "type")),
        ),
        Pattern(
            r"(?<![\w'-])(?P<x>this)(?= (?P<noun>kinds|sorts|types) of(?![\w'-]))",
            ("this kinds of", "this sorts of", "this types of"),
        ),
    )
    bad = (
        "The bank has made [[these]] kind of loans before.",
        "The council knew of [[this]] problems in May.",
    )
    good = (
        "The bank has made this kind of loan and these kinds of deals before.",
        "This means that this problem is solved, and this needs time.",
        "These kind people took them in.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """The patterns above, and one for plurals after “this”."""
        nouns = read_list(__file__, "this_plurals.txt")
        expression = rf"(?<![\w'-])(?P<x>this) (?={'|'.join(nouns)})(?P<noun>[a-z]+)(?![\w'-])"
        return (*self.patterns, Pattern(expression, tuple(f"this {noun}" for noun in nouns)))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit with the other word as a fix."""
        meant = match_case(hit.text, OTHERS[hit.text.lower()])
        yield self.finding(
            hit.span,
            f"“{hit.text}” does not fit “{hit.groups['noun']}”: write “{meant}”.",
            fixes=[Fix(f"Write “{meant}”", (Edit(hit.span, meant),), Safety.UNSAFE)],
        )
