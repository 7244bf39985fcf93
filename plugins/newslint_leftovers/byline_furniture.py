"""A line about the author, or a way to reach the author, stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind


class BylineFurniture(LeftoverKind):
    """A line about the author, or a way to reach the author, stands in the text.

    It belongs beside the byline, where the page shows it once.
    """

    id = "leftovers/byline-furniture"
    fact = HOLDS["byline-furniture"]
    severity = Severity.WARNING
    message = "“{text}” is about the author, not about the story; move it to the byline’s own fields."
    keeps_facts = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Jane Doe can be reached at jane@rivergazette.example.]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[About the author]]",
    )
    good = (
        "By Jane Doe\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The author of the book about the library can be reached by few people, her agent said.",
    )
