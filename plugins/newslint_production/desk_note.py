"""The rule `production/desk-note`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class DeskNote(Trace):
    """A note from one desk to another: “EDS: Updates with quote”, “(Adds details)”, “OPTIONAL TRIM BEGINS”.

    It says what has changed, what may be cut or where the pictures are. It is not for readers. An editor’s note that
    is meant for them is left alone.
    """

    id = "production/desk-note"
    severity = Severity.ERROR
    row_file = "desk_note.jsonl"
    message = "“{text}” is a note to the desk; delete it."
    bad = (
        "[[EDS: Updates with quote from the mayor.]]\n\nThe council voted on Tuesday to open the bridge to cars "
        "again.\n",
        "[[(Adds details, analyst comment)]]\n\nThe council voted on Tuesday to open the bridge to cars again.\n",
        "The council voted on Tuesday to open the bridge.\n\n[[(STORY CAN END HERE. OPTIONAL ADD FOLLOWS)]]\n\n"
        "The bridge was built in 1931.\n",
    )
    good = (
        "Editor’s note: the writer is a member of the council.\n\nThe council voted on Tuesday.\n",
        "The reform (adds clarity, cuts costs) was passed by the council on Tuesday.\n",
        "The mayor wrote a note to the editors of three papers.\n",
    )
