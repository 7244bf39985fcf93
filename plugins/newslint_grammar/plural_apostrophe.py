"""The rule `grammar/plural-apostrophe`."""

from __future__ import annotations

from newslint import Safety, Severity
from newslint_grammar.rows import RowRule


class PluralApostrophe(RowRule):
    """An apostrophe in a plural: the 1990's, forty MP's.

    Decades and initials take a plain s; with an apostrophe they read as possessives. Agency and newspaper style
    books agree on it. What may be a possessive (1990's best film) is left alone.
    """

    id = "grammar/plural-apostrophe"
    severity = Severity.NOTE
    row_file = "plural_apostrophe.jsonl"
    skip_quotations = False
    fix_safety = Safety.SAFE
    message = "“{text}” is a plural and takes no apostrophe: write “{replacement}”."
    bad = (
        "The mill closed in the [[1990's]].",
        "More than 40 [[MP's]] voted against it.",
    )
    good = (
        "The mill closed in the 1990s, and the MP's office stayed shut.",
        "It was the 1990's best film.",
    )
