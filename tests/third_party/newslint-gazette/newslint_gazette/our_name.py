"""The paper's own name, as its readers must never see it."""

from __future__ import annotations

from newslint import MatchRule, Safety, read_rows


class OurName(MatchRule):
    """The paper's own name is written wrong.

    Readers forgive a paper much, but not that it cannot spell itself.
    """

    id = "gazette/our-name"
    message = "We are “{replacement}”, not “{text}”."
    fix_safety = Safety.SAFE
    bad = ("The fire was first told of by [[The Evening Gazzette]] on Monday.",)
    good = (
        "The fire was first told of by the Evening Gazette on Monday.",
        "“I read it in the Evening Gazzette,” said Mira Holt.",
    )

    def find_phrases(self) -> dict[str, str]:
        """The wrong names, each with the right one."""
        return {row["wrong"]: row["right"] for row in read_rows(__file__, "our_name.jsonl")}
