"""The rule `grammar/wrong-plural`."""

from __future__ import annotations

from newslint_grammar.rows import RowRule


class WrongPlural(RowRule):
    """A plural that English does not have, or one put in the wrong place: informations, runner-ups, a two-years ban.

    Information, equipment or aircraft have no plural in -s; in a compound the noun that is counted takes it; and a
    measure before a noun takes none. The list was written for newslint.
    """

    id = "grammar/wrong-plural"
    aliases = ("grammar/plural-apostrophe",)
    row_file = "wrong_plural.jsonl"
    message = "“{text}” is not the plural that is wanted here: write “{replacement}”."
    bad = (
        "The police asked for more [[informations]].",
        "She was given a [[two-years]] ban.",
        "Both [[son-in-laws]] work at the mill.",
    )
    good = (
        "The police asked for more information, and two years later she was given a two-year ban.",
        "Both sons-in-law work at the mill.",
    )
