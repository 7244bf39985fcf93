"""Cues and buttons of a transcript stand among what was said."""

from __future__ import annotations

from newslint import Severity
from newslint_leftovers.leftover_kind import LeftoverKind


class TranscriptMarks(LeftoverKind):
    """Cues and buttons of a transcript stand among what was said.

    “(APPLAUSE)” on a line of its own is of use to who watches along, and a program takes it for words
    of the speaker. In a transcript that is published as one they may stay.
    """

    id = "leftovers/transcript-marks"
    severity = Severity.NOTE
    by_default = False
    message = "“{text}” is a cue of a transcript; delete it unless this is to be read as one."
    keeps_facts = True
    bad = (
        "The mayor spoke for an hour about the library on Mill Street and the schools of the town.\n\n"
        "[[[BEGIN VIDEO CLIP]]]\n\n"
        "We had to choose between the library and two schools, she told the council on Tuesday night.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
        "The mayor spoke for an hour about the library on Mill Street and the schools of the town.\n\n"
        "[[(CROSSTALK)]]\n\n"
        "We had to choose between the library and two schools, she told the council on Tuesday night.\n\n"
        "Residents said they would fight the plan and gather names all over the town.",
    )
    good = (
        "There was applause when the mayor said the library would stay open until September.",
        "“I chose the schools [applause],” she said. The transcript runs to 40 pages.",
    )
