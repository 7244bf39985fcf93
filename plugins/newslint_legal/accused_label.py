"""“Accused killer” sticks."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role, Severity
from newslint_legal.labels import NAME, labels


class AccusedLabel(MatchRule):
    """A label such as “accused rapist” or “alleged murderer” put before a name.

    What readers keep is the noun. AP advises to say who is accused of what: “Tom Hill, accused of murder”.
    """

    id = "legal/accused-label"
    severity = Severity.NOTE
    scope = BODY | {Role.HEADLINE}
    message = "“{text}”: the label sticks whatever the verdict; write the name, then what the person is accused of."
    bad = (
        "[[Accused rapist Paul Dorn]] was freed on bail.",
        "A judge heard the case of [[alleged murderer Tom Hill]] on Monday.",
    )
    good = (
        "Paul Dorn, who is accused of rape, was freed on bail.",
        "Police took the suspected bomber to hospital.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """Accused, alleged or suspected, a label and a name."""
        yield Pattern(
            rf"\b(?:[Aa]ccused|[Aa]lleged|[Ss]uspected) (?:[a-z-]+ )?(?:{labels()}) {NAME}",
            anchors=("accused", "alleged", "suspected"),
            ignore_case=False,
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a label outside quoted speech."""
        if not hit.doc.quotation_at(hit.span):
            yield self.report(hit)
