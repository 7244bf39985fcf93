"""A comment box or one of its messages stands in the text."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class CommentForm(LeftoverKind):
    """A comment box or one of its messages stands in the text.

    Comments are not the paper’s words, and what they claim has not been checked.
    """

    id = "leftovers/comment-form"
    severity = Severity.ERROR
    message = "“{text}” is from the comment box of the page; delete it."
    exact = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Leave a Reply]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Please enter your comment!\nPlease enter your name here]]",
    )
    good = (
        "The mayor left a reply on the family’s door on Monday, neighbours said.",
        "“What do you think?” she asked the pupils, and nobody dared to answer her.",
    )
