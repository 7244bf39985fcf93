"""The rule `grammar/surplus-word`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class SurplusWord(RowRule):
    """A small word too many: “was happened”, “must to find”, “the its offices”.

    Most are left over when a sentence is recast, or mix two ways of saying a thing. Patterns were written for
    newslint.
    """

    id = "grammar/surplus-word"
    row_file = "surplus_word.jsonl"
    message = "There is a word too many in “{text}”: write “{replacement}”."
    bad = (
        "The crash [[was happened]] on Friday.",
        "Drivers [[must to]] leave the site by noon.",
    )
    good = (
        "The crash happened on Friday.",
        "Do what you must to leave the site by noon.",
    )
