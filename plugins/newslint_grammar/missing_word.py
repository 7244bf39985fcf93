"""The rule `grammar/missing-word`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class MissingWord(RowRule):
    """A set phrase lacks a small word: “as result of”, “one of biggest”, “would like thank”.

    The eye supplies what the hand left out. Only phrases that cannot do without the word are listed; headlines and
    captions, which drop articles on purpose, are not looked at. Patterns were written for newslint.
    """

    id = "grammar/missing-word"
    row_file = "missing_word.jsonl"
    shows_next = True
    message = "A word is missing in “{text}”: write “{replacement}”."
    bad = (
        "Two depots closed [[as result]] of the strike.",
        "It is [[one of biggest]] parks in the region.",
        "The board [[would like thank]] the crew.",
    )
    good = (
        "Two depots closed as a result of the strike.",
        "It is one of Europe's biggest parks.",
        "“For first time buyers it is hard,” the agent said.",
    )
