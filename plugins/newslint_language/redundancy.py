"""The rule `language/redundancy`."""

from __future__ import annotations

from newslint import Safety, Severity
from newslint_language.wordings import WordingRule


class Redundancy(WordingRule):
    """Words that say one thing twice: “12 noon”, “past history”, “each and every”, “PIN number”.

    The surplus word costs space and makes readers look for a difference that is not there. Legal doublets (“null and
    void”) and quoted speech are left alone. The list was written for newslint; the advice is in every style guide.
    """

    id = "language/redundancy"
    severity = Severity.NOTE
    word_file = "redundancies.txt"
    row_file = "redundancy.jsonl"
    fix_safety = Safety.UNSAFE
    message = "“{text}” says one thing twice: leave one of them out."
    message_with_fix = "“{text}” says one thing twice: “{replacement}” is enough."
    bad = (
        "The ferry leaves at [[12 noon]].",
        "Two [[armed gunmen]] ran from the bank.",
        "[[Both sisters spoke of their mutual]] dislike of the plan.",
    )
    good = (
        "The ferry leaves at noon.",
        "The contract is null and void.",
        "“Past history shows it,” he said.",
    )
