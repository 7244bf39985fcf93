"""The rule `grammar/comparative`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class Comparative(RowRule):
    """A comparison made twice or by half: “more safer”, “most biggest”, “as high than”.

    One mark of the comparative is enough. Patterns were written for newslint.
    """

    id = "grammar/comparative"
    row_file = "comparative.jsonl"
    message = "“{text}” is not how this is compared: write “{replacement}”."
    bad = (
        "The new crossing makes the walk [[more safer]] for pupils.",
        "It is the [[most biggest]] dam in the region.",
    )
    good = (
        "The new crossing makes the walk safer for pupils.",
        "Once more better players won; at most, best friends will come.",
    )
