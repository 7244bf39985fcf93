"""The topic tags of the page stand in the text, often run together."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class GluedTags(LeftoverKind):
    """The topic tags of the page stand in the text, often run together.

    A reader takes it for a sentence of the story, and a program for a fact. Delete it; what the page needs
    belongs in its template.
    """

    id = "leftovers/glued-tags"
    severity = Severity.ERROR
    message = "“{text}” is a list of topic tags; delete it or move it to the metadata."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Jane DoeMill StreetLibraries]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Tags: libraries, schools, Mill Street]]",
    )
    good = (
        "The McDonald’s near the MacArthur Bridge closed on Tuesday after 40 years.",
        "YouTube and PayPal said they would look into it, and so did LinkedIn.",
    )
