"""Pages out of web archives: what the story of each page says, as a row like any other.

    WARC records ─warcio─► HTML of a response ─format html─► headline, date, and the story a paragraph a line

What is no page, or was no success, is passed over without a row: images, redirects, revisits, requests.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from newslint.corpus.columns import TROUBLE, Columns
from newslint.document import Role
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import ArticleError, NewslintError
from newslint.formats.html import html_document
from newslint.text.decode import decode

# Bytes of a page. What is longer is no article.
LARGEST_PAGE = 20_000_000
HTML = ("text/html", "application/xhtml+xml")
# Blocks that are no part of the story, or have a column of their own.
ASIDE = frozenset({Role.METADATA, Role.HEADLINE, Role.CODE})


def page_rows(file: BinaryIO, columns: Columns) -> Iterator[dict[str, Any]]:
    """A row for each page of an archive, plain or gzip, with what is wrong where it is broken.

    Raises ArticleError where nothing can be read from some place on, NewslintError where warcio is missing.
    """
    try:
        from warcio.archiveiterator import WARCIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise NewslintError("warcio is missing: pip install 'newslint[warc]'") from None
    records = WARCIterator(file)
    # At its end the iterator would let go of what tells whether it was in the middle of something.
    records.close = _leave
    record = None
    while True:
        try:
            record, before = next(records, None), record
        except (ArchiveLoadFailed, EOFError, ValueError, UnicodeError, zlib.error) as problem:
            raise ArticleError(f"cannot be read any further ({' '.join(str(problem).split())[:200]})") from None
        if record is None:
            if _is_cut(before) or not getattr(records.reader.decompressor, "eof", True):
                raise ArticleError("breaks off")
            return
        if _is_page(record):
            yield _row(record, columns)


def _leave() -> None:
    """Do nothing."""


def _is_cut(record: Any) -> bool:
    """Whether a record that was read to its end is shorter than it says."""
    return record is not None and getattr(record.raw_stream, "limit", 0) > 0


def _is_page(record: Any) -> bool:
    head = record.http_headers
    kind = head.get_header("Content-Type") if head is not None else record.content_type
    if record.rec_type not in ("response", "resource") or not (kind or "").lower().startswith(HTML):
        return False
    return head is None or (head.get_statuscode() or "200") == "200"


def _row(record: Any, columns: Columns) -> dict[str, Any]:
    """The row of a page; whatever is wrong with it is told there, since anybody may have written it."""
    address = record.rec_headers.get_header("WARC-Target-URI") or None
    failures: list[Failure] = []
    rows = gathered("newslint", _told(record, columns), failures)
    row = rows[0] if rows else {TROUBLE: failures[0].why}
    return {columns.id: address and _whole(address), **row}


def _told(record: Any, columns: Columns) -> Iterator[dict[str, Any]]:
    data = record.content_stream().read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        raise ArticleError(f"a page of more than {LARGEST_PAGE / 1e6:.0f} MB")
    if _is_cut(record):
        raise ArticleError("the page breaks off")
    doc = html_document(_text(data, record), "")
    blocks = [block for block in doc.blocks if block.role not in ASIDE]
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    yield {
        TROUBLE: None,
        columns.text: _whole("\n".join(" ".join(doc.of(block.span).split()) for block in blocks)),
        columns.headline: doc.of(doc.headline.span) if doc.headline else doc.metadata.get("title"),
        columns.date: doc.metadata.get("date"),
        columns.group: urlsplit(address).hostname,
    }


def _text(data: bytes, record: Any) -> str:
    """The page as text: as the server says, else as the page itself says or looks. Raises ArticleError."""
    kind = record.http_headers.get_header("Content-Type") if record.http_headers is not None else ""
    _, _, stated = (kind or "").lower().partition("charset=")
    try:
        return data.decode(stated.split(";")[0].strip(" \"'") or "utf-8")
    except (LookupError, UnicodeError):
        return decode(data).text


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
