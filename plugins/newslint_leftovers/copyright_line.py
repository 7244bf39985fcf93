"""A line on rights, reprints or a feed stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind


class CopyrightLine(LeftoverKind):
    """A line on rights, reprints or a feed stands in the text.

    It may be the only trace of who owns the text: move it to the metadata before it is deleted.
    """

    id = "leftovers/copyright-line"
    fact = HOLDS["copyright-line"]
    severity = Severity.ERROR
    message = "“{text}” is a rights line; move it to the metadata."
    keeps_facts = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[© 2024 River Gazette. All rights reserved.]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[This article originally appeared in the River Gazette.]]",
    )
    good = (
        "The court ruled that the copyright in the song lay with the family since 1962.",
        "Minorities must have the same rights, reserved seats among them, the minister said.",
    )
