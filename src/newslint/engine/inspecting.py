"""What newslint sees in an article, as plain data with offsets in the file."""

from __future__ import annotations

from typing import Any

from newslint.document import Document
from newslint.engine.locate import Locator
from newslint.finding import Span
from newslint.layers.attributions import Attribution, attributions
from newslint.layers.datelines import dateline
from newslint.layers.language import language


def seen(doc: Document, record: bool) -> dict[str, Any]:
    """Blocks with roles, sentences, quotations, attributions, dateline, byline, headline and metadata.

    Spans are `{"start", "end"}` in code points of the file, or of the record's field `text`; a
    span in another field has a key `field`.
    """
    view = _View(doc)
    found = doc.layer(attributions)
    return {
        ("record" if record else "path"): doc.name,
        "format": doc.format,
        "language": doc.layer(language),
        "metadata": dict(sorted(doc.metadata.items())),
        "headline": view.block(doc.headline.span if doc.headline else None),
        "byline": view.block(doc.byline.span if doc.byline else None),
        "dateline": view.dateline(),
        "blocks": [
            {"role": str(block.role), **({"reason": block.reason} if block.reason else {}), **view.span(block.span)}
            for block in doc.blocks
        ],
        "sentences": [view.span(one) for one in doc.sentences],
        "quotations": [
            {**view.span(one.span), "closed": one.closed, **view.said_by(one.span, found)} for one in doc.quotations
        ],
        "attributions": [view.attribution(one) for one in found],
    }


class _View:
    """Turns spans of the prose into what `inspect` prints."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._locator = Locator(doc)

    def span(self, span: Span) -> dict[str, Any]:
        place = self._locator.place(span)
        where: dict[str, Any] = {"start": place.start, "end": place.end}
        if place.field != "text":
            where["field"] = place.field
        return where

    def block(self, span: Span | None) -> dict[str, Any] | None:
        return {**self.span(span), "text": self.doc.of(span)} if span else None

    def part(self, span: Span | None) -> dict[str, Any] | None:
        return self.span(span) if span else None

    def dateline(self) -> dict[str, Any] | None:
        found = self.doc.layer(dateline)
        if found is None:
            return None
        parts = {name: self.part(getattr(found, name)) for name in ("place", "date", "agency")}
        return {**self.span(found.span), **parts}

    def attribution(self, one: Attribution) -> dict[str, Any]:
        contents = [self.span(content) for content in one.contents]
        return {"source": self.part(one.source), "cue": self.span(one.cue), "content": contents}

    def said_by(self, quotation: Span, found: tuple[Attribution, ...]) -> dict[str, Any]:
        """The speaker and the cue of a quotation: those of the attribution that holds it."""
        for one in found:
            if any(content.overlaps(quotation) for content in one.contents):
                return {"speaker": self.part(one.source), "cue": self.span(one.cue)}
        return {"speaker": None, "cue": None}
