"""The rule `grammar/uncountable`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class Uncountable(RowRule):
    """“A” or “many” with a noun that is not counted, or “much” with one that is: an advice, many damage, much cars.

    Advice, evidence or damage come as a piece or as much of them. Before another noun (an information campaign)
    they are left alone.
    """

    id = "grammar/uncountable"
    row_file = "uncountable.jsonl"
    message = "“{text}” counts what is not counted, or the reverse: write “{replacement}”."
    bad = (
        "The club gave [[an advice]] that nobody took.",
        "There were too [[much cars]] in the square.",
    )
    good = (
        "The club gave advice at a news conference.",
        "There were too many cars in the square.",
    )
