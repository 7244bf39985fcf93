"""The name of the paper or a section label stands in the text as a line."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class MastheadBanner(LeftoverKind):
    """The name of the paper or a section label stands in the text as a line.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/masthead-banner"
    severity = Severity.ERROR
    message = "“{text}” is a banner of the page, not a line of the story; delete it."
    bad = (
        "[[BREAKING NEWS]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Special report]]",
    )
    good = (
        "The breaking news of the night reached the council just after ten, and the meeting was stopped.",
        "The Sun set over the harbour as the last of the boats came in on Sunday evening.",
    )
