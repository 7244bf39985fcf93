"""The rule `production/machine-translation-trace`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class MachineTranslationTrace(Trace):
    """A turn of another language taken over word by word: “trade-economic ties”, “open for dialogue”, “3,5 million”.

    Statements of ministries and foreign agencies often come in such English. Readers stumble, and cannot tell what was
    meant. Off unless it is selected: officials may well have said so in English.
    """

    id = "production/machine-translation-trace"
    severity = Severity.NOTE
    by_default = False
    row_file = "machine_translation_trace.jsonl"
    message = "“{text}” reads like another language word by word; check the translation."
    skip_quotations = False
    bad = (
        "The ministers spoke of the [[trade-economic]] part of the treaty.",
        "The bridge is [[3,5 kilometres]] long and the mayor is [[open for dialogue]].",
    )
    good = (
        "The ministers spoke of trade and economic ties.",
        "The bridge is 3.5 kilometres long, 3,500 people crossed it, and it was open for business.",
    )
