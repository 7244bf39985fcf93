"""The rule `grammar/double-negative`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class DoubleNegative(RowRule):
    """Two negatives where one is meant: “did not see nobody”, “could not hardly”.

    Dialect in quoted speech is left alone. Patterns were written for newslint.
    """

    id = "grammar/double-negative"
    row_file = "double_negative.jsonl"
    message = "“{text}” is a second negative in the same clause: write “{replacement}”."
    bad = (
        "The guards did not see [[nobody]] in the yard.",
        "Passengers [[could not hardly]] breathe.",
    )
    good = (
        "The guards saw nobody in the yard.",
        "“I didn't do nothing,” the boy said.",
    )
