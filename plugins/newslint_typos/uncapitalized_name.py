"""The rule `typos/uncapitalized-name`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span
from newslint_typos.letters import small
from newslint_typos.slips import is_part, opens_sentence, read_pairs


class UncapitalizedName(DocumentRule):
    """A name in small letters: “on monday”, “the european parliament”, “in london”.

    Days, months, peoples, languages, places and institutions take a capital. A line in small
    letters throughout is a message or a tag that somebody wrote so, and is left alone, as are quoted
    words. Desks can add names to the list.
    """

    id = "typos/uncapitalized-name"
    spares_words = True
    bad = (
        "The council meets on [[monday]].",
        "Talks with the [[european parliament]] failed.",
    )
    good = (
        "The council meets on Monday.",
        "see you monday in london",
        "They ordered french fries.",
    )

    @cached_property
    def names(self) -> dict[str, str]:
        """Names in small letters, each with how it is written."""
        return read_pairs("uncapitalized_name.txt")

    @cached_property
    def by_end(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """By their last words, the names with all their words that are long enough to be looked up."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for name in self.names:
            words = re.findall(r"[a-z]{3,}", name)
            found.setdefault(words[-1], []).append((name, frozenset(words)))
        return found

    @cached_property
    def ends(self) -> frozenset[str]:
        """The last words of all names."""
        return frozenset(self.by_end)

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the names in small letters in sentences that have their capital."""
        # Nearly all articles write all these names with capitals and are left after one set operation.
        words = doc.layer(small)
        ends = self.ends & words
        if not ends:
            return
        named = (name for end in sorted(ends) for name, parts in self.by_end[end] if parts <= words)
        names = [name for name in named if name in doc.text]
        for name in sorted(names, key=len, reverse=True):
            for match in re.finditer(rf"(?<![\w'’]){re.escape(name)}(?![\w'’])", doc.text):
                span = Span(*match.span())
                if not self._is_kept(doc, span, names):
                    right = self.names[name]
                    yield self.finding(
                        span,
                        f"“{name}” takes a capital: write “{right}”.",
                        fixes=[Fix(f"Write “{right}”", (Edit(span, right),), Safety.SAFE)],
                    )

    def _is_kept(self, doc: Document, span: Span, names: list[str]) -> bool:
        """Whether the small letters are meant, or a longer name that is listed too holds the span."""
        block, sentence = doc.block_at(span.start), doc.sentence_at(span.start)
        if block is None or block.role not in self.scope or sentence is None or doc.quotation_at(span):
            return True
        if is_part(doc, span, hyphens=True) or opens_sentence(doc, span):
            return True
        if not doc.of(sentence).lstrip("“\"‘'([ ")[:1].isupper():
            return True
        around = doc.text[max(0, span.start - 32) : span.end + 32]
        own = doc.of(span)
        return any(own in name and own != name and name in around for name in names)
