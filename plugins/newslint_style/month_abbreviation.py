"""The rule `style/month-abbreviation`."""

from __future__ import annotations

from newslint import BODY, Role
from newslint_style.points import PointRule


class MonthAbbreviation(PointRule):
    """A month shortened, or spelt out, where the house does the other.

    AP and Reuters shorten long months before a day (Dec. 15) and spell out March to July, months alone and months with
    a year; AFP, the Guardian and the BBC spell out all of them. Datelines have forms of their own and are left alone,
    as is quoted speech. After the style guides of the houses.
    """

    id = "style/month-abbreviation"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    row_file = "month_abbreviation.jsonl"
    bad = (
        "The vote is on [[December]] 15.",
        "She was born on [[Apr.]] 3, 1980.",
        "The mill closed in [[Oct.]] 2019.",
    )
    good = (
        "The vote is on Dec. 15.",
        "The vote is in December.",
        "She was born in April 1980.",
    )
