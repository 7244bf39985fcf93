"""A sentence inside the story asks readers to click, to listen or to sign up."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class PromoSentence(LeftoverKind):
    """A sentence inside the story asks readers to click, to listen or to sign up.

    It leads away from the story, and in plain text its link and its player are gone. Delete it.
    """

    id = "leftovers/promo-sentence"
    severity = Severity.WARNING
    message = "“{text}” asks readers to do something on the page; delete it."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Watch the mayor’s whole speech below.]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Listen to the whole debate in the podcast embedded below.]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "Readers were told to click here and there until the page went away, the clerk said on Friday.",
        "Listen to your mother, the mayor told the pupils, and read a book in the evening.",
        "“Click here,” the mayor said, and the list came up.",
    )
