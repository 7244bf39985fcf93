"""A page jump of the printed paper stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class PrintJump(LeftoverKind):
    """A page jump of the printed paper stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/print-jump"
    severity = Severity.WARNING
    message = "“{text}” sends readers to a page of the printed paper; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[(Continued on page A12)]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Continued from page 1]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The figures are on page 12 of the report, the council said.",
        "The meeting continued on the next day without the mayor.",
    )
