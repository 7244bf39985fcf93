"""The rule `grammar/verb-chain`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class VerbChain(RowRule):
    """Two verbs that cannot follow each other in these forms: “has be held”, “expected to makes”, “will can”.

    A change of tense made by half leaves them. Quoted speech is left alone. Patterns were written for newslint.
    """

    id = "grammar/verb-chain"
    row_file = "verb_chain.jsonl"
    message = "“{text}” is the wrong form of the verb here: write “{replacement}”."
    bad = (
        "Three men [[has be]] held since Friday.",
        "The firm is expected to [[makes]] a loss this year.",
        "She said they [[would could]] appeal.",
    )
    good = (
        "Three men have been held since Friday.",
        "The firm is expected to make a loss this year.",
        "“He has be held,” the sign read.",
    )
