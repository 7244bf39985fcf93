"""The rule `style/date-form`."""

from __future__ import annotations

from newslint import BODY, Role
from newslint_style.points import PointRule


class DateForm(PointRule):
    """A day and a month in another order than the house has, or with “th” behind the day.

    American agencies write “May 4”, British papers “4 May”, and none of them writes “4th”. Quoted speech is left alone.
    After the style guides of the houses.
    """

    id = "style/date-form"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    row_file = "date_form.jsonl"
    bad = (
        "The vote is on [[May 4th]].",
        "The vote is on [[4 May]].",
    )
    good = (
        "The vote is on May 4.",
        "“It is on 4 May,” he said.",
    )
