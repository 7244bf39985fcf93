"""consistency/term-variant."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Severity, read_rows
from newslint_consistency.form_rule import FormRule
from newslint_consistency.variants import FormSet


class TermVariant(FormRule):
    """One thing under two names in one article: “ISIS” and “Islamic State”, “spokesman” and “spokesperson”.

    Readers may take them for two things. Told once a pair, at the rarer name, unless the article joins them
    itself (“also known as”). Quoted speech keeps its own words.
    """

    id = "consistency/term-variant"
    spares_words = True
    severity = Severity.NOTE
    message = "“{text}” here and “{other}” elsewhere are one thing; keep to one name, or say that they are the same."
    bad = (
        "Two men said they had fought for Islamic State.\n\nThe court heard that [[ISIS]] had paid them.",
        "A spokesman for the mill said it was safe. A spokesman for the town said so too.\n\n"
        "The [[spokesperson]] of the union did not call back.",
    )
    good = (
        "Two men said they had fought for Islamic State, also known as ISIS.\n\nThe court heard that ISIS had "
        "paid them.",
        "A spokesman for the mill said it was safe. “Ask my spokesperson,” the mayor said.",
    )

    def find_sets(self) -> Iterator[FormSet]:
        """The sets of the data file."""
        for row in read_rows(__file__, "term_variants.jsonl"):
            forms = tuple(tuple(form) for form in row["forms"])
            yield FormSet(forms, row.get("capital", False), row.get("bridge", ""), row.get("mend", True))
