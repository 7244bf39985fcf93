"""The core of every corpus run: a batch of articles in, a batch of counts and findings out, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from newslint.config.settings import Settings
from newslint.corpus.columns import TROUBLE, Columns
from newslint.corpus.desk import CorpusDesk, corpus_desk, error_row
from newslint.corpus.schema import batch_schema
from newslint.engine.runner import Request, Runner
from newslint.errors import ArticleError, NewslintError

# Rows that are held as Python objects at once where a whole table is linted.
ROWS = 256


@dataclass(frozen=True)
class BatchLinter:
    """Lints batches; it travels to other processes and machines without its rules, which it makes anew there.

    `packs` are the packs whose rules speak here; where others are installed, the tables would have other columns,
    so that the work is refused. With `unsafe`, cleaning takes out every line that is named a leftover, without it what
    cannot be prose. With `notes`, rows tell as well what articles are held against one another by; without
    `attributions` they leave out who says what.
    """

    settings: Settings
    columns: Columns
    clean: bool
    unsafe: bool
    packs: tuple[str, ...]
    notes: bool = False
    attributions: bool = True
    _desks: list[CorpusDesk] = field(default_factory=list, repr=False, compare=False)

    def __getstate__(self) -> tuple[Any, ...]:
        return self.settings, self.columns, self.clean, self.unsafe, self.packs, self.notes, self.attributions

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        for name, value in zip(
            ("settings", "columns", "clean", "unsafe", "packs", "notes", "attributions", "_desks"),
            (*state, []),
            strict=True,
        ):
            object.__setattr__(self, name, value)

    @property
    def schema(self) -> pa.Schema:
        """The columns of what comes out."""
        return batch_schema(self.packs, self.clean, self.notes)

    def lint_batch(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """One row for each article, in their order; raises NewslintError where there is no column of texts.

        A row that holds no article, or that cannot be checked, has `error`; nothing is left out.
        """
        desk = self.desk()
        rows = [self._row(desk, *one) for one in self._records(batch)]
        return pa.RecordBatch.from_pylist(rows, self.schema)

    def table(self, table: pa.Table) -> pa.Table:
        """The same for a whole table: what Ray Data's `map_batches` calls with `batch_format="pyarrow"`."""
        return pa.Table.from_batches(self.batches(table.to_batches(max_chunksize=ROWS)), self.schema)

    def batches(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The same batch by batch: what Spark's `mapInArrow` calls."""
        return map(self.lint_batch, batches)

    def desk(self) -> CorpusDesk:
        """The rules, made anew where they are asked for first. Raises NewslintError where other packs are there."""
        if not self._desks:
            desk = corpus_desk(self.settings, self.notes, self.attributions)
            if desk.packs != self.packs:
                here, there = ", ".join(desk.packs), ", ".join(self.packs)
                raise NewslintError(f"other packs are installed here ({here}) than where the run began ({there})")
            self._desks.append(desk)
        return self._desks[0]

    def _row(self, desk: CorpusDesk, record: dict[str, Any], trouble: str | None) -> dict[str, Any]:
        return desk.row(record, self.clean, self.unsafe) if trouble is None else error_row(record, trouble, self.packs)

    def _records(self, batch: pa.RecordBatch) -> Iterator[tuple[dict[str, Any], str | None]]:
        """The articles as records, each with what keeps it from being checked, if anything."""
        names = self.columns
        there = set(batch.schema.names)
        if names.text not in there:
            raise NewslintError(f"there is no column “{names.text}”, but {', '.join(sorted(there)) or 'none at all'}")
        # By the field of a record: values, or the error that reading one raised.
        fields = {
            key: _values(batch.column(name))
            for key, name in zip(("text", "id", "headline", "date", "group"), names.names, strict=True)
            if name in there
        }
        troubles = batch.column(TROUBLE).to_pylist() if TROUBLE in there else [None] * batch.num_rows
        for number, trouble in enumerate(troubles):
            record: dict[str, Any] = {}
            for key, values in fields.items():
                try:
                    record[key] = _text(values[number], key, names)
                except ArticleError as problem:
                    trouble = trouble or str(problem)
            if not isinstance(record.get("text"), str):
                trouble = trouble or f"no text in the column “{names.text}”"
            yield record, trouble


def linter(
    *,
    text: str = "text",
    id: str = "id",
    headline: str = "headline",
    date: str = "date",
    group: str = "group",
    clean: bool = False,
    unsafe: bool = False,
    attributions: bool = True,
    config: str | None = None,
    select: tuple[str, ...] = (),
) -> BatchLinter:
    """A linter for batches with these columns, under a configuration file or none. Raises ConfigError."""
    layer = {"select": list(select)} if select else {}
    request = Request((), layer=layer, config=config, isolated=config is None)
    return linter_for(request, Columns(text, id, headline, date, group), clean, unsafe, attributions=attributions)


def linter_for(
    request: Request,
    columns: Columns,
    clean: bool,
    unsafe: bool = False,
    *,
    notes: bool = False,
    attributions: bool = True,
) -> BatchLinter:
    """A linter for what the command line asks for. Raises ConfigError.

    With `notes`, rules that hold articles against one another are among its rules, if any is selected.
    """
    runner = Runner(request)
    settings = runner.config_for("corpus.jsonl").base
    absent = runner.missing()
    if absent:
        raise NewslintError(absent[0].message)
    desk = corpus_desk(settings, notes, attributions)
    if not desk.across:
        notes, desk = False, corpus_desk(settings, False, attributions)
    return BatchLinter(settings, columns, clean, unsafe, desk.packs, notes, attributions, [desk])


def _values(column: pa.Array) -> list[Any]:
    """The values of a column; for one that is no valid UTF-8, the error."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_value(one) for one in column]


def _value(one: pa.Scalar) -> Any:
    try:
        return one.as_py()
    except UnicodeDecodeError as problem:
        return problem


def _text(value: Any, key: str, names: Columns) -> str | None:
    """A value as text. Raises ArticleError where it is no valid UTF-8, or where the text is no text."""
    name = dict(zip(("text", "id", "headline", "date", "group"), names.names, strict=True))[key]
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError as problem:
            value = problem
    if isinstance(value, UnicodeDecodeError):
        raise ArticleError(f"the column “{name}” holds no valid UTF-8")
    if value is None or isinstance(value, str):
        return value
    if key == "text":
        raise ArticleError(f"the column “{name}” holds no text")
    if key == "headline":
        return None
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
