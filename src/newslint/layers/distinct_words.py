"""The different words of an article, by which a rule tells at once that none of its own occurs."""

from __future__ import annotations

from newslint.document import Document


def distinct_words(doc: Document) -> frozenset[str]:
    """The folded words of an article, each once: a layer that any list of words can be held against."""
    return frozenset(doc.folded_words)
