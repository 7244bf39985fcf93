"""The rule `typos/misspelled-name`."""

from __future__ import annotations

from newslint import Safety, Severity
from newslint_typos.slips import SlipRule


class MisspelledName(SlipRule):
    """A well-known name of a person, place or body, misspelt: “Phillipines”, “Jean Claude Juncker”.

    A wrong name is the error that readers forgive least. Only names with one bearer whom every
    newsroom knows are listed, together with enough of the name to rule out namesakes. The list was
    written for newslint.
    """

    id = "typos/misspelled-name"
    spares_words = True
    severity = Severity.ERROR
    row_file = "misspelled_name.jsonl"
    phrase_file = "misspelled_name.txt"
    skip_quotations = False
    quoted_severity = Severity.ERROR
    fix_safety = Safety.SAFE
    message = "The name “{text}” is misspelt: write “{replacement}”."
    plain_message = "The name “{text}” is misspelt: check it."
    bad = (
        "The storm crossed the [[Phillipines]] on Sunday.",
        "The commission's former head, [[Jean Claude]] Juncker, disagreed.",
    )
    good = (
        "The storm crossed the Philippines on Sunday.",
        "The actor Jean Claude Brialy died in 2007.",
    )
