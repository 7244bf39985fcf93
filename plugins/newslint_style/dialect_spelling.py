"""The rule `style/dialect-spelling`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import PROSE, Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, match_case
from newslint_style.dialect import DIALECTS, american_of, british_of, dialect

NAMES = {"us": "American", "uk": "British"}


class DialectSpelling(DocumentRule):
    """An American spelling in British copy, or the other way round: “colour” beside “center”.

    Under a profile its dialect counts. Without one the article's own does: three different words at least must be
    spelt one way, and three times as many as the other way. Names keep the spelling of their bearers, and quoted speech
    is left alone. Off unless selected or a profile asks for it.
    """

    id = "style/dialect-spelling"
    spares_words = True
    severity = Severity.NOTE
    by_default = False
    bad = (
        "The labour council will honour its neighbours and paint the harbour in their favourite [[color]].",
        "The theater canceled its defense of the new center and said that its [[favourite]] singer was ill.",
    )
    good = (
        "The labour council will honour its neighbours and paint the harbour in their favourite colour.",
        "The council painted the harbour in a new color.",
        "The theatre honoured its neighbours at the Rockefeller Center with a favourite of theirs.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each word in the other spelling."""
        vote = doc.layer(dialect)
        own = DIALECTS.get(self.house.profile, "") or vote.dialect
        if not own:
            return
        strange = vote.british if own == "us" else vote.american
        written = american_of() if own == "us" else british_of()
        other = NAMES["uk" if own == "us" else "us"]
        for word in strange:
            block = doc.block_at(word.start)
            if block is None or block.role not in PROSE or doc.quotation_at(word):
                continue
            text = doc.of(word)
            write = match_case(text, written[doc.folded[word.start : word.end]])
            fix = Fix(f"Write “{write}”", (Edit(word, write),), Safety.UNSAFE)
            yield self.finding(word, f"“{text}” is {other} spelling: write “{write}”.", fixes=[fix])
