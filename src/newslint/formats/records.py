"""Records: a JSONL file with an article a line, as corpora keep them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.document import Block, Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.plain import with_line_feeds
from newslint.text.offsets import OffsetMap, Segment, lines_of

# Fields that become blocks before the body, in the order of an article's top.
TOP_FIELDS = (("headline", Role.HEADLINE), ("byline", Role.BYLINE))
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
META_FIELDS = ("headline", "byline", "date", "url", "group", "location", "dateline", "language")


class Records:
    """One JSON object a line with `id` and `text`; offsets of findings count in the field's string."""

    name = "records"
    suffixes = (".jsonl", ".ndjson")
    named_only = True
    many = True

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give an article for each line that is not blank, an error for a line that holds none."""
        for number, line in enumerate(lines_of(source.text), source.line):
            if line.strip():
                try:
                    yield record_document(_record(line, number))
                except ArticleError as problem:
                    yield problem


def _record(line: str, number: int) -> dict[str, Any]:
    where = f"line {number}"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ArticleError(f"{where}: not a JSON object; a records file holds one article a line") from None
    if not isinstance(row, dict):
        raise ArticleError(f"{where}: not a JSON object; a records file holds one article a line")
    if not isinstance(row.get("id"), str | int) or isinstance(row["id"], bool):
        raise ArticleError(f"{where}: the record has no `id`")
    if not isinstance(row.get("text"), str):
        raise ArticleError(f"{where}: the record has no string `text`")
    return {key: _whole(value) if isinstance(value, str) else value for key, value in row.items()}


def _whole(text: str) -> str:
    """The text with U+FFFD for each half of a character that JSON escapes let through; same length."""
    try:
        # Encoding takes a tenth of the time of a search, and fails where there is such a half.
        text.encode()
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\ufffd", text)
    return text


def record_document(row: Mapping[str, Any]) -> Document:
    """The article of a record: an object with `id` and string `text`, and whatever else it may hold."""
    parts: list[str] = []
    segments: list[Segment] = []
    blocks: list[Block] = []
    at = 0
    fields: dict[str, str] = {}
    metadata = {name: row[name] for name in META_FIELDS if isinstance(row.get(name), str) and row[name].strip()}
    for name, role in TOP_FIELDS:
        value = metadata.get(name)
        if value is None:
            continue
        fields[name] = value
        text, offsets = with_line_feeds(value)
        segments += _moved(offsets, at, name)
        lead = len(text) - len(text.lstrip())
        blocks.append(Block(Span(at + lead, at + len(text.rstrip())), role, "metadata"))
        parts += (text, "\n\n")
        at += len(text) + 2
    source = row["text"]
    text, offsets = with_line_feeds(source)
    segments += _moved(offsets, at, "text")
    blocks += (Block(Span(line.start + at, line.end + at), Role.PARAGRAPH) for line in _lines(text))
    parts.append(text)
    if "headline" in metadata:
        metadata["title"] = metadata.pop("headline")
    return Document(
        "".join(parts),
        tuple(blocks),
        OffsetMap(tuple(segments)),
        source,
        str(row["id"]),
        "records",
        metadata,
        fields=fields,
    )


def _moved(offsets: OffsetMap, by: int, field: str) -> list[Segment]:
    return [
        Segment(one.start + by, one.end + by, one.source, one.source_end, field)
        for one in offsets.segments
        if one.end > one.start
    ]


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at if stripped is line else at + len(line) - len(line.lstrip())
            yield Span(start, start + len(stripped))
        at += len(line) + 1
