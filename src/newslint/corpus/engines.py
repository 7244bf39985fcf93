"""Other engines that do the parts of a corpus: Ray Data and Spark spread them over their workers.

An engine is given the numbers of the parts. Its workers open the files themselves and write the tables themselves, so
that no text passes through the engine, and that the tables are those of a run here. Inputs and tables lie where every
worker reaches them by the same path.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from newslint.corpus.across import KEYED, ROWS_A_BUCKET, Comparison, told_schema
from newslint.corpus.finish import Group
from newslint.corpus.inputs import Part
from newslint.corpus.work import Done, PartWork
from newslint.errors import NewslintError
from newslint.named import NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from newslint.corpus.batches import BatchLinter

Spread = Callable[[PartWork, Sequence[Part]], Iterator[Done]]


class Engine(NamedTuple):
    """What hands parts to an engine, and what has it bring together the rows of the comparison of articles."""

    spread: Spread
    group: Group


MOST_PARTITIONS = 200
DONE = pa.schema(
    [
        ("number", pa.int64()),
        ("rows", pa.int64()),
        ("errors", pa.int64()),
        ("findings", pa.int64()),
        ("trouble", pa.string()),
    ]
)


def engine_by(name: str, address: str | None) -> Engine:
    """An engine by its name; without an address one is started here. Raises NewslintError."""
    try:
        return _ray(address) if name == "ray" else _spark(address)
    except ImportError as problem:
        raise NewslintError(f"{problem.name} is missing: pip install 'newslint[{name}]'") from None


def _ray(address: str | None) -> Engine:
    import ray

    def numbers(count: int) -> Any:
        if not ray.is_initialized():
            ray.init(address=address, log_to_driver=False, include_dashboard=False)
        return ray.data.range(count, override_num_blocks=count)

    def spread(work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
        done = numbers(len(parts)).map_batches(_Parts(work, parts).table, batch_size=1, batch_format="pyarrow")
        for batch in done.iter_batches(batch_format="pyarrow", batch_size=None):
            yield from _told(batch)

    def group(comparison: Comparison, parts: int, rows: int) -> Iterator[pa.Table]:
        keyed = numbers(parts).map_batches(_Keyed(comparison).table, batch_size=1, batch_format="pyarrow")
        # Unless it is told, Ray shuffles into 200 partitions, which takes half a minute for a handful of rows.
        groups = keyed.groupby("key", num_partitions=min(MOST_PARTITIONS, rows // ROWS_A_BUCKET + 1))
        told = groups.map_groups(_judge(comparison), batch_format="pyarrow")
        for batch in told.iter_batches(batch_format="pyarrow", batch_size=None):
            # Without any finding there are no columns either.
            if batch.num_rows:
                yield batch.select(told_schema().names).cast(told_schema())

    return Engine(spread, group)


def _spark(address: str | None) -> Engine:
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    def numbers(count: int) -> Any:
        _take_this_python(address)
        builder = SparkSession.builder.appName("newslint")
        session = (builder.master(address) if address else builder).getOrCreate()
        return session.range(0, count, 1, count)

    def spread(work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
        done = numbers(len(parts)).mapInArrow(_Parts(work, parts).batches, from_arrow_schema(DONE))
        for row in done.toLocalIterator(prefetchPartitions=True):
            yield Done(*row)

    def group(comparison: Comparison, parts: int, rows: int) -> Iterator[pa.Table]:
        keyed = numbers(parts).mapInArrow(_Keyed(comparison).batches, from_arrow_schema(KEYED))
        told = keyed.groupBy("key").applyInArrow(_judge(comparison), from_arrow_schema(told_schema()))
        yield told.toArrow().cast(told_schema())

    return Engine(spread, group)


def _take_this_python(address: str | None) -> None:
    """Have Spark on this machine start the Python that runs here, which has newslint, not the first on the path."""
    is_submitted = "PYSPARK_GATEWAY_PORT" in os.environ
    if not is_submitted and (address is None or address.startswith("local")):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def linted_by_spark(frame: DataFrame, linter: BatchLinter) -> DataFrame:
    """A Spark frame of articles as one of counts and findings, by the same function as everywhere."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return frame.mapInArrow(linter.batches, from_arrow_schema(linter.schema))


class _Parts:
    """The parts by their numbers in the column `id`, done where the engine calls."""

    def __init__(self, work: PartWork, parts: Sequence[Part]) -> None:
        self._work, self._parts = work, parts

    def batches(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """What came of the parts of each batch, as Spark asks for it."""
        for batch in batches:
            done = [self._work.do(self._parts[number])._asdict() for number in batch.column("id").to_pylist()]
            yield pa.RecordBatch.from_pylist(done, DONE)

    def table(self, table: Any) -> Any:
        """The same for a table, as Ray Data asks for it."""
        return pa.Table.from_batches(self.batches(iter(table.to_batches())), DONE)


class _Keyed:
    """The rows of the parts in the column `id` that have a key which others share."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def batches(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of each part, as Spark asks for them."""
        for batch in batches:
            for number in batch.column("id").to_pylist():
                yield from self._comparison.keyed(number)

    def table(self, table: Any) -> Any:
        """The same for a table, as Ray Data asks for it."""
        return pa.Table.from_batches(self.batches(iter(table.to_batches())), KEYED)


def _judge(comparison: Comparison) -> Callable[[Any], Any]:
    """What both engines ask for the findings of a group; Spark counts arguments, of which a method has one more."""

    def findings(group: Any) -> Any:
        return comparison.findings(group)

    return findings


def _told(batch: Any) -> Iterator[Done]:
    for row in batch.to_pylist():
        yield Done(**row)
