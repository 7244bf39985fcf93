"""The words of an article as three rules of this pack look them up: worked out once for all of them."""

from __future__ import annotations

import re

from newslint import Document


def tokens(doc: Document) -> list[str]:
    """The words of the whole prose in lower case with plain apostrophes, in order; accents part them."""
    return re.findall(r"[a-z0-9']+", doc.folded)


def distinct(doc: Document) -> frozenset[str]:
    """The different words among `tokens`."""
    return frozenset(doc.layer(tokens))


def small_words(doc: Document) -> frozenset[str]:
    """The different words of three letters and more that the article writes small somewhere."""
    return frozenset(re.findall(r"(?<![A-Z])[a-z]{3,}", doc.text))
