"""One part of a corpus from its file to its tables, and the marker that says that it is done."""

from __future__ import annotations

import json
import os
from contextlib import ExitStack
from dataclasses import dataclass

import pyarrow as pa

from newslint.corpus.batches import BatchLinter
from newslint.corpus.desk import error_row
from newslint.corpus.inputs import Part
from newslint.corpus.reading import batches_of
from newslint.corpus.schema import PLACE, article_schema, finding_schema, notes_schema, text_schema
from newslint.corpus.tables import TableFile, exploded, split, write_json
from newslint.errors import ArticleError
from newslint.named import NamedTuple

ARTICLES, FINDINGS, TEXTS, NOTES, WORK = "articles", "findings", "texts", "notes", "unfinished"


class Done(NamedTuple):
    """What came of a part: rows, those of them with an error, findings, and why the part could not be read whole."""

    number: int
    rows: int
    errors: int
    findings: int
    trouble: str = ""


@dataclass(frozen=True)
class PartWork:
    """Does parts; it travels to wherever parts are done.

    `out` is the folder of the tables, and `base` the one that the paths of the parts start from.
    """

    linter: BatchLinter
    out: str
    base: str = ""

    @property
    def spare(self) -> str:
        """The folder of what is not finished."""
        return os.path.join(self.out, WORK)  # noqa: PTH118

    def path(self, table: str, number: int) -> str:
        """Where a part of a table ends up."""
        return os.path.join(self.out, table, f"part-{number:05}.parquet")  # noqa: PTH118

    def drafted(self, table: str, number: int) -> str:
        """Where a part of a table waits for the other parts."""
        return os.path.join(self.spare, table, f"part-{number:05}.parquet")  # noqa: PTH118

    def marker(self, number: int) -> str:
        """The file that says that a part is done."""
        return os.path.join(self.spare, f"part-{number:05}.json")  # noqa: PTH118

    def done(self, part: Part) -> Done | None:
        """What came of a part that was done before, or None."""
        try:
            with open(self.marker(part.number), encoding="utf-8") as file:
                return Done(*json.load(file))
        except (OSError, ValueError, TypeError):
            return None

    def do(self, part: Part, trouble: str = "") -> Done:
        """Write the tables of a part; with `trouble`, those of one that cannot be done."""
        packs, clean = self.linter.packs, self.linter.clean
        schemas = {ARTICLES: article_schema(packs), FINDINGS: finding_schema()}
        if clean:
            schemas[TEXTS] = text_schema()
        if self.linter.notes:
            schemas[NOTES] = notes_schema()
        files: dict[str, TableFile] = {}
        errors = 0

        def write(told: pa.RecordBatch, rows: list[int | None]) -> None:
            nonlocal errors
            errors += told.num_rows - told.column("error").null_count
            told = _placed(told, part.path, rows)
            for table, file in files.items():
                file.write((exploded if table == FINDINGS else split)(told, schemas[table]))

        with ExitStack() as opened:
            for table, schema in schemas.items():
                file = TableFile(self.drafted(table, part.number), schema, self.spare)
                files[table] = opened.enter_context(file)
            try:
                if trouble:
                    raise ArticleError(trouble)
                there = part._replace(path=os.path.join(self.base, part.path))  # noqa: PTH118
                for before, batch in batches_of(there, self.linter.columns, part.path):
                    numbers: list[int | None] = list(range(before + 1, before + batch.num_rows + 1))
                    write(self.linter.lint_batch(batch), numbers)
            except ArticleError as problem:
                trouble = str(problem)
                row = error_row({"id": part.path}, trouble, packs)
                write(pa.RecordBatch.from_pylist([row], self.linter.schema), [None])
        done = Done(part.number, files[ARTICLES].rows, errors, files[FINDINGS].rows, trouble)
        # Last, for it says that the tables are there.
        write_json(self.marker(part.number), done, self.spare)
        return done


def _placed(told: pa.RecordBatch, path: str, rows: list[int | None]) -> pa.RecordBatch:
    """The batch with the file and the row that each article stood in."""
    columns = [pa.array([path] * told.num_rows, PLACE[0].type), pa.array(rows, PLACE[1].type)]
    return pa.RecordBatch.from_arrays([*told.columns, *columns], schema=pa.schema([*told.schema, *PLACE]))
