"""The rule `production/embargo`."""

from __future__ import annotations

from newslint import Role, Severity
from newslint_production.traces import Trace


class Embargo(Trace):
    """A line that forbids publication before a certain time.

    The story was given on that condition, and breaking it costs the desk its source, at times also a lawsuit. Hold the
    story until then, and take the line out.
    """

    id = "production/embargo"
    severity = Severity.ERROR
    # Headers of wire files hold the line too.
    scope = Trace.scope | {Role.METADATA}
    row_file = "embargo.jsonl"
    message = "“{text}”: hold the story until then, and take this line out before it is published."
    bad = (
        "[[EMBARGOED until 00:01 GMT, March 4]]\n\nThe council is to open the bridge to cars again after a year.\n",
        "The council is to open the bridge to cars again.\n\n[[NOT FOR PUBLICATION BEFORE noon on March 4]]\n",
    )
    good = (
        "The report was embargoed until midnight, but two papers printed it on Tuesday.",
        "The embargo on oil was lifted on Tuesday. Embargoes until now had little effect.",
    )
