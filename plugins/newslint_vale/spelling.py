"""Words that no list of a house knows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from newslint import Document, Finding, Severity
from newslint_vale.base import ValeRule
from newslint_vale.expressions import SECONDS, compiled, template
from newslint_vale.words import exception_expression


class WordList:
    """The words of a list, in small letters; shown by its size and a digest, since it may hold many thousands."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self.words = frozenset(one.lower() for one in words)

    def __repr__(self) -> str:
        import hashlib

        told = "\n".join(sorted(self.words)).encode("utf-8", "surrogatepass")
        return f"WordList({len(self.words)}, {hashlib.sha256(told).hexdigest()[:16]})"


class Spelling(ValeRule):
    """A word that is on none of the lists; words with digits, names in capitals and what a filter matches pass."""

    spares_words = True
    known: WordList
    filters: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report each unknown word."""
        words, roles = self.known.words, self.where.roles
        for span, folded in zip(doc.words, doc.folded_words, strict=True):
            if folded in words or not folded.replace("'", "").isalpha():
                continue
            block = doc.block_at(span.start)
            if block is None or block.role not in roles:
                continue
            text = doc.of(span)
            if folded.removesuffix("'s") in words or text.isupper() or self._passes(text):
                continue
            yield self.tell(span, text, level, text)

    def _passes(self, text: str) -> bool:
        return self._passing is not None and self._passing.search(text, timeout=SECONDS) is not None

    @cached_property
    def _passing(self) -> Any:
        parts = [*self.filters]
        if self.exceptions:
            parts.append(exception_expression(self.exceptions))
        return compiled(template(parts, nonword=True)) if parts else None
