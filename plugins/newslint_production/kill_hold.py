"""The rule `production/kill-hold`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class KillHold(Trace):
    """An order not to publish: BULLETIN KILL, HOLD FOR LAWYER, DO NOT PUBLISH.

    Somebody found a reason why this must not go out, often a legal one. Ask them before anything else.
    """

    id = "production/kill-hold"
    severity = Severity.ERROR
    languages = ()
    row_file = "kill_hold.jsonl"
    message = "“{text}” orders not to publish this; ask who wrote it before the story goes anywhere."
    bad = (
        "[[HOLD FOR LAWYER]]\n\nThe council voted on Tuesday to sue the builder of the bridge.\n",
        "The council voted on Tuesday to sue [[[DO NOT PUBLISH]]] the builder of the bridge.\n",
    )
    good = (
        "The judge told the papers not to publish the name, and to hold for the moment.\n",
        "“DO NOT PUBLISH,” the letter said in red ink.\n",
    )
