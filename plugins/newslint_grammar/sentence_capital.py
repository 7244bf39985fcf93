"""The rule `grammar/sentence-capital`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern

ABBREVIATIONS = frozenset(
    ["approx", "pct", "dept", "corp", "govt", "vols", "misc", "incl", "excl", "avg", "max", "etc"]
)
# Words that stay small at the beginning: ways to write versus, particles of names.
SMALL = frozenset(["vs", "von", "van", "der", "del", "della", "bin", "ibn"])
CLOSING = (".", "!", "?", "”", '"', "’")


class SentenceCapital(DocumentRule):
    """A sentence that begins with a small letter, as in “The road is shut. the bridge is open”.

    Either the full stop or the letter is wrong, or words were lost. Looked at are sentences behind a full stop, and
    paragraphs behind a paragraph that ended; addresses, brands (iPhone), lists and quoted words are left alone, and
    so is an article that writes most of its sentences so.
    """

    id = "grammar/sentence-capital"
    scope = frozenset({Role.PARAGRAPH})
    bad = (
        "The road was shut for a week. [[the]] bridge stays open.",
        "The harvest was the best in ten years.\n\n[[unfortunately]] the price of grain fell again.",
    )
    good = (
        "The road was shut for a week. The bridge stays open.",
        "It cost 30 pct. more, said Intel Corp. in May.",
        "The firm sold few phones last year. iPhone sales fell.",
        "He wrote: the bridge is open. example.com/bridge says so too.",
    )

    @cached_property
    def inner(self) -> re.Pattern[str]:
        """A full stop behind a word in small letters, and a word in small letters behind it."""
        return lazy_pattern(r"\. (?P<word>[a-z]+)(?=[ ,'’])(?! /)")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """A word in small letters that a blank, a comma or an apostrophe follows."""
        return lazy_pattern(r"(?P<word>[a-z]+)(?=[ ,'’])")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """A word in small letters that a full stop may follow."""
        return lazy_pattern(r"(?<![\w.'’@/-])([a-z]{3,})\Z")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the small first words of sentences."""
        found = [*self._inner(doc), *self._openings(doc)]
        # Somebody who writes all sentences so does it on purpose.
        if len(found) > 1 and len(found) * 2 > len(doc.sentences):
            return
        for span in found:
            if doc.quotation_at(span):
                continue
            word = doc.of(span)
            right = word[0].upper() + word[1:]
            yield self.finding(
                span,
                f"“{word}” begins a sentence with a small letter: write “{right}”, or mend the end before it.",
                severity=Severity.WARNING,
                fixes=[Fix(f"Write “{right}”", (Edit(span, right),), Safety.UNSAFE)],
            )

    def _inner(self, doc: Document) -> Iterator[Span]:
        """The small words behind full stops."""
        text = doc.text
        for match in self.inner.finditer(text):
            block = doc.block_at(match.start())
            if block is None or block.role not in self.scope or match.end() > block.span.end:
                continue
            before = self.ending.search(text, max(block.span.start, match.start() - 24), match.start())
            if before and before[1] not in ABBREVIATIONS and match["word"] not in SMALL:
                yield Span(*match.span("word"))

    def _openings(self, doc: Document) -> Iterator[Span]:
        """The small first words of paragraphs behind a paragraph that ended."""
        text = doc.text
        spans = [block.span for block in self.blocks(doc)]
        for number, span in enumerate(spans):
            # The first paragraph is not judged: its beginning may be cut off, or stand in a drop cap.
            if not number or not text[span.start : span.start + 1].islower():
                continue
            previous = next((one for before in spans[number - 1 :: -1] if (one := doc.of(before).rstrip())), "")
            if previous.endswith(CLOSING) and doc.of(span).rstrip().endswith(CLOSING):
                match = self.opening.match(text, span.start, span.end)
                if match and match["word"] not in SMALL:
                    yield Span(*match.span())
