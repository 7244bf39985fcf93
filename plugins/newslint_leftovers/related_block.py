"""The heading of a links box, or a call to read another story, stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class RelatedBlock(LeftoverKind):
    """The heading of a links box, or a call to read another story, stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/related-block"
    severity = Severity.ERROR
    message = "“{text}” belongs to a box of links, not to the story; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[RELATED ARTICLES]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Read more: Five things to know about the new schools]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The council asked parents to read more to their children, and to see the full report.",
        "Background\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
