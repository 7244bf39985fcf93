"""Paragraphs too long for the paper's narrow columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newslint import Document, DocumentRule, Finding, Severity


class LongParagraph(DocumentRule):
    """A paragraph has too many sentences for a narrow column.

    In a column of thirty letters a long paragraph is a grey wall that readers skip.
    """

    id = "gazette/long-paragraph"
    severity = Severity.NOTE
    bad = ("[[One]] came. Two came. Three came. Four came. Five came. Six came.",)
    good = ("One came. Two came. Three came.",)

    @dataclass(frozen=True)
    class Options:
        """How long is long."""

        max_sentences: int = 5

    def check(self, doc: Document) -> Iterator[Finding]:
        """Mark the first word of each such paragraph."""
        inside = Counter(doc.block_at(sentence.start) for sentence in doc.sentences)
        for block in self.blocks(doc):
            if inside[block] > self.options.max_sentences:
                first = next(word for word in doc.words if block.span.contains(word))
                yield self.finding(first, f"This paragraph has {inside[block]} sentences; make two of it.")
