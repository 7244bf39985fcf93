"""The caption or the credit of a picture stands as a paragraph of the story."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class CaptionAsBody(LeftoverKind):
    """The caption or the credit of a picture stands as a paragraph of the story.

    It breaks the story where the picture was, and says things that the paragraphs round it do not lead to.
    Move it to the caption of the picture, with the credit.
    """

    id = "leftovers/caption-as-body"
    severity = Severity.WARNING
    message = "“{text}” is the caption or the credit of a picture; move it to the picture."
    keeps_facts = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Readers outside the library on Monday (Photo: Jane Doe/River Gazette)]]\n\n"
        "The mayor said the money would go to two schools in the north of the town instead.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[The mayor speaks at the town hall. Photograph: Jane Doe/Getty Images]]\n\n"
        "The mayor said the money would go to two schools in the north of the town instead.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "The photo shows the mayor at the door of the library on Monday, holding the keys.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "Prosecutors said the image was sold to Getty Images and Reuters without the family’s consent.",
    )
