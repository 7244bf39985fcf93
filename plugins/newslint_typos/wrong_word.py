"""The rule `typos/wrong-word`."""

from __future__ import annotations

from newslint import Safety
from newslint_typos.slips import SlipRule


class WrongWord(SlipRule):
    """A word that is confused with another, where its neighbours tell which one was meant.

    A spelling checker passes these, for each word is right somewhere: a count and a court, a breech and
    a breach, reins and reigns, and sayings misheard (“tow the line”). Patterns were written for
    newslint; each holds the neighbours that make one reading certain.
    """

    id = "typos/wrong-word"
    row_file = "wrong_word.jsonl"
    phrase_file = "wrong_word.txt"
    skip_quotations = False
    fix_safety = Safety.UNSAFE
    message = "“{text}” is probably not the word you mean here: write “{replacement}”."
    bad = (
        "The bank reported a data [[breech]] on Monday.",
        "The treasury wants to [[reign]] in spending.",
        "The opposition called it a [[mute point]].",
    )
    good = (
        "The midwife noticed that the baby was breech.",
        "The queen's reign in the north was short.",
        "Reins in hand, she led the horse away.",
    )
