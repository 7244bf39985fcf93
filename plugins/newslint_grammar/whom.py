"""The rule `grammar/whom`."""

from __future__ import annotations

from newslint import Safety
from newslint_grammar.rows import RowRule


class Whom(RowRule):
    """“Whom” as the subject of a verb: a man whom was in the shop.

    Whom is an object: of a verb (whom they saw) or of a preposition (two of whom were in the shop).
    """

    id = "grammar/whom"
    row_file = "whom.jsonl"
    fix_safety = Safety.UNSAFE
    message = "“{text}” cannot be the subject here: write “{replacement}”."
    bad = (
        "Police spoke to a man [[whom]] was in the shop.",
        "The guests, [[whom]] are expected on Friday, will stay a week.",
    )
    good = (
        "Police spoke to ten people, two of whom were in the shop.",
        "The man whom they saw was his brother.",
    )
