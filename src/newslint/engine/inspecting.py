"""What newslint sees in an article, as plain data with offsets in the file."""

from __future__ import annotations

from typing import Any

from newslint.document import Document
from newslint.engine.locate import Locator
from newslint.finding import Span
from newslint.layers.article_kind import article_kind
from newslint.layers.attributions import UNREPORTED, Attribution, attributions
from newslint.layers.bylines import read_names
from newslint.layers.datelines import dateline
from newslint.layers.dates import Day, publication_date
from newslint.layers.language import language


def seen(doc: Document, record: bool) -> dict[str, Any]:
    """Blocks with roles, sentences, quotations, attributions, dateline, byline, date, headline and metadata.

    A block has a `reason` where a namer gave it its role. The date is that of publication, with
    where it is known from. Spans are `{"start", "end"}` in code points of the file, or of the record's field `text`; a
    span in another field has a key `field`.
    """
    view = _View(doc)
    found = doc.layer(attributions)
    return {
        ("record" if record else "path"): doc.name,
        "format": doc.format,
        "language": doc.layer(language),
        "kind": doc.layer(article_kind)._asdict(),
        "metadata": dict(sorted(doc.metadata.items())),
        "headline": view.block(doc.headline.span if doc.headline else None),
        "byline": view.byline(),
        "dateline": view.dateline(),
        "date": view.date(),
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
        parts = {name: self.part(getattr(found, name)) for name in ("place", "area", "date", "agency")}
        return {**self.span(found.span), **parts}

    def byline(self) -> dict[str, Any] | None:
        """The byline with its names and the agency that it credits."""
        block = self.doc.byline
        if block is None:
            return None
        found = read_names(self.doc.text, *block.span)
        names = [self.block(name) for name in found.names]
        return {
            **self.span(block.span),
            "text": self.doc.of(block.span),
            "names": names,
            "agency": self.part(found.agency),
        }

    def date(self) -> dict[str, Any] | None:
        """The day of publication, as `2015-05-14` or `--12-23` without a year, and where it is from."""
        found = self.doc.layer(publication_date)
        if found is None:
            return None
        place = self.span(found.span) if found.span else {}
        return {"day": _iso(found.day), "hour": found.hour, "origin": found.origin, **place}

    def attribution(self, one: Attribution) -> dict[str, Any]:
        contents = [self.span(content) for content in one.contents]
        cue = None if one.kind in UNREPORTED else one.cue
        return {"kind": one.kind, "source": self.part(one.source), "cue": self.part(cue), "content": contents}

    def said_by(self, quotation: Span, found: tuple[Attribution, ...]) -> dict[str, Any]:
        """The speaker and the cue of a quotation: those of the attribution that holds it."""
        for one in found:
            if any(content.overlaps(quotation) for content in one.contents) and one.kind != "stance":
                return {"speaker": self.part(one.source), "cue": None if one.kind in UNREPORTED else self.span(one.cue)}
        return {"speaker": None, "cue": None}


def _iso(day: Day | None) -> str | None:
    """A day after ISO 8601; None for one that is stated in a way that cannot be read."""
    if day is None:
        return None
    year = "-" if day.year is None else f"{day.year:04}"
    return f"{year}-{day.month:02}-{day.day:02}"
