"""hygiene/dead-anchor-link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.links import opening_tag, story_links
from newslint_hygiene.scan import SIGNS_OF_LINKS

DEAD = lazy_pattern(
    r"#?\Z|#!?/?\Z|javascript:.*|about:blank\Z|https?:///?\Z|(?:https?:)?//(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?:[:/].*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
# A link in Markdown’s form that a scrape left in plain text.
SCRAPED = lazy_pattern(r"(?<!!)\[(?P<shown>[^\[\]\n]{1,300})\]\((?P<target>[^()\s]*|javascript:[^\n]{0,120}?)\)")
LONGEST_SHOWN = 40


class DeadAnchorLink(DocumentRule):
    """A link that leads nowhere: to “#”, to nothing, to a script, to the writer’s own computer.

    A reader who follows it stays where they are. Such links are left when a page is scraped or a draft’s
    stand-in was never filled. Anchors with a name, such as #notes, are left alone. No address is
    looked up in the network.
    """

    id = "hygiene/dead-anchor-link"
    severity = Severity.ERROR
    languages = ()
    wakes_on_signs = SIGNS_OF_LINKS
    bad = (
        "By [[[Ann Lee](#)]]\n\nThe bridge is open again.\n",
        "The [[[full report](javascript:void(0))]] is 40 pages long.\n",
        "The [[[draft](http://localhost:8000/draft)]] is 40 pages long.\n",
    )
    good = (
        "By [Ann Lee](https://example.org/ann-lee)\n\nThe bridge is open again.\n",
        "The bridge [1](#notes) is open again (see below).\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each dead link outside leftovers, which go as a whole."""
        if doc.format == "markdown":
            yield from self._links(doc)
        elif "[" in doc.text and "](" in doc.text:
            yield from self._scraped(doc)
        elif doc.format not in ("plain", "records"):
            yield from self._tags(doc)

    def _tags(self, doc: Document) -> Iterator[Finding]:
        for link in story_links(doc):
            shown = doc.of(link.span)
            # Buttons that a script answers are made as links without words.
            if link.is_image or not shown.strip() or not DEAD.match(link.target.strip()):
                continue
            tag = opening_tag(doc, link)
            if tag:
                yield self.finding(tag, _message(shown), in_source=True)

    def _links(self, doc: Document) -> Iterator[Finding]:
        for link in doc.links:
            block = doc.block_at(link.span.start)
            if link.is_image or not DEAD.match(link.target.strip()) or (block and block.role is Role.LEFTOVER):
                continue
            shown = doc.of(link.span)
            fix = Fix("Keep the text without the link", (Edit(link.source, shown),), Safety.SAFE)
            yield self.finding(link.source, _message(shown), fixes=[fix], in_source=True)

    def _scraped(self, doc: Document) -> Iterator[Finding]:
        for block in doc.blocks:
            if block.role in (Role.LEFTOVER, Role.COMMENT, Role.CODE):
                continue
            for link in SCRAPED.finditer(doc.text, *block.span):
                target = link["target"]
                if not DEAD.match(target):
                    continue
                end = link.end()
                # A call in a script closes its own bracket first: javascript:void(0).
                if target.count("(") and doc.text[end : end + 1] == ")":
                    end += 1
                cuts = (Edit(Span(link.start(), link.start("shown")), ""), Edit(Span(link.end("shown"), end), ""))
                fix = Fix("Keep the text without the link", cuts, Safety.SAFE)
                yield self.finding(Span(link.start(), end), _message(link["shown"]), fixes=[fix])


def _message(shown: str) -> str:
    short = shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN].rstrip() + "…"
    return f"The link on “{short}” leads nowhere; give its address or take the link away."
