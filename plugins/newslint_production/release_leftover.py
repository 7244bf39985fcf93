"""The rule `production/release-leftover`."""

from __future__ import annotations

from newslint_production.traces import Trace


class ReleaseLeftover(Trace):
    """Furniture of a press release: FOR IMMEDIATE RELEASE, a press contact, a disclaimer for investors.

    It shows that the copy is the firm’s own and that nobody has reported it. Write the story, and say what the firm
    claims and what is known.
    """

    id = "production/release-leftover"
    row_file = "release_leftover.jsonl"
    message = "“{text}” is left of a press release; write the story in the paper’s own words."
    bad = (
        "[[FOR IMMEDIATE RELEASE]]\n\nThe shipyard has sold its last dock to a maker of wind turbines.\n",
        "The shipyard has sold its last dock.\n\n[[Media contact:]] Ann Lee, press@example.org\n",
        "The shipyard has sold its last dock.\n\n[[This press release contains forward-looking statements]] about "
        "it.\n",
    )
    good = (
        "The hostages’ families called for immediate release of the names.\n",
        "The firm said in a press release that it had sold its last dock. About half of it is empty.\n",
        "A spokesman answered media contacts on Monday.\n",
    )
