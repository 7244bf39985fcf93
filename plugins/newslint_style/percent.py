"""The rule `style/percent`."""

from __future__ import annotations

from newslint_style.points import PointRule


class Percent(PointRule):
    """Per cent written otherwise than the house writes it: “8 per cent” where the house has “8%”.

    One form makes figures easy to compare and to search. Quoted speech is left alone. After the style guides of the
    houses: the sign behind figures for AP, Reuters, the Guardian and the BBC, the word for AFP.
    """

    id = "style/percent"
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    row_file = "percent.jsonl"
    bad = (
        "Prices rose [[8 per cent]] in May.",
        "Only [[2.5 percent]] of voters came.",
    )
    good = (
        "Prices rose 8% in May.",
        "“It is 8 per cent,” he said.",
    )
