"""The rule `typos/split-compound`."""

from __future__ import annotations

from newslint import Safety
from newslint_typos.slips import SlipRule


class SplitCompound(SlipRule):
    """One word written as two, or two run into one: “big wigs”, “alot”, “int he”.

    The pairs were written for newslint. Words that are right both ways in some sense (“every day”,
    “any one”) are not among them unless their neighbours decide.
    """

    id = "typos/split-compound"
    row_file = "split_compound.jsonl"
    phrase_file = "split_compound.txt"
    skip_quotations = False
    fix_safety = Safety.SAFE
    message = "“{text}” is usually written “{replacement}”: mend the spacing."
    bad = (
        "Party [[big wigs]] met in Harrogate.",
        "[[Alot]] of the crowd had left.",
        "The plant needs time to [[setup]] the line.",
    )
    good = (
        "Party bigwigs met in Harrogate.",
        "A lot of the crowd had left.",
        "The setup of the line took a week.",
    )
