"""The rule `language/jargon`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class Jargon(WordingRule):
    """A word of a trade where anybody else has a plain one: “exited the vehicle”, “lacerations”, “synergies”.

    Police, hospitals and firms write for themselves; readers get the words second-hand, and some of them hide what was
    done (“collateral damage”). Off unless selected, since the trade press writes for the trade. The list was written
    for newslint.
    """

    id = "language/jargon"
    severity = Severity.NOTE
    by_default = False
    word_file = "jargon.txt"
    message = "“{text}” is a word of the trade: say it as readers would."
    message_with_fix = "“{text}” is a word of the trade: write “{replacement}”, or what fits."
    bad = (
        "The driver [[exited the vehicle]] and ran.",
        "She was treated for [[lacerations]].",
    )
    good = (
        "The driver got out of the car and ran.",
        "She was treated for cuts.",
        "“He exited the vehicle,” the sergeant said.",
    )
