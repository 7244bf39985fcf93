"""What the rules of this pack compare: the headline, and the story below it."""

from __future__ import annotations

from newslint import PROSE, Document, Role, Span
from newslint.named import NamedTuple

BELOW = PROSE - {Role.HEADLINE}
# Less than this is a brief or a teaser, which need not carry all of its headline.
FEWEST_CHARACTERS = 400


class Story(NamedTuple):
    """A headline's span and words with plain apostrophes, and the paragraphs below it."""

    span: Span
    headline: str
    below: tuple[Span, ...]


def story(doc: Document) -> Story | None:
    """The headline with its story, or None where either is missing or the story is short: a layer."""
    headline = doc.headline
    if headline is None:
        return None
    blocks = [span for span, role, _, _ in doc.blocks if role in BELOW]
    if sum([end - start for start, end in blocks]) < FEWEST_CHARACTERS:
        return None
    told, length = doc.of(headline.span), headline.span.length
    kept = [span for span in blocks if span.end - span.start != length or doc.of(span) != told]
    return Story(headline.span, doc.plain[headline.span.start : headline.span.end], tuple(kept))


def body(doc: Document) -> str:
    """The text below the headline with plain apostrophes, a paragraph a line: a layer."""
    told = doc.layer(story)
    return "\n".join([doc.plain[start:end] for start, end in told.below]) if told else ""


def folded_body(doc: Document) -> str:
    """The same in lower case: a layer."""
    told = doc.layer(story)
    return "\n".join([doc.folded[start:end] for start, end in told.below]) if told else ""
