"""The tables of one part: written beside their place, moved there when they are whole."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

# Rows of a row group.
ROWS = 8192


class TableFile:
    """A Parquet file that comes into being when all of its rows are written, or not at all.

    Until then it lies in the folder `spare`, under a name that no other process takes.
    """

    def __init__(self, path: str, schema: pa.Schema, spare: str) -> None:
        self._path, self._schema = path, schema
        self._spare = os.path.join(spare, f"{uuid.uuid4().hex}.new")  # noqa: PTH118
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        self._writer = pq.ParquetWriter(self._spare, schema, compression="zstd")
        self._held: list[pa.RecordBatch] = []
        self._rows = 0
        self.rows = 0

    def __enter__(self) -> TableFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if kind is None:
            self._flush()
        self._writer.close()
        if kind is None:
            os.replace(self._spare, self._path)  # noqa: PTH105

    def write(self, batch: pa.RecordBatch) -> None:
        """Add rows with the columns of the schema."""
        if batch.num_rows:
            self._held.append(batch)
            self._rows += batch.num_rows
            self.rows += batch.num_rows
        if self._rows >= ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.Table.from_batches(self._held, self._schema), row_group_size=1 << 20)
        self._held, self._rows = [], 0


def split(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """The columns of a batch that a table has, in its order."""
    return pa.RecordBatch.from_arrays([batch.column(name) for name in schema.names], schema=schema)


def exploded(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """A row for each finding of the articles in `found`, with the columns of the findings table."""
    import pyarrow.compute as pc

    found = batch.column("found")
    findings = pc.list_flatten(found)
    owners = pc.list_parent_indices(found)
    columns = [
        pc.take(batch.column(name), owners) if name in ("id", "file", "row") else findings.field(name)
        for name in schema.names
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def write_json(path: str, value: Any, spare: str) -> None:
    """Write a small file that is there whole or not at all."""
    new = os.path.join(spare, f"{uuid.uuid4().hex}.new")  # noqa: PTH118
    with open(new, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)  # noqa: PTH105


def rows_of(path: str, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
    """The batches of a Parquet file, with all columns or some."""
    with pq.ParquetFile(path, pre_buffer=False) as file:
        yield from file.iter_batches(ROWS, columns=columns, use_threads=False)
