"""A date stands alone between two paragraphs, as below the pictures of a slideshow."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind


class GalleryDate(LeftoverKind):
    """A date stands alone between two paragraphs, as below the pictures of a slideshow.

    It dates a picture, not the story, and a reader or a program takes it for the day of the events.
    """

    id = "leftovers/gallery-date"
    fact = HOLDS["gallery-date"]
    severity = Severity.WARNING
    message = "“{text}” is a date without a sentence, as a picture gallery leaves it; delete it."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Mon, March 9, 2015]]\n\n"
        "The mayor said the money would go to two schools in the north of the town instead.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[9 March 2015]]\n\n"
        "The mayor said the money would go to two schools in the north of the town instead.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "Library on Mill Street to close\n\n"
        "Tuesday, May 7, 2024\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "Library on Mill Street to close\n\n"
        "The council has voted to close it for good, and readers are gathering names against the plan.\n\n"
        "By Ann Ellis\n\n"
        "22 November 2026\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The library opened on Monday, March 9, 2015, and has never been busier than now.",
    )
