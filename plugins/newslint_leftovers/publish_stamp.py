"""A line that says when the page was published or updated stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind


class PublishStamp(LeftoverKind):
    """A line that says when the page was published or updated stands in the text.

    The date belongs in the date field, where it can be sorted and corrected. In the text it looks like an
    event of the story.
    """

    id = "leftovers/publish-stamp"
    fact = HOLDS["publish-stamp"]
    severity = Severity.WARNING
    message = "“{text}” says when the page was published; move it to the date field."
    keeps_facts = True
    bad = (
        "Library on Mill Street to close\n\n"
        "[[PUBLISHED: 09:15, Wed, May 8, 2024 | UPDATED: 11:02, Wed, May 8, 2024]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Last updated on 8 May 2024 at 11:02]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The report, published on 8 May 2024, found that the town had no plan for a flood.",
        "Updated figures from May show that 4,000 people used the library last year.",
    )
