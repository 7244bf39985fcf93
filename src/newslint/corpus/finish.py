"""The end of a corpus run: articles held against one another, chosen, and their tables put into place."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newslint.corpus.across import Comparison, grouped_here, place_articles
from newslint.corpus.keep import Keeper
from newslint.corpus.likeness import Copy, copies
from newslint.corpus.schema import article_schema, finding_schema, of_pack, text_schema
from newslint.corpus.tables import ROWS, TableFile, rows_of
from newslint.corpus.work import ARTICLES, FINDINGS, TEXTS, PartWork
from newslint.named import NamedTuple

Group = Callable[[Comparison, int, int], Iterable[pa.Table]]
# What only the end of the run asks for.
DRAFT_ONLY = ("digest", "sketch")


class Finished(NamedTuple):
    """How many articles are kept, and how many findings there are that hold articles against one another."""

    kept: int
    findings: int


def final_schema(packs: Sequence[str]) -> pa.Schema:
    """The columns of the article table."""
    fields = [one for one in article_schema(packs) if one.name not in DRAFT_ONLY]
    ends = (("duplicate_of", pa.string()), ("duplicate_share", pa.float64()), ("kept", pa.bool_()))
    return pa.schema([*fields, *(pa.field(name, kind) for name, kind in ends)])


def finish(work: PartWork, parts: int, keep: str | None, group: Group | None = None) -> Finished:
    """Write the tables of the findings and the articles, and that of texts without articles that are not kept.

    `group` brings together what articles are compared by; without it that is done here.
    """
    schema = final_schema(work.linter.packs)
    keeper = Keeper(keep, schema) if keep else None
    found = _across(work, parts, group or grouped_here) if work.linter.notes else {}
    drafts = [work.drafted(ARTICLES, number) for number in range(parts)]
    repeats = copies(lambda *columns: (batch for path in drafts for batch in rows_of(path, columns)))
    total = 0
    for number in range(parts):
        own = found.get(number, [])
        _write_findings(work, number, own)
        kept: list[pa.Array] = []
        with TableFile(work.path(ARTICLES, number), schema, work.spare) as file:
            for batch in rows_of(work.drafted(ARTICLES, number)):
                done = _final(batch, schema, next(repeats), own, keeper)
                file.write(done)
                kept.append(done.column("kept"))
        if work.linter.clean:
            _write_texts(work, number, pa.chunked_array(kept, pa.bool_()))
        total += sum(one.true_count for one in kept)
    return Finished(total, sum(map(len, found.values())))


def _across(work: PartWork, parts: int, group: Group) -> dict[int, list[dict[str, Any]]]:
    """The findings that hold articles against one another, by part, in the order of their articles."""
    comparison = Comparison(work)
    rows = place_articles(comparison, parts)
    told = [one for table in (group(comparison, parts, rows) if rows else ()) for one in table.to_pylist()]
    found: dict[int, list[dict[str, Any]]] = {}
    seen: Counter[tuple[int, str]] = Counter()
    last: tuple[Any, ...] = ()
    for one in sorted(told, key=lambda row: (row["at"], _order(row))):
        at = one.pop("at")
        # What was told of one article for several keys.
        if last == (last := (at, one["rule"], one["field"], one["offset"], one["end_offset"], one["message"])):
            continue
        seen[at, one["fingerprint"]] += 1
        times = seen[at, one["fingerprint"]]
        if times > 1:
            one["fingerprint"] = hashlib.sha256(f"{one['fingerprint']}\n{times}".encode()).hexdigest()[:32]
        found.setdefault(at >> 32, []).append(one)
    return found


def _order(row: Mapping[str, Any]) -> tuple[bool, int, int, str, str]:
    """The order of findings in an article, as in any report."""
    if row["offset"] is None:
        return False, 0, 0, row["rule"], row["message"]
    return row["field"] == "text", row["offset"], row["end_offset"], row["rule"], row["message"]


def _write_findings(work: PartWork, number: int, own: Sequence[dict[str, Any]]) -> None:
    """The findings of a part, with those of the comparison among them."""
    draft, path = work.drafted(FINDINGS, number), work.path(FINDINGS, number)
    if not own:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        # It is there already where a run is taken up that was ended here.
        if os.path.exists(draft):  # noqa: PTH110
            os.replace(draft, path)  # noqa: PTH105
        return
    rows = [*own, *(row for batch in rows_of(draft) for row in batch.to_pylist())]
    rows.sort(key=lambda row: (row["row"] or 0, _order(row)))
    schema = finding_schema()
    with TableFile(path, schema, work.spare) as file:
        for start in range(0, len(rows), ROWS):
            file.write(pa.RecordBatch.from_pylist(rows[start : start + ROWS], schema))


def _final(
    batch: pa.RecordBatch,
    schema: pa.Schema,
    repeats: Sequence[Copy | None],
    own: Iterable[Mapping[str, Any]],
    keeper: Keeper | None,
) -> pa.RecordBatch:
    columns = {
        **dict(zip(batch.schema.names, batch.columns, strict=True)),
        "duplicate_of": pa.array([one and one.of for one in repeats], pa.string()),
        "duplicate_share": pa.array([one and one.share for one in repeats], pa.float64()),
        "kept": pc.is_null(batch.column("error")),
    }
    rows = batch.column("row").to_pylist()
    for name, more in _counts(own).items():
        if name in columns:
            columns[name] = pc.add(columns[name], pa.array([more[row] for row in rows], pa.int64()))
    done = pa.RecordBatch.from_arrays([columns[name] for name in schema.names], schema=schema)
    if keeper is None:
        return done
    return done.set_column(schema.get_field_index("kept"), "kept", keeper.kept(done))


def _counts(own: Iterable[Mapping[str, Any]]) -> dict[str, Counter[int]]:
    """How many findings more an article has, by the name of the column and the row of the article."""
    found: dict[str, Counter[int]] = {}
    for one in own:
        for name in ("findings", of_pack(one["rule"].partition("/")[0])):
            found.setdefault(name, Counter())[one["row"]] += 1
    return found


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
