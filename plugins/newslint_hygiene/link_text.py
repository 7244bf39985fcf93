"""hygiene/link-text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Finding, Severity, Span, lazy_pattern
from newslint_hygiene.links import WRITTEN, story_links
from newslint_hygiene.scan import SIGNS_OF_LINKS

EMPTY_WORDS = lazy_pattern(
    r"\W*(?:(?:please )?(?:click|tap|press|read|see|look|go|download|watch|listen)(?: (?:more|it|on|right|this))* here|"
    r"here|this|this (?:link|page|site|website|article|story|post|piece)|link|links|click|click (?:this|on this|"
    r"the) link|"
    r"read more|more|learn more|find out more|more info|details|website|web ?site|page|source|via|url)\W*",
    re.IGNORECASE,
)
ADDRESS = lazy_pattern(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)
LONGEST = 60


class LinkText(DocumentRule):
    """A link on “here”, “click here” or a bare address, which does not say where it leads.

    Many readers go from link to link, by ear or by eye, and hear “here, here, this link”. Put the link on the words
    that name what is found there. After the Web Content Accessibility Guidelines, 2.4.4.
    """

    id = "hygiene/link-text"
    severity = Severity.NOTE
    wakes_on_signs = SIGNS_OF_LINKS
    bad = (
        "The full report can be read [[[here](https://example.org/report)]], the council said.\n",
        "To read the report of the council [[[click here](https://example.org/r)]], or call.\n",
    )
    good = (
        "The [full report](https://example.org/report) has 40 pages, the council said.\n",
        "The bridge is here [1](#notes) to stay.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each such link of the story."""
        for span, shown, target, in_source in _shown(doc):
            if target.startswith("#") or not target:
                continue
            if EMPTY_WORDS.fullmatch(shown):
                told = f"“{shown.strip()}” does not say where the link leads; link the words that name it."
            elif ADDRESS.fullmatch(shown):
                told = f"The link shows its bare address “{shown.strip()[:LONGEST]}”; link the words that name it."
            else:
                continue
            yield self.finding(span, told, in_source=in_source)


def _shown(doc: Document) -> Iterator[tuple[Span, str, str, bool]]:
    """Each link: its span, what it shows, where it leads, and whether the span counts in the file."""
    if doc.format in ("plain", "records"):
        if "[" in doc.text and "](" in doc.text:
            for block in doc.body:
                for link in WRITTEN.finditer(doc.text, *block.span):
                    if not link["image"]:
                        yield Span(*link.span()), link["shown"], link["target"], False
        return
    for one in story_links(doc):
        # In Markdown an address alone, or in angle brackets, is a link by itself and stands on no words.
        is_bare = doc.format == "markdown" and doc.source[one.source.start] != "["
        if not one.is_image and one.span.length and not is_bare:
            yield one.source, doc.of(one.span), one.target, True
