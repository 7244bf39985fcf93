"""The rule `typos/pronoun-slip`."""

from __future__ import annotations

from newslint import Safety, Severity
from newslint_typos.slips import SlipRule


class PronounSlip(SlipRule):
    """A pronoun in the wrong case: “me” or “him” as a subject, “he” as an object.

    Such slips are left when a sentence is recast, and every reader sees them. Dialect in quoted
    speech is left alone. Patterns were written for newslint from the grammar of English pronouns:
    each holds the word before and the verb after that make the reading certain.
    """

    id = "typos/pronoun-slip"
    severity = Severity.ERROR
    row_file = "pronoun_slip.jsonl"
    phrase_file = "pronoun_slip.txt"
    fix_safety = Safety.UNSAFE
    message = "“{text}” is the wrong form of the pronoun here: write “{replacement}”."
    bad = (
        "The minister denied it in a letter that [[me]] made public on Friday.",
        "Police said [[him]] was armed.",
        "The deal was struck between you and [[I]].",
    )
    good = (
        "The minister denied it in a letter that he made public on Friday.",
        "The dog that bit him was put down.",
        "“Me and him was there,” the fisherman said.",
    )
