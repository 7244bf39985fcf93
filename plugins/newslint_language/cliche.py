"""The rule `language/cliche`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class Cliche(WordingRule):
    """A wording that news has worn out: “spell trouble”, “only time will tell”, “a bitter pill”.

    A worn image shows nothing, and often two of them clash. Say what happens. Taste, so off unless selected; the list
    was written for newslint.
    """

    id = "language/cliche"
    severity = Severity.NOTE
    by_default = False
    word_file = "cliches.txt"
    spares_own_voice = True
    message = "“{text}” is worn out: say it in plain words, or leave it out."
    bad = (
        "The ruling could [[spell trouble]] for the ferry.",
        "[[Only time will tell]] whether the ferry pays.",
    )
    good = (
        "The ruling could cost the ferry its licence.",
        "The two states are in an arms race.",
        "“Only time will tell,” she said.",
    )
