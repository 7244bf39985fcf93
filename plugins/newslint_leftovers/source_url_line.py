"""The address of the page stands in the text as a line of its own."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind


class SourceUrlLine(LeftoverKind):
    """The address of the page stands in the text as a line of its own.

    It says where the copy was taken from and belongs in the metadata. An address that readers need goes
    into a sentence that says what is there.
    """

    id = "leftovers/source-url-line"
    fact = HOLDS["source-url-line"]
    severity = Severity.ERROR
    message = "“{text}” is a page address on a line of its own; keep it as metadata and delete it here."
    bad = (
        "[[<https://www.rivergazette.example/news/2024/library-to-close>]]\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Source: https://rivergazette.example/library]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The council voted on Tuesday to close the library on Mill Street for good. The plans are at https://council.example/plans.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council’s site, rivergazette.com, was down for most of Tuesday, a spokeswoman said.",
    )
