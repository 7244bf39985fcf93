"""structure/missing-dateline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Severity
from newslint_structure.article import has_place, has_words, is_agency_copy, is_article, lede_word

# Even the shortest wire item, a dividend or a result, has so many words.
FEWEST_WORDS = 10


class MissingDateline(DocumentRule):
    """A story that does not say where it was reported, by an agency or for a house that has datelines.

    A dateline claims that somebody was there. Many good outlets use none, so by default only copy of a news
    agency is asked for one: a story that credits Reuters or the AP in its byline, its metadata or its last
    lines. With `dateline = "required"`, which the profiles of agencies set, it is a warning on every story
    without a dateline, briefs and tables of figures included; with `"never"` it is silent. The AP Stylebook
    has a dateline on every story from outside the newsroom’s own town.
    """

    id = "structure/missing-dateline"
    about_article = True
    severity = Severity.NOTE
    languages = ()
    bad = (
        "Ministers agree on fishing rules\n\nBy Eva Holm, Associated Press\n\n"
        "[[Ministers]] from nine countries agreed on new rules for herring fishing after two nights of talks, "
        "officials said.\n\n"
        "The boats may land a fifth less next year. “It is a hard deal, but a fair one,” said Per Lund, who led the "
        "talks. He said each government would put it to its parliament before the summer.\n\n"
        "Fishermen’s groups said the cut came too fast for them and that they would go to court.\n",
        "Airline drops plan for night flights\n\n"
        "[[The]] airline has dropped its plan for night flights after the regulator told it that the noise would be "
        "too much.\n\n"
        "It had asked for twelve flights a night. The regulator said that no more than three could be allowed, and "
        "none of them after two in the morning.\n\n"
        "The airline said the plan made no sense with so few. Its shares fell by four per cent.\n\n"
        "(Reporting by Ann Lee; Editing by Bo Ek)\n",
    )
    good = (
        "Ministers agree on fishing rules\n\nBy Eva Holm, Associated Press\n\n"
        "OSLO, Norway (AP) — Ministers from nine countries agreed on new rules for herring fishing, officials said.\n\n"
        "The boats may land a fifth less next year. “It is a hard deal, but a fair one,” said Per Lund, who led the "
        "talks. He said each government would put it to its parliament before the summer.\n\n"
        "Fishermen’s groups said the cut came too fast. Their boats had been built for larger catches, they said.\n",
        "Library to close in March\n\nBy Ann Lee\n\n"
        "The library on Mill Lane closes in March after the council voted to sell the house, the mayor said.\n\n"
        "Readers asked the council to think again. They had gathered four thousand names in a month, they said, and "
        "would go on until the doors were shut.\n\n"
        "The books go to the county store, where anybody may ask for them.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the story."""
        if self.house.dateline == "never" or has_place(doc):
            return
        message = "No dateline says where this was reported; open with the place, or name it in the metadata."
        if self.house.dateline == "required":
            if has_words(doc, FEWEST_WORDS):
                yield self.finding(lede_word(doc), message, severity=Severity.WARNING)
        elif is_article(doc) and is_agency_copy(doc):
            yield self.finding(lede_word(doc), message)
