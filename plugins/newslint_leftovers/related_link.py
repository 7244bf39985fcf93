"""The headline of another story stands in the text as a line."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class RelatedLink(LeftoverKind):
    """The headline of another story stands in the text as a line.

    A teaser below a links box reads like a fact of this story. Delete it with its box.
    """

    id = "leftovers/related-link"
    severity = Severity.ERROR
    message = "“{text}” is the teaser of another story; delete it."
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[- [Harbour bridge to stay closed until autumn](#)\n- [Baker wins prize for the best rye bread](#)]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "Related articles\n\n"
        "[[Harbour bridge to stay closed until autumn\n\n"
        "Baker wins prize for the best rye bread]]",
    )
    good = (
        "The council’s papers:\n\n"
        "- [Budget for 2024](https://council.example/budget)\n- [Minutes of the meeting](https://council.example/minutes)",
        "Harbour bridge to stay closed until autumn\n\n"
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
