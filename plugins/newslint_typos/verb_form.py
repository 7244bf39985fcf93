"""The rule `typos/verb-form`."""

from __future__ import annotations

from newslint import Safety
from newslint_typos.slips import SlipRule


class VerbForm(SlipRule):
    """A verb or noun in a form that its neighbours rule out: “has went”, “did not responded”, “three day ago”.

    Half-made corrections leave these. Quoted speech may be dialect and is left alone. Patterns were written
    for newslint: an auxiliary and a past tense that differs from the participle, a number and
    a singular.
    """

    id = "typos/verb-form"
    row_file = "verb_form.jsonl"
    fix_safety = Safety.UNSAFE
    message = "“{text}” is the wrong form here: write “{replacement}”."
    plain_message = "“{text}” is the wrong form after the words before it: use the plain form of the verb."
    bad = (
        "The mayor has [[went]] to the capital twice.",
        "The company did not [[responded]] to questions.",
        "The mill closed three [[day]] ago.",
    )
    good = (
        "The mayor went to the capital twice.",
        "The company did not proceed with the sale.",
        "“I should have went home,” the driver said.",
    )
