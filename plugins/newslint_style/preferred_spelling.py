"""The rule `style/preferred-spelling`."""

from __future__ import annotations

from newslint_style.points import PointRule


class PreferredSpelling(PointRule):
    """A spelling that dictionaries allow and the house does not: “protestor”, “e-mail”, “whilst”.

    Readers who meet two spellings take one for a slip. Names of bodies that spell it so are left alone, as is quoted
    speech. After the style guides of the houses.
    """

    id = "style/preferred-spelling"
    spares_words = True
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk", "wire")
    row_file = "preferred_spelling.jsonl"
    bad = (
        "The [[protestors]] sat down in the square.",
        "Send an [[e-mail]] to the mayor.",
    )
    good = (
        "The protesters sat down in the square.",
        "“The protestors left,” she said.",
        "She works for the Advisors Guild.",
    )
