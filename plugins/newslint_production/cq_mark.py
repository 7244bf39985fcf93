"""The rule `production/cq-mark`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class CqMark(Trace):
    """A mark that a spelling was checked, or is to be: “Jon (cq) Smyth”, “Smyth (sp?)”.

    It is meant for the copy editor, who takes it out. CQ is the mark of American desks for “seek you”, checked.
    """

    id = "production/cq-mark"
    severity = Severity.ERROR
    languages = ()
    row_file = "cq_mark.jsonl"
    message = "“{text}” is a mark about the spelling for the copy editor; check the name and delete it."
    bad = (
        "Jon [[(cq)]] Smyth opened the bridge on Tuesday.",
        "The bridge was opened by Anne Leigh [[(sp?)]] of the county council.",
    )
    good = (
        "CQ Roll Call counted the votes, and a radio amateur called CQ from the island.",
        "The species (sp. nov.) was found on the island.",
    )
