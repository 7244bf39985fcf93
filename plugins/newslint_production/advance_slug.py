"""The rule `production/advance-slug`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Finding, Fix, Safety, Severity, lazy_pattern
from newslint_production.lines import deletion, edge_lines
from newslint_production.traces import shown

LONGEST = 90
# Most lines are done with here.
FIRST_LOOK = lazy_pattern(
    r"(?i)[a-z]\d{4,5} |(?:bc|am|pm|[a-z]{2,4}(?:-[a-z]{2,3})?)-|slug|adv|hfr|transref|\(?(?:word|\d)|for release|"
    r"budget"
)
SLUGS = (
    # The cycle or the service, then words joined by hyphens: BC-Ferry Strike, AP-EU--Ferry Strike.
    r"(?:[a-z]\d{4,5}[ \t]+)?(?:BC-{1,2}(?=[A-Z])|(?:AM|PM)-(?=[A-Z][a-z])|"
    r"[A-Z]{2,4}(?:-[A-Z]{2,3})?--(?=[A-Z]))[^.!?]{2,80}",
    r"(?i:slug(?: ?line)?|transref|budget line|story slug) ?[:=] ?\S.{0,80}|(?i:word ?count|words) ?[:=] ?\d.{0,20}",
    r"(?i:\(?[~c]?\.? ?\d{2,4} words\)?)",
    r"(?:\^|BC-)?(?:ADV|Adv|HFR|Hfr)[ -]?(?:\d{1,2}|FOR [A-Z]+|[Ff]or [A-Z]\w+)\b.{0,60}",
    r"(?:FOR RELEASE|For release) (?!of\b|from\b|by\b)[A-Z\d].{2,60}",
    r"[A-Z]{2,5}-[A-Z]{2,4}-\d\d-\d\d-\d\d(?:\d\d)?[ \t]+\d{4}[ \t]?(?:GMT|UTC|E[SD]T)<?",
)


@cache
def _slugs() -> re.Pattern[str]:
    return lazy_pattern("|".join(f"(?:{one})" for one in SLUGS))


class AdvanceSlug(DocumentRule):
    """A slug line, an advance mark or a count of words above or below the story: BC-EU--Ferry Strike, ADV 22.

    Desks file stories by such lines. A line of that kind alone among the story’s own lines has slipped through; a whole
    header of a wire file is read as such and not reported.
    """

    id = "production/advance-slug"
    severity = Severity.ERROR
    languages = ()
    bad = (
        "[[BC-EU--Ferry Strike, 3rd Ld]]\n\nFerries stay in port\n\nThe crews of four ferries stayed in port on "
        "Monday.\n",
        "Ferries stay in port\n\n[[Slug: ferry-strike]]\n\nThe crews of four ferries stayed in port on Monday.\n",
        "Ferries stay in port\n\nThe crews of four ferries stayed in port on Monday.\n\n[[Word count: 450]]\n",
    )
    good = (
        "Ferries stay in port\n\nThe crews of four ferries stayed in port on Monday.\n",
        "AM-FM radios are back\n\nShops sold more of them in May than in a year before.\n",
        "Words: how they travel\n\n1,000 words that came by ferry are in the new dictionary.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each such line near the top or the bottom."""
        for block in edge_lines(doc):
            if block.span.length > LONGEST or not FIRST_LOOK.match(doc.text, *block.span):
                continue
            text = doc.of(block.span)
            if not _slugs().fullmatch(text):
                continue
            fix = Fix("Delete the line", (deletion(doc, block.span),), Safety.SAFE)
            yield self.finding(block.span, f"“{shown(text)}” is there for the desk to file by; delete it.", fixes=[fix])
