"""consistency/place-variant."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Severity, read_rows
from newslint_consistency.form_rule import FormRule
from newslint_consistency.variants import FormSet

# The article says itself that the place has two names.
TOLD = r"known as|formerly|also called|renamed|then called|old name|former name|once called|spelling|spelled|spelt"


class PlaceVariant(FormRule):
    """One place that is written in two ways in one article: “Kiev” and “Kyiv”.

    Readers who do not know the place take it for two. Told once a place, at the rarer spelling, unless the
    article says that the place has two names. Names of teams and papers in quoted speech are left alone.
    """

    id = "consistency/place-variant"
    spares_words = True
    severity = Severity.WARNING
    message = "“{text}” here and “{other}” elsewhere are one place; keep to one spelling."
    bad = (
        "The talks in Kyiv went on. The envoys stay in Kyiv until Friday and then leave [[Kiev]] by train.",
        "Two men were held in Fallujah. Fallujah was quiet, and the road to [[Falluja]] was open.",
    )
    good = (
        "The talks in Kyiv went on. “I love Kiev,” the envoy said.",
        "Mumbai, formerly Bombay, has two airports. Bombay had one.",
    )

    def find_sets(self) -> Iterator[FormSet]:
        """The sets of the data file."""
        for row in read_rows(__file__, "place_variants.jsonl"):
            yield FormSet(tuple(tuple(form) for form in row["forms"]), capital=True, bridge=TOLD)
