"""The label of an advertisement, or a note on commissions, stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class AdLabel(LeftoverKind):
    """The label of an advertisement, or a note on commissions, stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/ad-label"
    severity = Severity.ERROR
    message = "“{text}” is the label of an advertisement; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[ADVERTISEMENT]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Story continues below]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The advertisement ran for a week before the council asked for it to be taken down.",
        "The story continues to divide the town, and no end is in sight.",
    )
