"""“Alleged” for what is on record."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role

ON_RECORD = "arrested|charged|sentenced|convicted|indicted|acquitted|arraigned|sued|fined|jailed|accused|suspected"


class AllegedMisuse(MatchRule):
    """“Alleged” said of what nobody doubts, or twice over: allegedly charged, alleged suspect, guilty of allegedly.

    An arrest, a charge and a verdict are facts of record; what may be alleged is the act. After a conviction the
    act is proved, and “allegedly” takes the verdict back.
    """

    id = "legal/alleged-misuse"
    scope = BODY | {Role.HEADLINE}
    message = "“{text}”: what is on record or already in doubt needs no “alleged”; use it for the unproved act alone."
    bad = (
        "He was [[allegedly charged]] with theft.",
        "The [[alleged suspect]] fled on foot.",
        "She was [[convicted of allegedly]] taking bribes.",
        "Two men [[pleaded guilty to allegedly]] starting the fire.",
        "Police have [[accused him of allegedly]] selling stolen bikes.",
    )
    good = (
        "He was charged with theft.",
        "The suspect fled on foot.",
        "He allegedly took the bikes, the indictment says, and sold them.",
        "She was convicted of taking bribes.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """Allegedly before an act of a court, alleged before a suspect, and allegedly behind a verdict or a charge."""
        yield Pattern(rf"\ballegedly (?:{ON_RECORD})(?! (?:off|up|at|into|over) )\b", anchors=("allegedly",))
        yield Pattern(
            r"\balleged (?:suspects?|accused|defendants?|allegations?|charges?|claims?)\b", anchors=("alleged",)
        )
        yield Pattern(
            r"\b(?:convicted|found guilty|guilty|sentenced|jailed|imprisoned|fined|pleaded guilty|pled guilty)"
            r" (?:\w+ ){0,6}?(?:of|to|for) (?:having )?allegedly\b",
            anchors=("allegedly",),
        )
        yield Pattern(
            r"\b(?:accused|suspected) (?:\w+ ){0,3}?of (?:having )?allegedly\b",
            anchors=("allegedly",),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a hit outside quoted speech."""
        if hit.doc.quotation_at(hit.span):
            return
        if "not guilty" in hit.text or hit.before(5).endswith("not "):
            return
        yield self.report(hit)
