"""The reading time or a text-size button stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class ReadTime(LeftoverKind):
    """The reading time or a text-size button stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/read-time"
    severity = Severity.WARNING
    message = "“{text}” is a label of the page; delete it."
    exact = True
    bad = (
        "[[4 min read]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "[[Reading time: 3 minutes]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "It takes four minutes to read the plan and an hour to understand it, she said.",
        "The children had a reading time of 30 minutes a day, the school said.",
    )
