"""The rule `production/correction-form`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import PROSE, Document, DocumentRule, Finding, Role, lazy_pattern
from newslint_production.traces import shown

NOTICE = lazy_pattern(
    r"[*_\s(\[]*(?:(?:corrections?|clarifications?)(?: \([^)]{3,40}\)| \d[^:]{3,30}| appended)?\s?[:—–-]|"
    r"(?:this|the|an earlier version of this) (?:article|story|post|report|piece|headline|caption|page) "
    r"(?:has been|was|is) (?:since )?(?:corrected|amended|clarified)\b|"
    r"(?:we|the editors?) (?:sincerely )?apologi[sz]e for (?:the|this|any|our) (?:error|mistake|confusion|inaccuracy)|"
    r"(?:this|the) (?:error|mistake) has been (?:corrected|rectified|fixed)|"
    r"we (?:regret|are sorry for) (?:the|this|any|our) (?:error|mistake|confusion|inaccuracy))",
    re.IGNORECASE,
)
# Words that say what was wrong, or what is right.
SAYS_WHAT = lazy_pattern(
    r"(?i)\b(?:earlier|previous|original(?:ly)?|initially|misstated|misspelled|misspelt|misidentified|mistakenly|"
    r"incorrect(?:ly)?|inaccurately|erroneously|wrong(?:ly)?|should have|instead of|rather than|omitted|misquoted|"
    r"miscalculated|misattributed|in fact|to (?:reflect|clarify|make clear|say|show|state|add|remove|include|correct|"
    r"fix|note|give|amend|update)|because|after|that|not)\b|\d"
)
NAMED_ABOVE = lazy_pattern(r"(?i)correction|clarification|earlier version|misstated|incorrectly|misidentified")
FEWEST_WORDS = 9
LONGEST = 400


class CorrectionForm(DocumentRule):
    """A correction that does not say what was wrong and what is right.

    “We apologise for the error” leaves whoever read the wrong figure none the wiser. Say when the story was changed,
    what it said before and what is true. Press codes such as that of IPSO ask for corrections that are clear; the AP
    asks that the error be named.
    """

    id = "production/correction-form"
    wakes_on = (
        *("correction", "corrections", "corrected", "clarification", "clarifications", "clarified", "amended"),
        *("apologise for", "apologize for", "regret the", "regret this", "regret any", "regret our", "sorry for"),
        *("rectified", "fixed"),
    )
    bad = (
        "The council voted on Tuesday to open the bridge to cars again after a year.\n\n"
        "[[We apologise for the error.]]\n",
        "[[This article has been corrected.]]\n\n"
        "The council voted on Tuesday to open the bridge to cars again after a year.\n",
    )
    good = (
        "Correction (May 3, 2015): an earlier version of this story gave the wrong age for Ann Lee; she is 45.\n\n"
        "The council voted on Tuesday to open the bridge to cars again after a year.\n",
        "The council voted on Tuesday to open the bridge. The firm said that it had corrected the error.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the notice."""
        before = ""
        for block in doc.blocks:
            above, before = before, doc.of(block.span)
            if block.role not in PROSE and block.role is not Role.LEFTOVER:
                continue
            if block.span.length > LONGEST:
                continue
            text = doc.of(block.span)
            notice = NOTICE.match(text)
            if notice is None:
                continue
            rest = text[notice.end() :]
            if not rest.strip() and notice[0].rstrip()[-1:] in ":—–-":
                # A label; what it announces is on the next line.
                continue
            # “We regret the error” closes a correction that stands above it.
            if NAMED_ABOVE.search(above):
                continue
            if not SAYS_WHAT.search(rest) and len(text.split()) <= FEWEST_WORDS * 2:
                told = f"“{shown(text)}” does not say what was wrong; name the error, what is right and the date."
                yield self.finding(block.span, told)
