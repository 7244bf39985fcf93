"""A step of a datatrove pipeline that lints its documents: LintStep(linter(), keep="leftover_share < 0.2")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa
from datatrove.pipeline.base import PipelineStep

from newslint.corpus.batches import ROWS, BatchLinter
from newslint.corpus.keep import Keeper

# Columns that repeat the document, or that only a run which sees all articles makes use of.
ASIDE = frozenset({"id", "cleaned", "digest", "sketch"})


class LintStep(PipelineStep):  # type: ignore[misc]
    """Gives documents their figures and findings as metadata under `newslint`, and drops those that are not kept.

    `keep` is an expression of SQL on the columns of the linter, as for `newslint corpus --keep`, and needs DuckDB; what
    holds articles against one another, `duplicate_of` say, is none of them. A linter with `clean` takes leftovers
    out of the text of each document. What cannot be checked passes with its `error`, but for `keep`.
    """

    type = "🔎 - LINT"
    name = "newslint"

    def __init__(self, linter: BatchLinter, keep: str | None = None) -> None:
        super().__init__()
        self.linter, self.keep = linter, keep

    def run(self, data: Iterable[Any], rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """The documents that are kept, in their order; 256 are held at once. Raises NewslintError."""
        keeper = Keeper(self.keep, self.linter.schema) if self.keep else None
        names, waiting = self.linter.columns, iter(data)
        while some := list(islice(waiting, ROWS)):
            # Metadata may give the headline, the date and the group, under the names that the linter has for them.
            rows = [{**one.metadata, names.text: one.text, names.id: one.id} for one in some]
            wanted = {name: [row.get(name) for row in rows] for name in names.names}
            with self.track_time("batch"):
                told = self.linter.lint_batch(pa.RecordBatch.from_pydict(wanted))
                kept = keeper.kept(told).to_pylist() if keeper else [True] * len(some)
            for one, figures, stays in zip(some, told.to_pylist(), kept, strict=True):
                self.stat_update("total", "forwarded" if stays else "dropped")
                if stays:
                    one.text = figures["cleaned"] if figures.get("cleaned") is not None else one.text
                    one.metadata["newslint"] = {key: value for key, value in figures.items() if key not in ASIDE}
                    yield one
