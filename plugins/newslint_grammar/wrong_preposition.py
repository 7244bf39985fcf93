"""The rule `grammar/wrong-preposition`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class WrongPreposition(RowRule):
    """A preposition that its verb or adjective never takes: “interested on the plan”, “closed in Monday”.

    Only pairs are listed that every dictionary of usage calls wrong, with what follows where that decides.
    Patterns were written for newslint.
    """

    id = "grammar/wrong-preposition"
    row_file = "wrong_preposition.jsonl"
    message = "“{text}” has the wrong preposition: write “{replacement}”."
    bad = (
        "Few were [[interested on]] the plan.",
        "The museum closed [[in Monday]] and will not open again.",
    )
    good = (
        "Few were interested in the plan.",
        "The museum closed on Monday, as it said in Monday's statement.",
    )
