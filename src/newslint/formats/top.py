"""The top of an article without markup: headline, byline and date line."""

from __future__ import annotations

from newslint.document import Document, RoleClaim


def top_claims(doc: Document) -> list[RoleClaim]:
    """Claims for the blocks above the first paragraph of the story."""
    return []
