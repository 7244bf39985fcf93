"""Other engines that do the parts of a corpus: Ray Data and Spark spread them over their workers.

An engine is given the numbers of the parts. Its workers open the files themselves and write the tables themselves, so
that no text passes through the engine, and that the tables are those of a run here. Inputs and tables lie where every
worker reaches them by the same path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from newslint.corpus.inputs import Part
from newslint.corpus.work import Done, PartWork
from newslint.errors import NewslintError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from newslint.corpus.batches import BatchLinter

Spread = Callable[[PartWork, Sequence[Part]], Iterator[Done]]
ENGINES = ("ray", "spark")
DONE = pa.schema(
    [
        ("number", pa.int64()),
        ("rows", pa.int64()),
        ("errors", pa.int64()),
        ("findings", pa.int64()),
        ("trouble", pa.string()),
    ]
)


def spread_by(engine: str, address: str | None) -> Spread:
    """What hands parts to an engine; without an address one is started here. Raises NewslintError."""
    try:
        return _by_ray(address) if engine == "ray" else _by_spark(address)
    except ImportError as problem:
        raise NewslintError(f"{problem.name} is missing: pip install 'newslint[{engine}]'") from None


def _by_ray(address: str | None) -> Spread:
    import ray

    def spread(work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
        if not ray.is_initialized():
            ray.init(address=address, log_to_driver=False, include_dashboard=False)
        numbers = ray.data.range(len(parts), override_num_blocks=len(parts))
        done = numbers.map_batches(_Parts(work, parts).table, batch_size=1, batch_format="pyarrow")
        for batch in done.iter_batches(batch_format="pyarrow", batch_size=None):
            yield from _told(batch)

    return spread


def _by_spark(address: str | None) -> Spread:
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    def spread(work: PartWork, parts: Sequence[Part]) -> Iterator[Done]:
        builder = SparkSession.builder.appName("newslint")
        session = (builder.master(address) if address else builder).getOrCreate()
        numbers = session.range(0, len(parts), 1, len(parts))
        done = numbers.mapInArrow(_Parts(work, parts).batches, from_arrow_schema(DONE))
        for row in done.toLocalIterator(prefetchPartitions=True):
            yield Done(*row)

    return spread


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


def _told(batch: Any) -> Iterator[Done]:
    for row in batch.to_pylist():
        yield Done(**row)
