"""An image of the layout, or a tag that stands for a picture, was left in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class ImagePlaceholder(LeftoverKind):
    """An image of the layout, or a tag that stands for a picture, was left in the text.

    It shows a hole where the picture was, or a dead image. Put the picture and its caption in, or delete it.
    """

    id = "leftovers/image-placeholder"
    severity = Severity.ERROR
    message = "“{text}” stands for a picture that is not there; put the picture in or delete the line."
    bad = (
        "[[![>](layout/nav_next.gif)]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[[photo: mayor at the door]]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "“He [the photographer] never asked,” the mayor said of the picture.",
        "The file was called harbour.jpg and showed nothing but fog, the court heard.",
    )
