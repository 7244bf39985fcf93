"""Share buttons, counters or calls to follow stand in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class ShareFollow(LeftoverKind):
    """Share buttons, counters or calls to follow stand in the text.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/share-follow"
    severity = Severity.ERROR
    message = "“{text}” is a share or follow line of the page; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Follow The River Gazette on Facebook and Twitter]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Share this article]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "Share prices fell again on Tuesday, and the council lost a tenth of its savings.",
        "Police told drivers to follow the diversion and to share the road with cyclists.",
    )
