"""Killers before a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role, Severity
from newslint_legal.labels import NAME, anchors, case_is_open, labels


class CrimeAsFact(MatchRule):
    """A named suspect called a killer, thief or rapist while no court has convicted anybody.

    Before a verdict the label is the paper's own accusation: it can be libel, and where a jury is still to sit,
    contempt. Flagged is the label beside a name in an article that tells of an arrest, a charge or a trial and
    of no conviction, guilty plea or death of the suspect.
    """

    id = "legal/crime-as-fact"
    severity = Severity.ERROR
    scope = BODY | {Role.HEADLINE}
    message = "“{text}” calls somebody guilty before a verdict: tell what they are accused of, and by whom."
    bad = (
        "Police arrested the [[killer, Tom Hill]], on Friday.",
        "A court remanded [[arsonist Dora Finch]] in custody until May.",
    )
    good = (
        "Police arrested Tom Hill on Friday on suspicion of murder.",
        "The killer, Tom Hill, was convicted in May and is serving 20 years.",
        "Police are still looking for the killer. Tom Hill, a neighbour, was arrested and freed.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """A label right before a name, and a name with the label as its apposition."""
        yield Pattern(rf"(?<![\w-])(?i:{labels()}),? {NAME}", anchors=anchors(), ignore_case=False)
        yield Pattern(rf"{NAME}, the (?:{labels()})\b(?=,)", anchors=anchors(), ignore_case=False)

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a label where the case is open and nobody else uses the word."""
        before = hit.before(24).lower().split()[-1:]
        if before and before[0].strip("“\"'") in QUALIFIERS:
            return
        if hit.text[0].isupper() and hit.before(2).strip() not in ("", ".", "“", '"'):
            # "the Foreign Terrorist Entry Act": part of a title.
            return
        if hit.doc.quotation_at(hit.span) or not hit.doc.layer(case_is_open):
            return
        yield self.report(hit)


# With these the label is no statement of guilt, or not of this case.
QUALIFIERS = frozenset(
    ["alleged", "accused", "suspected", "convicted", "serial", "not", "hunt", "catch", "find", "would-be", "purported"]
)
