"""Menus, footers and other labels of the page stand in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class NavLabel(LeftoverKind):
    """Menus, footers and other labels of the page stand in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/nav-label"
    severity = Severity.ERROR
    message = "“{text}” is from the menus or the footer of the page; delete it."
    bad = (
        "[[Now Reading]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Contact us\nPrivacy policy\nTerms of use]]",
    )
    good = (
        "The next stop is the town hall, where the mayor will contact us about the plans.",
        "Opinion is divided over the library.\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
