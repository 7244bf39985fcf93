"""structure/byline-position."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity
from newslint_structure.article import is_article, lede_word


class BylinePosition(DocumentRule):
    """A byline that stands below the first paragraph.

    Tabloid pages are laid out so, but in a file it cuts the story in two, and programs that look for the
    writer between headline and story find nobody. Off unless it is selected: it matters to corpora and
    feeds.
    """

    id = "structure/byline-position"
    severity = Severity.NOTE
    by_default = False
    bad = (
        "Bridge opens again\n\n"
        "The bridge over the river is open again after a year in which cars had to go round by the mill.\n\n"
        "[[By Ann Lee]]\n\n"
        "Engineers put in forty tons of new steel. The county said it had cost less than was planned.\n\n"
        "A parade of old cars crossed it first. The mayor rode in a taxi that was built in the year when the bridge "
        "was, "
        "and stopped in the middle to look at the water.\n",
        "Rain stops play\n\n"
        "Rain fell on the ground from early morning and the umpires gave up soon after lunch on the second day.\n\n"
        "The home side had made 212 for three when the covers came on. The forecast for the rest of the week is dry.\n"
        "\n[[By BO EK]]\n\n"
        "Tickets for the day will be paid back, the club said. Around 4,000 people had waited in the stands for three "
        "hours before they were sent home.\n",
    )
    good = (
        "Bridge opens again\n\nBy Ann Lee\n\n"
        "The bridge over the river is open again after a year in which cars had to go round by the mill.\n\n"
        "Engineers put in forty tons of new steel. The county said it had cost less than was planned.\n\n"
        "A parade of old cars crossed it first. The mayor rode in a taxi that was built in the year when the bridge "
        "was.\n",
        "The bridge over the river is open again.\n\nBy Ann Lee\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the byline."""
        if not is_article(doc):
            return
        lede = lede_word(doc)
        for block in doc.blocks:
            if block.role is Role.BYLINE and block.span.start > lede.start:
                yield self.finding(
                    block.span, "The byline stands below the first paragraph; move it up between headline and story."
                )
