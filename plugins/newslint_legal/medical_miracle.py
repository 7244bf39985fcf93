"""Cures that are none yet."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role

ILLS = (
    r"(?:(?:breast|lung|prostate|skin|bowel|pancreatic|brain|terminal) )?cancers?|dementia|alzheimer's(?: disease)?|"
    r"parkinson's(?: disease)?|diabetes|hiv|aids|autism|obesity|arthritis|asthma|ms|multiple sclerosis|baldness|"
    r"blindness|deafness|malaria|covid(?:-19)?|coronavirus|depression|ageing|aging|the common cold|leukaemia|leukemia|"
    r"epilepsy|heart disease|paralysis"
)


class MedicalMiracle(MatchRule):
    """A miracle cure, a wonder drug, a drug that “cures cancer”.

    Sick people read it and hope, stop their treatment or spend their savings. Say what was tried on how many patients,
    and what it did. After the advice of the Association of Health Care Journalists.
    """

    id = "legal/medical-miracle"
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST}
    message = "“{text}” promises more than a study can; say what was tried on how many patients, and what it did."
    bad = (
        "A [[miracle cure]] for dementia comes from a team in Leeds.",
        "The pill [[cures cancer]] and costs £4 a day.",
    )
    good = (
        "The drug slowed the decline in a trial of 90 people with dementia.",
        "There is no miracle cure, doctors say, and nobody has found a cure for cancer.",
        "Her miracle goal cured the club of its fear. “It is a wonder drug,” he said.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """Miracles with something medical, and plain claims to cure an illness."""
        yield Pattern(
            r"\b(?:miracle|wonder|magic) (?:(?:cancer|new|diet|weight-loss|slimming|anti-ageing) )?(?:cures?|"
            r"drugs?|treatments?|pills?|"
            r"jabs?|medicines?|vaccines?|remed(?:y|ies)|therap(?:y|ies)|injections?)\b",
            anchors=("miracle", "wonder", "magic"),
        )
        yield Pattern(
            rf"\b(?:cures|cured|can cure|will cure|could cure) (?:{ILLS})\b|\bcancer cures?\b",
            anchors=("cures", "cured", "cure", "cancer cure", "cancer cures"),
        )
        yield Pattern(
            rf"\bcures? for (?:{ILLS}) (?:has been |is |was )?(?:found|discovered|here|unveiled|revealed)\b|"
            rf"\b(?:found|discovered|developed|unveiled?) (?:a|the) cure for (?:{ILLS})\b",
            anchors=("cure", "cures"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report it unless the sentence doubts it, or hands it on from somebody."""
        sentence = hit.doc.folded[hit.sentence.start : hit.sentence.end]
        if not any(word in sentence for word in DOUBTS):
            yield self.report(hit)


DOUBTS = (
    " no ",
    " not ",
    "n't ",
    "nobody",
    "never",
    "false",
    "fake",
    "myth",
    "unproven",
    "so-called",
    "claim",
    "hope",
    "quack",
    "bogus",
    "if ",
    "hoax",
    "misinformation",
    "warn",
    "touted",
    "search",
    "scam",
    "fraud",
    "sold",
    "advert",
    " seek",
    "theory",
    "fund",
    "research into",
    "without",
    "promise",
    "yet",
    "whether",
    " hail",
    "bill",
    "peddl",
)
