"""The rule `production/wire-more`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class WireMore(Trace):
    """A mark that more copy is on its way or which version this is: (MORE), 1st Ld-Writethru, UPDATE 2-.

    Agencies send a story in parts and versions and number them for desks. Readers get it whole.
    """

    id = "production/wire-more"
    severity = Severity.ERROR
    row_file = "wire_more.jsonl"
    message = "“{text}” speaks to a desk about the parts of this copy; delete it."
    bad = (
        "The council voted on Tuesday to open the bridge to cars again after a year. [[(MORE)]]\n",
        "Bridge opens, [[2nd Ld-Writethru]]\n\nThe council voted on Tuesday to open the bridge to cars again.\n",
        "[[UPDATE 2-]]Bridge opens to cars after a year\n\nThe council voted on Tuesday to open the bridge.\n",
    )
    good = (
        "There is more to come from the council, the mayor said.",
        "Police said the case was urgent (more on that below).",
        "The update 2-0 to the visitors came late.",
    )
