"""The end of a corpus run: articles held against one another, chosen, and their tables put into place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from newslint.corpus.keep import Keeper
from newslint.corpus.schema import article_schema, text_schema
from newslint.corpus.tables import TableFile, rows_of
from newslint.corpus.work import ARTICLES, TEXTS, PartWork


def final_schema(packs: Sequence[str]) -> pa.Schema:
    """The columns of the article table."""
    fields = [one for one in article_schema(packs) if one.name != "digest"]
    return pa.schema([*fields, pa.field("duplicate_of", pa.string()), pa.field("kept", pa.bool_())])


def finish(work: PartWork, parts: int, keep: str | None) -> int:
    """Write the article table, and that of texts without the articles that are not kept; gives how many are.

    An article is a duplicate of the first one in the order of the run that has the same words.
    """
    schema = final_schema(work.linter.packs)
    keeper = Keeper(keep, schema) if keep else None
    first: dict[int, str] = {}
    repeated = _repeated(work, parts)
    total = 0
    for number in range(parts):
        kept: list[pa.Array] = []
        with TableFile(work.path(ARTICLES, number), schema, work.spare) as file:
            for batch in rows_of(work.drafted(ARTICLES, number)):
                done = _final(batch, schema, list(_duplicates(batch, repeated, first)), keeper)
                file.write(done)
                kept.append(done.column("kept"))
        if work.linter.clean:
            _write_texts(work, number, pa.chunked_array(kept, pa.bool_()))
        total += sum(one.true_count for one in kept)
    return total


def _repeated(work: PartWork, parts: int) -> frozenset[int]:
    """The numbers of articles that occur more than once; eight bytes an article are held for that."""
    columns = []
    for number in range(parts):
        columns += [batch.column("digest") for batch in rows_of(work.drafted(ARTICLES, number))]
    counts = pc.value_counts(pa.chunked_array(columns, pa.int64()).drop_null())
    several = counts.filter(pc.greater(counts.field("counts"), 1))
    return frozenset(several.field("values").to_pylist())


def _duplicates(batch: pa.RecordBatch, repeated: frozenset[int], first: dict[int, str]) -> Iterator[str | None]:
    for name, digest in zip(batch.column("id").to_pylist(), batch.column("digest").to_pylist(), strict=True):
        if digest not in repeated:
            yield None
        elif digest in first:
            yield first[digest]
        else:
            first[digest] = name
            yield None


def _final(
    batch: pa.RecordBatch, schema: pa.Schema, duplicates: list[str | None], keeper: Keeper | None
) -> pa.RecordBatch:
    told = pa.array(duplicates, pa.string())
    kept = pc.is_null(batch.column("error"))
    columns = {**dict(zip(batch.schema.names, batch.columns, strict=True)), "duplicate_of": told, "kept": kept}
    done = pa.RecordBatch.from_arrays([columns[name] for name in schema.names], schema=schema)
    if keeper is None:
        return done
    return done.set_column(schema.get_field_index("kept"), "kept", keeper.kept(done))


def _write_texts(work: PartWork, number: int, kept: pa.ChunkedArray) -> None:
    schema = text_schema()
    at = 0
    with TableFile(work.path(TEXTS, number), schema, work.spare) as file:
        for batch in rows_of(work.drafted(TEXTS, number)):
            chosen = kept.slice(at, batch.num_rows).combine_chunks()
            at += batch.num_rows
            file.write(batch.filter(chosen))


def remove(folder: str) -> None:
    """Take away a folder of what is finished, as far as that can be done."""
    import shutil

    if os.path.isdir(folder):  # noqa: PTH112
        shutil.rmtree(folder, ignore_errors=True)
