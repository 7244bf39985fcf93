"""Which articles to keep, by an expression of SQL on the columns of the article table; DuckDB reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from newslint.errors import NewslintError

if TYPE_CHECKING:
    import duckdb


class Keeper:
    """An expression that is ready to be held against articles."""

    def __init__(self, expression: str, schema: pa.Schema) -> None:
        """Raises NewslintError where the expression does not fit the columns, or where DuckDB is missing."""
        try:
            import duckdb
        except ImportError:
            raise NewslintError("--keep needs DuckDB: pip install 'newslint[corpus]'") from None
        self._expression = expression
        self._database: duckdb.DuckDBPyConnection = duckdb.connect(":memory:", config={"threads": 1})
        # An expression speaks of columns; files are none of its business.
        self._database.execute("SET enable_external_access = false")
        self._error = duckdb.Error
        self.kept(pa.RecordBatch.from_pylist([], schema))

    def kept(self, articles: pa.RecordBatch) -> pa.Array:
        """For each article whether it is kept; one with an error is not, nor one of which it cannot be told."""
        self._database.register("articles", pa.Table.from_batches([articles]))
        # A line of its own, so that a comment at the end of the expression ends with it.
        asked = f"SELECT coalesce(CAST((\n{self._expression}\n) AS BOOLEAN) AND error IS NULL, false) FROM articles"
        try:
            rows = self._database.execute(asked).fetchall()
        except self._error as problem:
            told = str(problem).split("\n\n")[0].split("\nLINE ")[0]
            raise NewslintError(f"--keep {self._expression!r}: {' '.join(told.split())}") from None
        finally:
            self._database.unregister("articles")
        if len(rows) != articles.num_rows:
            raise NewslintError(f"--keep {self._expression!r} is no expression on the columns of one article")
        return pa.array([one for (one,) in rows], pa.bool_())
