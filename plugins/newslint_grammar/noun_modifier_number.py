"""The rule `grammar/noun-modifier-number`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint import BODY, Finding, Hit, MatchRule, Role, Safety, Severity, read_list


class NounModifierNumber(MatchRule):
    """A plural before a noun that it describes: “elections campaign”, “refugees camp”.

    English keeps such nouns in the singular, but for some (sports, arms, sales, awards). Only known pairs are
    listed; the list was written for newslint.
    """

    id = "grammar/noun-modifier-number"
    scope = BODY | {Role.STANDFIRST, Role.HEADLINE, Role.CAPTION}
    skip_quotations = False
    fix_safety = Safety.UNSAFE
    message = "“{text}” has a plural where English takes the singular: write “{replacement}”."
    bad = (
        "The [[stocks market]] fell in March.",
        "The family had lived in a [[refugees camp]] for years.",
    )
    good = (
        "The stock market fell in March.",
        "The sports minister opened the arms fair and the sales office.",
    )

    def find_phrases(self) -> Mapping[str, str]:
        """The pairs of the data file, each with how it is written."""
        return dict(line.split(" = ", 1) for line in read_list(__file__, "noun_modifier_number.txt"))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a pair; in quoted speech, which may be translated, only as a note."""
        yield self.report(hit, severity=Severity.NOTE if hit.in_quotation else None)
