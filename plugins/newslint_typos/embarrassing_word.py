"""The rule `typos/embarrassing-word`."""

from __future__ import annotations

from newslint import Safety, Severity
from newslint_typos.slips import SlipRule


class EmbarrassingWord(SlipRule):
    """A slip of a letter that makes a real and embarrassing word: “pubic library”, “Untied Nations”.

    Spelling checkers pass them and readers photograph them. Patterns were written for newslint; each
    asks for the neighbours that show which word was meant.
    """

    id = "typos/embarrassing-word"
    severity = Severity.ERROR
    row_file = "embarrassing_word.jsonl"
    phrase_file = "embarrassing_word.txt"
    skip_quotations = False
    quoted_severity = Severity.WARNING
    fix_safety = Safety.SAFE
    message = "“{text}” is an embarrassing slip here: write “{replacement}”."
    bad = (
        "The [[pubic]] library reopens on Monday.",
        "The [[Untied]] Nations sent observers.",
        "Two men will stand [[trail]] for murder.",
    )
    good = (
        "The patient broke a pubic bone.",
        "The crew untied the boat.",
        "The trail over the pass is closed.",
    )
