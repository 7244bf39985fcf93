"""The rule `style/number-form`."""

from __future__ import annotations

from newslint import BODY, Role, Safety
from newslint_style.points import PointRule


class NumberForm(PointRule):
    """A number in figures where the house has a word, or the other way round: “3 people”, “twelve men”.

    The houses spell out one to nine and write figures from 10 on; ages, sums, scores, distances and per cent have
    figures throughout. Only numbers before things that are counted are looked at, never one that opens a sentence.
    Quoted speech is left alone. After the style guides of the houses.
    """

    id = "style/number-form"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    fix_safety = Safety.UNSAFE
    row_file = "number_form.jsonl"
    bad = (
        "The fire hurt [[3]] people in Leeds.",
        "The bus held [[twelve]] children.",
        "Prices rose [[two percent]] in May.",
    )
    good = (
        "The fire hurt three people in Leeds.",
        "The bus held 12 children.",
        "Twelve children were on the bus.",
        "The vote was 3 to 2.",
    )
