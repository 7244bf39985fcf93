"""The rule `language/hyperbole`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class Hyperbole(WordingRule):
    """A wording that overshoots what it speaks of: “on the planet”, “total chaos”, “beyond belief”.

    Readers discount what is always the greatest or the worst, and the next time they discount the paper. Facts that can
    be counted are left alone (the hottest place on earth), as are quoted and reported speech, sport and opinion. The
    list was written for newslint.
    """

    id = "language/hyperbole"
    severity = Severity.NOTE
    word_file = "hyperbole.txt"
    row_file = "hyperbole.jsonl"
    spares_own_voice = True
    spares_reports = True
    message = "“{text}” overshoots: give the number or the fact, and let readers judge."
    bad = (
        "He is [[one of the biggest crooks on the planet]].",
        "The strike ended in [[total chaos]].",
        "The audience [[literally exploded]] when she came on.",
    )
    good = (
        "He was fined for tax fraud three times.",
        "It is one of the hottest places on the planet.",
        "“It was total chaos,” the driver said.",
    )
