"""structure/missing-byline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern
from newslint.layers.bylines import is_byline
from newslint.layers.datelines import dateline
from newslint_structure.article import is_article, lede_word

# Credits stand at the top, or after the last paragraph: “Reporting by Ann Lee”, “— Reuters”.
AT_EITHER_END = 6
CREDIT = lazy_pattern(
    r"(?:[(\[—–-]\s*)?(?:(?:additional |further )?reporting (?:by|from)|compiled by|edited "
    r"by|source:|photo(?:s|graphs)? by|"
    r"(?:the )?associated press\b|reuters\b|afp\b|ap\b|pa media\b|staff\b)",
    re.IGNORECASE,
)
LONGEST_CREDIT = 160


class MissingByline(DocumentRule):
    """An article that names neither a writer nor an agency.

    A name says who answers for the story, and gives credit. Looked for in the metadata, in a byline
    at the top, in the agency of the dateline, and in the credit lines at either end. Editorials and
    briefs often go without, so the rule is off unless it is selected.
    """

    id = "structure/missing-byline"
    about_article = True
    severity = Severity.NOTE
    by_default = False
    bad = (
        "Ferry service to the islands ends in May\n\n"
        "[[The]] ferry that has joined the islands to the mainland since 1931 will make its last crossing in May.\n\n"
        "The owner said the ship would need a new engine next year. It carries 40 people on an ordinary day and 300 in "
        "the summer.\n\n"
        "Islanders asked the county for help at a meeting in the school hall. The county said it would answer within a "
        "week, and that the money was not in this year’s plan.\n",
        "Rain stops play\n\n"
        "[[Rain]] fell on the ground from early morning and the umpires gave up soon after lunch on the second day.\n\n"
        "The home side had made 212 for three when the covers came on. The forecast for the rest of the week is "
        "dry.\n\n"
        "Tickets for the day will be paid back, the club said. Around 4,000 people had waited in the stands for three "
        "hours before they were sent home.\n",
    )
    good = (
        "Ferry service to the islands ends in May\n\nBy Ann Lee\n\n"
        "The ferry that has joined the islands to the mainland since 1931 will make its last crossing in May.\n\n"
        "The owner said the ship would need a new engine next year. It carries 40 people on an ordinary day and 300 in "
        "the summer.\n\n"
        "Islanders asked the county for help at a meeting in the school hall. The county said it would answer within a "
        "week.\n",
        "The ferry makes its last crossing in May.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the story."""
        if doc.byline or doc.metadata.get("byline") or not is_article(doc):
            return
        line = doc.layer(dateline)
        if (line and line.agency) or any(_is_credit(doc.of(span)) for span in _ends(doc)):
            return
        yield self.finding(lede_word(doc), "Nobody is named as the writer; add a byline or the agency’s name.")


def _ends(doc: Document) -> list[Span]:
    spans = [block.span for block in doc.blocks if block.role is not Role.COMMENT]
    return [span for span in (*spans[:AT_EITHER_END], *spans[-AT_EITHER_END:]) if span.length <= LONGEST_CREDIT]


def _is_credit(text: str) -> bool:
    return is_byline(text) or CREDIT.match(text) is not None
