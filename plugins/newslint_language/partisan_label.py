"""The rule `language/partisan-label`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class PartisanLabel(WordingRule):
    """A label that places people politically: “far-left”, “woke”, “elites”, “the mainstream media”.

    Labels are shorthand that one side gives the other; what somebody voted for or wants is fairer and says more. Many
    are also plain facts of parties, so the rule is off unless selected. Quoted and reported speech is left alone. The
    list was written for newslint; the Associated Press Stylebook asks for the same care.
    """

    id = "language/partisan-label"
    severity = Severity.NOTE
    by_default = False
    word_file = "partisan_labels.txt"
    spares_own_voice = True
    spares_reports = True
    message = "“{text}” is a label: say what they stand for, or use the name that they use."
    bad = (
        "The [[far-left]] candidate won in Bristol.",
        "She is popular with [[elites]] in the capital.",
    )
    good = (
        "The Green candidate won in Bristol.",
        "She is popular with lawyers and doctors in the capital.",
        "“The mainstream media ignored us,” he said.",
    )
