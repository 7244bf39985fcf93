"""structure/missing-dateline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Severity
from newslint.layers.language import language
from newslint_structure.article import (
    has_place,
    is_agency_copy,
    is_article,
    is_news_report,
    lede_word,
    opening_says_where,
    word_count,
)

# Even the shortest wire item, a dividend or a result, has so many words.
FEWEST_WORDS = 10


class MissingDateline(DocumentRule):
    """A news report that does not say where it was reported.

    A dateline claims that somebody was there. Many good outlets use none, so this is a note, and only
    on a report that names no place in its dateline, its byline, its metadata or its first paragraph, and on
    a story that is credited to an agency. With `dateline = "required"` it is a warning on every story
    without a dateline, briefs and tables of figures included; with `"never"` it is silent.
    The AP Stylebook has a dateline on every story from outside the newsroom’s own town.
    """

    id = "structure/missing-dateline"
    severity = Severity.NOTE
    languages = ()
    bad = (
        "Ministers agree on fishing rules\n\n"
        "[[Ministers]] from nine countries agreed on new rules for herring fishing after two nights of talks, "
        "officials said.\n\n"
        "The boats may land a fifth less next year. “It is a hard deal, but a fair one,” said Eva Holm, who led the "
        "talks. "
        "She said each government would put it to its parliament before the summer.\n\n"
        "Fishermen’s groups said the cut came too fast. Their boats had been built for larger catches, they said, "
        "and the "
        "banks would not wait. One group said it would go to court.\n\n"
        "The stock has shrunk by a third since 2015, according to a report that the ministers were handed before "
        "they met. "
        "Scientists told them that it could recover within six years if the boats stayed in harbour in spring.\n",
        "Airline drops plan for night flights\n\n"
        "[[The]] airline has dropped its plan for night flights after the regulator told it that the noise would be "
        "too much.\n\n"
        "It had asked for twelve flights a night. The regulator said that no more than three could be allowed, and "
        "none of "
        "them after two in the morning.\n\n"
        "The airline said the plan made no sense with so few. Its shares fell by four per cent. A spokesman said the "
        "aircraft that had been ordered for the flights would be sold or leased, and that nobody would lose a job.\n\n"
        "Residents had fought the plan for three years. Their lawyer said the ruling was clear and that other airports "
        "would read it with care. The airline has a month to appeal, and said it would not.\n",
    )
    good = (
        "Ministers agree on fishing rules\n\n"
        "OSLO, Norway (AP) — Ministers from nine countries agreed on new rules for herring fishing, officials said.\n\n"
        "The boats may land a fifth less next year. “It is a hard deal, but a fair one,” said Eva Holm, who led the "
        "talks. "
        "She said each government would put it to its parliament before the summer.\n\n"
        "Fishermen’s groups said the cut came too fast. Their boats had been built for larger catches, they said.\n",
        "Why I gave up herring\n\n"
        "I gave up herring in the spring, and I have not missed it once, whatever my friends said about the smell.\n\n"
        "It began with a report that said the stock had shrunk by a third. I told my wife, who said nothing for a "
        "while.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the story."""
        if self.house.dateline == "never" or has_place(doc):
            return
        message = "No dateline says where this was reported; open with the place, or name it in the metadata."
        if self.house.dateline == "required":
            if word_count(doc) >= FEWEST_WORDS:
                yield self.finding(lede_word(doc), message, severity=Severity.WARNING)
        elif is_article(doc) and (is_agency_copy(doc) or self._is_report_from_nowhere(doc)):
            yield self.finding(lede_word(doc), message)

    def _is_report_from_nowhere(self, doc: Document) -> bool:
        """Whether an article in English reads like a report and does not name a place in its opening."""
        return doc.layer(language) == "en" and not opening_says_where(doc) and is_news_report(doc)
