"""The display copy of a quotation stands beside the paragraph that it was taken from."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class PullQuote(LeftoverKind):
    """The display copy of a quotation stands beside the paragraph that it was taken from.

    Layouts repeat a strong sentence in large type. In plain text the story says the same thing twice.
    """

    id = "leftovers/pull-quote"
    severity = Severity.ERROR
    message = "“{text}” repeats a sentence of the story, as a display quotation does; delete the copy."
    bad = (
        "The mayor said: “We must choose between the library on Mill Street and two schools, and I did.”\n\n"
        "[[We must choose between the library on Mill Street and two schools]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[A woman who has read there every day since 1962 said she would chain]]\n\n"
        "A woman who has read there every day since 1962 said she would chain herself to the door of the building.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The mayor said: “We have to choose between the library and two schools.”\n\n"
        "The mayor said on Friday that she regretted it.",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "“We have to choose between the library and two schools”\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
