"""Kinds of article in which rules step back: opinion speaks for itself, and sport has a language of its own."""

from __future__ import annotations

from newslint import Document
from newslint.layers.article_kind import article_kind

# In a live blog the next entry names who is spoken of, and an obituary sums up a life.
OWN_VOICE = frozenset(["opinion", "review", "live"])
OWN_WORDS = OWN_VOICE | {"sport", "obituary"}


def is_opinion(doc: Document) -> bool:
    """Whether an article is an opinion piece, a review, a live blog or told in the first person; a layer."""
    return doc.layer(article_kind).name in OWN_VOICE


def is_piece_of_its_own(doc: Document) -> bool:
    """Whether rules about claims keep quiet: opinion and the like, an obituary, or sport and shows; a layer."""
    return doc.layer(article_kind).name in OWN_WORDS
