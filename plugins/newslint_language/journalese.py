"""The rule `language/journalese`."""

from __future__ import annotations

from newslint import BODY, Role, Severity
from newslint_language.wordings import WordingRule


class Journalese(WordingRule):
    """A word that is written in news and hardly said elsewhere: “crunch talks”, “supremo”, “is set to”.

    It comes from the width of headlines, and in a sentence it is vague (“in the wake of”, “comes after”) or strident
    (“shock”, “slap”, “axe”). Headlines are left alone. Taste, so off unless selected; the list was written for
    newslint.
    """

    id = "language/journalese"
    severity = Severity.NOTE
    by_default = False
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    word_file = "journalese.txt"
    row_file = "journalese.jsonl"
    message = "“{text}” is newspaper language: use the word that people say."
    message_with_fix = "“{text}” is newspaper language: write “{replacement}”, or what fits."
    bad = (
        "The ministers met for [[crunch talks]] in Oslo.",
        "The vote [[comes days after]] the mayor resigned.",
        "The council [[is set to]] close the pool.",
    )
    good = (
        "The ministers met in Oslo to agree on a budget.",
        "The council voted two days after the mayor resigned.",
        "He is the chief of police in Hull.",
    )
