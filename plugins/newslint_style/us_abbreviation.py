"""The rule `style/us-abbreviation`."""

from __future__ import annotations

from newslint import BODY, Role
from newslint_style.points import PointRule


class UsAbbreviation(PointRule):
    """The United States, the United Kingdom and the United Nations abbreviated otherwise than the house does.

    American agencies put points, British papers do not. Headlines, where the agencies leave the points out, and quoted
    speech are left alone. After the style guides of the houses.
    """

    id = "style/us-abbreviation"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    row_file = "us_abbreviation.jsonl"
    bad = (
        "Two [[US]] senators flew to Kabul.",
        "The ship came from the [[US.]]",
        "A [[UN]] team landed in Aden.",
    )
    good = (
        "Two U.S. senators flew to Kabul.",
        "They asked us to leave.",
        "“The US will pay,” he said.",
    )
