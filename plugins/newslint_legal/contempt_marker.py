"""What a jury must not read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Document, Finding, Hit, MatchRule, Pattern, Role
from newslint_legal.labels import OPEN


class ContemptMarker(MatchRule):
    """Earlier convictions, a confession or talk of guilt while a case is before a court.

    Under the Contempt of Court Act 1981, and Australian law likewise, what could sway a jury may stop the trial and
    bring the editor to court. American law is freer, so the rule runs only where a British profile is chosen. Check
    with the lawyer what can be said before the verdict.
    """

    id = "legal/contempt-marker"
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST}
    profiles = ("uk", "guardian", "bbc")
    message = "“{text}” could sway a jury while the case is open; check with the lawyer before it is published."
    bad = (
        "Tom Hill, who has [[previous convictions]] for robbery, goes on trial on Monday.",
        "Police charged Tom Hill on Friday. He [[has confessed]] to the robbery, officers said.",
    )
    good = (
        "Tom Hill goes on trial on Monday, charged with robbery.",
        "Tom Hill, who has previous convictions, was found guilty of robbery on Monday.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """Wordings of an earlier record, a confession and certain guilt."""
        yield Pattern(
            r"\b(?:previous|earlier|prior|past) (?:convictions?|offences?|offending|jail terms?|prison sentences?)\b",
            anchors=tuple(
                f"{when} {what}"
                for when in ("previous", "earlier", "prior", "past")
                for what in (
                    "conviction",
                    "convictions",
                    "offence",
                    "offences",
                    "offending",
                    "jail term",
                    "jail terms",
                    "prison sentence",
                    "prison sentences",
                )
            ),
        )
        yield Pattern(
            r"\bhas (?:form|a (?:long )?(?:criminal|police) record|a history of (?:violence|offending|crime|abuse)|"
            r"(?:\w+ )?(?:robbed|killed|raped|attacked|offended|been (?:jailed|convicted|in prison)) before)\b",
            anchors=(
                "has form",
                "criminal record",
                "police record",
                "a history of violence",
                "a history of offending",
                "a history of crime",
                "a history of abuse",
                "before",
            ),
        )
        yield Pattern(
            r"\b(?:has|had) (?:already )?confessed\b|\bconfessed to (?:police|officers|detectives|the (?:murder|"
            r"killing|"
            r"robbery|attack|rape))\b|\b(?:signed|full|made a) confession\b|\bfailed (?:a|the) lie[- ]detector\b",
            anchors=("confessed", "confession", "lie detector", "lie-detector"),
        )
        yield Pattern(
            r"\b(?:is|are) (?:clearly|obviously|plainly|undoubtedly|certainly) guilty\b|"
            r"\b(?:well[- ])?known to (?:the )?police\b"
            r"|\bin the absence of the jury\b|\bthe jury (?:was|were) not told\b|\bcaught red-handed\b",
            anchors=(
                "guilty",
                "known to police",
                "known to the police",
                "absence of the jury",
                "jury was not told",
                "jury were not told",
                "red-handed",
            ),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report it while the case is open; in a quotation too, for the paper is answerable all the same."""
        if hit.doc.layer(is_before_a_court):
            yield self.report(hit)


# After these a jury can no longer be swayed. An earlier conviction or a confession does not close a case.
VERDICT = (
    r"\b(?:found guilty|(?:was|were|been) convicted|sentenced|jailed for|pleaded guilty|pled guilty|acquitted|"
    r"cleared of|guilty verdict|not guilty verdict|life in prison|died in custody)\b"
)


def is_before_a_court(doc: Document) -> bool:
    """Whether an article tells of an arrest, a charge or a trial, and of no verdict; a layer."""
    return bool(re.search(OPEN, doc.text, re.IGNORECASE)) and not re.search(VERDICT, doc.text, re.IGNORECASE)
