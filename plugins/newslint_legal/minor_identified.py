"""Children named in stories of crime, abuse and courts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Related, Span, lazy_pattern

OLDEST = 17
# Most paragraphs are done with here.
AGED = lazy_pattern(r", (?:aged |a |who is )?1?[0-9](?:,|-year| years)")
COURTS = ("court", "police", "charged", "abuse", "arrested", "trial", "judge", "prosecut", "custody", "assault")
FEWEST_COURTS = 2
NAME = r"(?P<name>[A-Z][a-z'-]+ (?:[A-Z]\. )?[A-Z][\w'-]+)"


@cache
def _named() -> re.Pattern[str]:
    return lazy_pattern(
        rf"\b(?:{NAME}, (?:aged |who is |a )?(?P<age>\d\d?)(?:,|-year-old\b| years old)|"
        rf"(?P<age2>\d\d?)-year-old (?:{NAME.replace('name', 'name2')}))"
    )


# What the child has to do with the case, in the same sentence.
PART = lazy_pattern(
    r"\b(?:told (?:the|a) (?:court|jury|inquest|judge|police|officers|tribunal)|gave evidence|testif\w+|"
    r"witness(?:es|ed)?|"
    r"charged|arrested|accused|pleaded|appeared (?:in|at|before)|remanded|sentenced|convicted|found guilty|custody|"
    r"detained|suspected|abused|molested|raped|sexually|assaulted|groomed|victims?|in care|expelled)\b",
    re.IGNORECASE,
)
# A suspect, by the words right beside the name: then it is no matter who died.
CHARGED = r"(?:charged|arrested|detained|remanded|sentenced|convicted|jailed|indicted|questioned)"
BEFORE = lazy_pattern(rf"\b(?:{CHARGED}|suspects?,?|defendant,?|accused,?) \Z", re.IGNORECASE)
BEHIND = lazy_pattern(
    rf",?(?: old)?,? (?:who )?(?:(?:was|were|is|has been|have been) (?:also |later |then )?{CHARGED}|"
    rf"appeared (?:in|at|before)|"
    r"pleaded|pled|denies|denied (?:the charge|murder|rape|robbery|assault)|admitted|went on trial|goes on trial|"
    r"is accused|"
    r"stands accused|faces (?:a charge|charges|trial))\b",
    re.IGNORECASE,
)
# The dead, the missing and those who won something may be named.
CLEARED = lazy_pattern(
    r"\b(?:died|dead|death|killed|killing|murder(?:ed)?|slain|funeral|body|bodies|tribute|late|missing|disappeared|abducted|"
    r"found safe|won|wins|award|medal|champion|scored|goal|match|team|league|club|tournament|striker|midfielder|"
    r"tennis|swimmer|actor|actress|singer|film|later|now|aged \d\d at|in (?:1[89]|20)\d\d|shot dead|shooting)\b",
    re.IGNORECASE,
)


class MinorIdentified(DocumentRule):
    """A child named in a story of crime, abuse or a court, as a suspect, a witness or a victim.

    In Britain sections 39, 45 and 49 and the code of IPSO stand against it; the AP does not name juveniles who are
    accused or who witness crimes, and American states differ. Check with the lawyer. Children who died or are missing,
    and those who made news otherwise, are left alone.
    """

    id = "legal/minor-identified"
    says_once = True
    scope = BODY
    bad = (
        "The trial of a teacher began at the crown court on Monday. [[Amy Reed, 9]], told the court what she saw. The "
        "judge thanked her.",
        "Police in Leeds arrested [[15-year-old Tom Hill]] on Friday; a judge kept him in custody.",
    )
    good = (
        "The trial of a teacher began at the crown court on Monday. The girl, 9, told the court what she saw. The "
        "judge "
        "thanked her.",
        "Police in Leeds are looking for Tom Hill, 15, who has been missing since Friday; a court heard of his case.",
        "Ann Lee, 45, was arrested and charged; a judge kept her in custody.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the name and the age, once a child."""
        if "-year-old" not in doc.folded and not AGED.search(doc.plain):
            return
        if sum(word in doc.folded for word in COURTS) < FEWEST_COURTS:
            return
        found: dict[str, list[Span]] = {}
        for block in self.blocks(doc):
            if not AGED.search(doc.plain, *block.span) and doc.folded.find("-year-old", *block.span) < 0:
                continue
            for child in _named().finditer(doc.plain, *block.span):
                sentence = doc.sentence_at(child.start())
                if int(child["age"] or child["age2"]) > OLDEST or sentence is None:
                    continue
                said = doc.plain[sentence.start : sentence.end]
                is_suspect = BEFORE.search(doc.plain, max(sentence.start, child.start() - 24), child.start()) or (
                    BEHIND.match(doc.plain, child.end() - child[0].endswith(","))
                )
                is_part = PART.search(said) and not CLEARED.search(said)
                if (is_suspect or is_part) and doc.quotation_at(Span(*child.span())) is None:
                    end = child.end() - (child[0].endswith(","))
                    found.setdefault(child["name"] or child["name2"], []).append(Span(child.start(), end))
        for name, places in found.items():
            told = (
                f"“{name}” is a child in a case of crime or abuse; check with the lawyer whether the name may be given."
            )
            yield self.finding(places[0], told, related=[Related(one, "here too") for one in places[1:]])
