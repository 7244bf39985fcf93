"""The rule `language/gendered-title`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Finding, Hit, Severity
from newslint_language.wordings import WordingRule


class GenderedTitle(WordingRule):
    """A title that tells a sex where only the work is meant: “fireman”, “a female judge”.

    Whoever reads “firemen” sees men. A title before or after the name of who bears it is left alone, as are firsts,
    where the sex is the news. Houses differ, so off unless selected. The list was written for newslint.
    """

    id = "language/gendered-title"
    severity = Severity.NOTE
    by_default = False
    word_file = "gendered_titles.txt"
    row_file = "gendered_title.jsonl"
    message = "“{text}” tells a sex: use a word for both."
    message_with_fix = "“{text}” tells a sex: write “{replacement}”, or what fits."
    bad = (
        "A [[fireman]] broke the door.",
        "A [[female judge]] ruled on the case in Leeds.",
    )
    good = (
        "A firefighter broke the door.",
        "She is the first female judge in the county.",
        "Fireman Ian Lee broke the door.",
        "Council spokesman Ian Lee said the road was closed.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a title unless a person who bears it is named beside it."""
        before, after = hit.before(40), hit.after(40)
        if not re.match(r",? [A-Z]", after) and not re.search(
            r"[A-Z][\w’'-]+, (?:an? |the )?(?:[\w’'-]+ ){0,3}\Z", before
        ):
            yield from super().on_hit(hit)
