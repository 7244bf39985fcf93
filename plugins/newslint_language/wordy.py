"""The rule `language/wordy`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class Wordy(WordingRule):
    """A long wording where a short one does: “despite the fact that”, “prior to”, “in the event that”.

    Readers on a telephone see forty characters a line. Taste, so off unless selected; the list was written for newslint
    after the plain-language guides of public bodies.
    """

    id = "language/wordy"
    severity = Severity.NOTE
    by_default = False
    word_file = "wordy.txt"
    message = "“{text}” is long-winded: make it shorter."
    message_with_fix = "“{text}” is long-winded: write “{replacement}” if that fits."
    bad = (
        "[[Despite the fact that]] it rained, the match went on.",
        "The bridge closed [[prior to]] the storm.",
    )
    good = (
        "Although it rained, the match went on.",
        "“It was prior to the storm,” she said.",
    )
