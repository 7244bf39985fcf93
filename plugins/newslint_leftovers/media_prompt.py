"""A button or a message of a player or a gallery stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class MediaPrompt(LeftoverKind):
    """A button or a message of a player or a gallery stands in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/media-prompt"
    severity = Severity.ERROR
    message = "“{text}” belongs to a player or a gallery; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[PLAY SLIDESHOW]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Your browser does not support the audio element.]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "Visitors can play a slideshow of old photos in the hall until the end of May.",
        "Police asked people to watch the video and to call if they know the man.",
    )
