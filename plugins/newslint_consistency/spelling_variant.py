"""consistency/spelling-variant."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Severity, read_list
from newslint_consistency.form_rule import FormRule
from newslint_consistency.variants import FormSet


class SpellingVariant(FormRule):
    """One word in two spellings in one article: “organise” and “organize”, “e-mail” and “email”.

    Either is right, both are not: the mixture shows that two hands wrote it. Told once a word, at the rarer
    spelling. Quoted speech and names keep their own.
    """

    id = "consistency/spelling-variant"
    spares_words = True
    severity = Severity.NOTE
    message = "“{text}” here and “{other}” elsewhere in this article; keep to one spelling."
    bad = (
        "The club will organise the fair. It has organised it since 1990, and nobody else may [[organize]] one.",
        "Send an email to the desk. The desk reads every email, but [[e-mails]] with pictures take longer.",
    )
    good = (
        "The club will organise the fair. The World Health Organization organised the last one.",
        "The club will organise the fair. “We organize it for you,” she said.",
    )

    def find_sets(self) -> Iterator[FormSet]:
        """The families of the data file: two stems and the endings that both take."""
        for line in read_list(__file__, "spelling_variants.txt"):
            stems, _, endings = line.partition(":")
            tails = [ending.replace("-", "", 1) if ending == "-" else ending for ending in endings.split()]
            yield FormSet(tuple(tuple(stem.replace("_", " ") + tail for tail in tails) for stem in stems.split()))
