"""Reaction buttons or ratings stand in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class ReactionsWidget(LeftoverKind):
    """Reaction buttons or ratings stand in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/reactions-widget"
    severity = Severity.ERROR
    message = "“{text}” is from a reaction or rating box; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[What’s Your Reaction?\nIn Love\nNot Sure]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Was this article helpful?]]",
    )
    good = (
        "Asked for her reaction, the mayor said she was not sure and a little sad.",
        "“Sad.”\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
