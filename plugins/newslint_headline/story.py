"""What the rules of this pack compare: the headline, and the story below it."""

from __future__ import annotations

from typing import NamedTuple

from newslint import PROSE, Document, Role, Span

# Less than this is a brief or a teaser, which need not carry all of its headline.
FEWEST_CHARACTERS = 400


class Story(NamedTuple):
    """A headline's span and words, and the text below it, each with plain apostrophes; `folded` is in lower case."""

    span: Span
    headline: str
    body: str
    folded: str


def story(doc: Document) -> Story | None:
    """The headline with its story, or None where either is missing or the story is short: a layer."""
    headline = doc.headline
    if headline is None:
        return None
    blocks = [
        block.span
        for block in doc.blocks
        if block.role in PROSE and block.role is not Role.HEADLINE and block.span != headline.span
    ]
    told = doc.of(headline.span)
    if sum(span.length for span in blocks) < FEWEST_CHARACTERS:
        return None
    kept = [span for span in blocks if doc.text[span.start : span.end] != told]
    body = "\n".join(doc.plain[span.start : span.end] for span in kept)
    folded = "\n".join(doc.folded[span.start : span.end] for span in kept)
    return Story(headline.span, doc.plain[headline.span.start : headline.span.end], body, folded)
