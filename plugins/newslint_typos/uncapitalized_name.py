"""The rule `typos/uncapitalized-name`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Finding, Hit, Safety
from newslint_typos.slips import SlipRule, opens_sentence


class UncapitalizedName(SlipRule):
    """A name in small letters: “on monday”, “the european parliament”, “in london”.

    Days, months, peoples, languages, places and institutions take a capital. A line in small
    letters throughout is a message or a tag that somebody wrote so, and is left alone, as are quoted
    words. Desks can add names to the list.
    """

    id = "typos/uncapitalized-name"
    phrase_file = "uncapitalized_name.txt"
    fix_safety = Safety.SAFE
    message = "“{text}” takes a capital: write “{replacement}”."
    bad = (
        "The council meets on [[monday]].",
        "Talks with the [[european parliament]] failed.",
    )
    good = (
        "The council meets on Monday.",
        "see you monday in london",
        "They ordered french fries.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a name in small letters in a sentence that has its capital."""
        sentence = hit.doc.of(hit.sentence).lstrip("“\"‘'([ ")
        if hit.text == hit.text.lower() and sentence[:1].isupper() and not opens_sentence(hit.doc, hit.span):
            yield from super().on_hit(hit)
