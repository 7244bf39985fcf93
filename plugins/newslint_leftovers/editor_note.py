"""A note of the editors stands among the paragraphs of the story."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class EditorNote(LeftoverKind):
    """A note of the editors stands among the paragraphs of the story.

    A correction or an editor's note speaks of the article, not of the news. Keep it apart from the
    text, in a field of its own, so that it is not taken for what a source or the reporter says.
    """

    id = "leftovers/editor-note"
    severity = Severity.NOTE
    message = "“{text}” is a note of the editors; keep it apart from the text of the story."
    keeps_facts = True
    bad = (
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "Residents said they would fight the plan and gather names all over the town.\n\n"
        "[[Correction: An earlier version of this article gave the wrong year for the opening of the library.]]",
        "The council voted on Tuesday to close the library on Mill Street for good.\n\n"
        "[[Editor’s note: The writer of this article is a member of the library.]]\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "The correction of the figures took the council a week, and an earlier version of the plan was dropped.",
        "The editor’s note to the staff was read aloud at the meeting on Monday, two people said.",
    )
