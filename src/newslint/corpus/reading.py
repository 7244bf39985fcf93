"""From a part of a file to batches of articles; what is broken becomes a row that says so."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq

from newslint.corpus.columns import TROUBLE, Columns
from newslint.corpus.inputs import CSV, PARQUET, WARC, Part, compression_of
from newslint.corpus.pages import page_rows
from newslint.errors import ArticleError

# What is held at once: rows, and bytes of lines.
ROWS = 256
BYTES = 4_000_000
# Bytes of a line. What is longer holds no article.
LARGEST_LINE = 40_000_000
# Bytes that are decompressed at once; where a file breaks off, so many may be lost.
BUFFER = 1 << 16
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
BROKEN = (OSError, EOFError, pa.ArrowException)


def batches_of(part: Part, columns: Columns, name: str) -> Iterator[tuple[int, pa.RecordBatch]]:
    """The articles of a part, each batch with the number of the row before its first.

    `name` is what the file is called in the ids of articles that have none.

    Raises ArticleError, in words, where the rest of the part cannot be read.
    """
    if part.trouble:
        raise ArticleError(part.trouble)
    row = part.row
    try:
        for batch in _PARTS.get(part.kind, _of_jsonl)(part, columns):
            named = _with_ids(batch, name, row, columns)
            yield row, named
            row += batch.num_rows
    except BROKEN as problem:
        where = f"after row {row}" if row > part.row else "at its start"
        raise ArticleError(f"cannot be read any further {where} ({' '.join(str(problem).split())[:200]})") from None


def _of_parquet(part: Part, columns: Columns) -> Iterator[pa.RecordBatch]:
    # Columns come page by page; to fetch whole groups ahead would cost memory and gain nothing on a disk.
    with pq.ParquetFile(part.path, pre_buffer=False, buffer_size=BUFFER) as file:
        wanted = [name for name in dict.fromkeys(columns.names) if name in file.schema_arrow.names]
        groups = list(range(part.start, part.end))
        yield from file.iter_batches(ROWS, row_groups=groups, columns=wanted, use_threads=False)


def _of_jsonl(part: Part, columns: Columns) -> Iterator[pa.RecordBatch]:
    with _opened(part) as file:
        if part.end >= 0:
            file.seek(part.start)
        yield from _gathered((_record(line, columns) for line in _lines(file, part.end)), columns)


def _of_csv(part: Part, columns: Columns) -> Iterator[pa.RecordBatch]:
    csv.field_size_limit(LARGEST_LINE)
    with _opened(part) as file:
        # Bytes that are no UTF-8 are told by the row that they stand in.
        lines = io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")
        rows = _rows(csv.reader(lines))
        head = next(rows, None)
        if head is None:
            return
        if isinstance(head, str) or columns.text not in head:
            raise ArticleError(f"there is no column “{columns.text}”; name the one that holds the texts with --text")
        yield from _gathered((_cells(head, row) for row in rows), columns)


def _of_warc(part: Part, columns: Columns) -> Iterator[pa.RecordBatch]:
    # Each record is compressed for itself, so that what a broken one costs is known to who reads them.
    with open(part.path, "rb") if part.path.lower().endswith(".gz") else _opened(part) as file:
        yield from _gathered(page_rows(file, columns), columns)


_PARTS = {PARQUET: _of_parquet, CSV: _of_csv, WARC: _of_warc}


def _opened(part: Part) -> BinaryIO:
    compression = compression_of(part.path)
    if compression is None:
        return open(part.path, "rb")
    return cast(BinaryIO, io.BufferedReader(pa.input_stream(part.path, compression=compression), BUFFER))


def _lines(file: BinaryIO, end: int) -> Iterator[bytes | None]:
    """The lines up to a place in the file; None for one that is too long."""
    while (end < 0 or file.tell() < end) and (line := file.readline(LARGEST_LINE)):
        if len(line) < LARGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(LARGEST_LINE)) and not rest.endswith(b"\n"):
            pass
        yield None


def _record(line: bytes | None, columns: Columns) -> dict[str, Any]:
    """The fields of a line, or what is wrong with it; nothing for a blank one."""
    if line is None:
        return {TROUBLE: f"a line of more than {LARGEST_LINE / 1e6:.0f} MB"}
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return {TROUBLE: "no valid UTF-8"}
    except (ValueError, RecursionError):
        return {} if not line.strip() else {TROUBLE: "no JSON object"}
    if not isinstance(row, dict):
        return {TROUBLE: "no JSON object"}
    found = {name: row[name] for name in columns.names if isinstance(row.get(name), str)}
    number = row.get(columns.id)
    if isinstance(number, int) and not isinstance(number, bool):
        found[columns.id] = str(number)
    return {TROUBLE: None, **{name: _whole(value) for name, value in found.items()}}


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """The rows of a CSV file; for a broken one, what is wrong."""
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            yield f"no row of CSV ({problem})"
            continue
        if row:
            yield row


def _cells(head: list[str], row: list[str] | str) -> dict[str, Any]:
    if isinstance(row, str):
        return {TROUBLE: row}
    if len(row) != len(head):
        return {TROUBLE: f"{len(row)} cells, but {len(head)} columns"}
    cells = dict(zip(head, row, strict=True))
    if any(LONE_SURROGATE.search(cell) for cell in row if not cell.isascii()):
        return {TROUBLE: "no valid UTF-8", **{name: _whole(cell) for name, cell in cells.items()}}
    return {TROUBLE: None, **cells}


def _whole(text: str) -> str:
    """The text with U+FFFD for halves of characters, which Arrow cannot hold."""
    return text if text.isascii() else LONE_SURROGATE.sub("\ufffd", text)


def _gathered(rows: Iterable[dict[str, Any]], columns: Columns) -> Iterator[pa.RecordBatch]:
    """The rows in batches of a bounded number and size."""
    names = list(dict.fromkeys(columns.names))
    schema = pa.schema([pa.field(name, pa.string()) for name in (*names, TROUBLE)])
    held: list[dict[str, Any]] = []
    size = 0
    rows = iter(rows)
    while True:
        try:
            row = next(rows, None)
        except (*BROKEN, ArticleError):
            # What was read before counts.
            if held:
                yield pa.RecordBatch.from_pylist(held, schema)
            raise
        if row is None:
            break
        held.append(row or {TROUBLE: "an empty line"})
        size += len(row.get(columns.text) or "")
        if len(held) == ROWS or size >= BYTES:
            yield pa.RecordBatch.from_pylist(held, schema)
            held, size = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, schema)


def _with_ids(batch: pa.RecordBatch, path: str, row: int, columns: Columns) -> pa.RecordBatch:
    """The batch with an id for each row that has none: its file and its number."""
    missing = [f"{path}:{number}" for number in range(row + 1, row + batch.num_rows + 1)]
    if columns.id not in batch.schema.names:
        return batch.append_column(columns.id, pa.array(missing, pa.string()))
    at = batch.schema.get_field_index(columns.id)
    column = batch.column(at)
    if column.null_count == 0:
        return batch
    # Its own null is told before the value is read, which may be no valid UTF-8.
    ids = [missing[number] if not one.is_valid else _id(one) for number, one in enumerate(column)]
    return batch.set_column(at, columns.id, pa.array(ids, pa.string()))


def _id(one: pa.Scalar) -> str:
    try:
        value = one.as_py()
    except UnicodeDecodeError:
        value = one.as_buffer().to_pybytes().decode("utf-8", "replace")
    return value if isinstance(value, str) else str(value)
