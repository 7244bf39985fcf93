"""Articles of a corpus held against one another: a group of rows by key, here or on an engine.

    notes of the parts ─► events ─► rows with a key, an event or what a fact is about ─► group by key ─► findings

Only what several articles share is brought together; everything else stays in the files of its part.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from newslint.corpus.likeness import repeated
from newslint.corpus.links import Links
from newslint.corpus.notes import read_notes
from newslint.corpus.schema import finding_schema
from newslint.corpus.tables import TableFile, rows_of
from newslint.corpus.told import finding_row
from newslint.corpus.work import NOTES, PartWork
from newslint.engine.across import Article, compared
from newslint.engine.events import Event
from newslint.engine.problems import notice
from newslint.engine.rulecalls import Failure
from newslint.rule import CorpusRule

EVENTS = "events"
TRAITS = ("among", "day", "names", "runs")
# The event of an article and why it is in there, and which of its keys others have as well.
PLACED = pa.schema([("event", pa.int64()), ("why", pa.string()), ("shared", pa.list_(pa.int64()))])
# A row of the group-by: `key` is what rows are brought together by, `at` the order of the run.
KEYED = pa.schema(
    [
        ("key", pa.string()),
        ("at", pa.int64()),
        ("id", pa.string()),
        ("file", pa.string()),
        ("row", pa.int64()),
        ("why", pa.string()),
        ("facts", pa.string()),
    ]
)
# Rows of a group that are brought together at once, and files that are open for that.
ROWS_A_BUCKET, MOST_BUCKETS = 4_000, 100


def told_schema() -> pa.Schema:
    """The columns of what a group gives: findings with the order of their articles."""
    return pa.schema([pa.field("at", pa.int64()), *finding_schema()])


@dataclass(frozen=True)
class Comparison:
    """What compares the articles of a run; it travels to wherever groups of rows are."""

    work: PartWork

    def placed(self, number: int) -> str:
        """The file that says which articles of a part are of which event."""
        return self.work.drafted(EVENTS, number)

    def keyed(self, number: int) -> Iterator[pa.RecordBatch]:
        """The rows of a part that others share a key with."""
        placed = pq.read_table(self.placed(number), memory_map=False)
        done = 0
        for batch in rows_of(self.work.drafted(NOTES, number)):
            rows = zip(batch.to_pylist(), placed.slice(done, batch.num_rows).to_pylist(), strict=True)
            found = [row for place, (own, where) in enumerate(rows, done) for row in _keyed(own, where, number, place)]
            done += batch.num_rows
            if found:
                yield pa.RecordBatch.from_pylist(found, KEYED)

    def findings(self, group: pa.Table) -> pa.Table:
        """The findings of rows with one key."""
        rows = group.sort_by("at").to_pylist()
        event = bool(rows) and rows[0]["key"].startswith("e")
        rules = {name: rule for name, rule in self.work.linter.desk().across.items() if rule.any_event is not event}
        return pa.Table.from_pylist(list(_compared(rules, rows, event)), told_schema())


def _keyed(own: dict[str, Any], where: dict[str, Any], part: int, place: int) -> Iterator[dict[str, Any]]:
    row = {"at": part << 32 | place, "id": own["id"], "file": own["file"], "row": own["row"], "why": where["why"]}
    if where["event"] is not None:
        yield {**row, "key": f"e{where['event']}", "facts": own["facts"]}
    shared = frozenset(where["shared"] or ())
    for key, facts in zip(own["keys"] or (), own["anywhere"] or (), strict=True):
        if key in shared:
            yield {**row, "key": f"k{key}", "facts": facts}


def _compared(rules: dict[str, CorpusRule], rows: list[dict[str, Any]], event: bool) -> Iterator[dict[str, Any]]:
    articles = [Article(row["file"], row["id"], read_notes(row["facts"])) for row in rows]
    failures: list[Failure] = []
    known = [Event(tuple(range(len(rows))), rows[0]["why"])] if event else []
    for number, found in compared(rules, articles, failures, known).items():
        row = rows[number]
        place = {name: row[name] for name in ("at", "id", "file", "row")}
        yield from ({**place, **finding_row(one, row["id"])} for one in found if one.suppressed is None)
    for one in failures:
        failed = notice("rule-failed", f"The rule {one.rule} failed on articles held against one another: {one.why}.")
        place = {name: rows[0][name] for name in ("at", "id", "file", "row")}
        yield {**place, **finding_row(failed, rows[0]["id"])}


def place_articles(comparison: Comparison, parts: int) -> int:
    """Work out which articles are on one event, and write that down for each part; gives the rows of the group-by."""
    work = comparison.work
    shared = repeated(chunk for number in range(parts) for chunk in _flat(work.drafted(NOTES, number), "keys"))
    at = total = 0
    with Links(work.spare) as links:
        for number in range(parts):
            for batch in rows_of(work.drafted(NOTES, number), TRAITS):
                links.add(at, pa.Table.from_batches([batch]))
                at += batch.num_rows
        found = links.events()
    event_of = array("q", [-1]) * at
    for number, event in enumerate(found):
        for article in event.articles:
            event_of[article] = number
    at = 0
    for number in range(parts):
        with TableFile(comparison.placed(number), PLACED, work.spare) as file:
            for batch in rows_of(work.drafted(NOTES, number), ("keys",)):
                rows = []
                for own in batch.column("keys").to_pylist():
                    place = event_of[at]
                    keys = [key for key in own or () if key in shared]
                    rows.append(
                        {"event": place, "why": found[place].why, "shared": keys} if place >= 0 else {"shared": keys}
                    )
                    total += len(keys) + (place >= 0)
                    at += 1
                file.write(pa.RecordBatch.from_pylist(rows, PLACED))
    return total


def _flat(path: str, name: str) -> Iterator[pa.Array]:
    """The values of a column of lists, batch by batch."""
    for batch in rows_of(path, (name,)):
        yield pc.list_flatten(batch.column(name))


def grouped_here(comparison: Comparison, parts: int, rows: int) -> Iterator[pa.Table]:
    """The findings of all groups: rows are sorted into files by their keys first, so that few are held at once."""
    folder = os.path.join(comparison.work.spare, "groups")  # noqa: PTH118
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    count = min(MOST_BUCKETS, rows // ROWS_A_BUCKET + 1)
    paths = [os.path.join(folder, f"{number:03}.parquet") for number in range(count)]  # noqa: PTH118
    files = [pq.ParquetWriter(path, KEYED, compression="zstd") for path in paths]
    try:
        for number in range(parts):
            for batch in comparison.keyed(number):
                owners = pa.array([int(key[1:]) % count for key in batch.column("key").to_pylist()])
                for owner in pc.unique(owners).to_pylist():
                    files[owner].write_batch(batch.filter(pc.equal(owners, owner)))
    finally:
        for file in files:
            file.close()
    for path in paths:
        table = pq.read_table(path, memory_map=False).sort_by([("key", "ascending"), ("at", "ascending")])
        os.unlink(path)  # noqa: PTH108
        lengths = pc.run_end_encode(table.column("key").combine_chunks()) if table.num_rows else None
        start = 0
        for end in lengths.run_ends.to_pylist() if lengths is not None else ():
            yield comparison.findings(table.slice(start, end - start))
            start = end
