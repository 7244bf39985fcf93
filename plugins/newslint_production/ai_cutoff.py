"""The rule `production/ai-cutoff`."""

from __future__ import annotations

from newslint import Role, Severity
from newslint_production.traces import Trace


class AiCutoff(Trace):
    """A chatbot’s warning that it knows nothing new: “As of my last knowledge update”.

    The facts in such a sentence are as old as the model. Report them anew.
    """

    id = "production/ai-cutoff"
    severity = Severity.ERROR
    scope = Trace.scope - {Role.QUOTE}
    row_file = "ai_cutoff.jsonl"
    message = "“{text}” is a chatbot saying how old its knowledge is; find out what is true today."
    bad = (
        "[[As of my last knowledge update]] in 2023, the bridge was closed to cars.\n",
        "The bridge is closed, but [[I don't have access to real-time]] information.\n",
    )
    good = (
        "The model’s knowledge cutoff is 2023, the firm said.\n",
        "“As of my last update the bridge was closed,” the assistant answered.\n",
    )
