"""Which articles of a corpus are on one event, with their traits in a database that may leave memory for the disk.

What links two articles is what `newslint.engine.events` says; here it is asked of all pairs at once, in SQL.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from newslint.engine.events import (
    CLOSE,
    FEWEST_NAMES,
    FEWEST_RUNS,
    FEWEST_RUNS_LATER,
    LARGEST_EVENT,
    MOST_SHARING,
    NAMES,
    QUOTATION,
    SOON,
    STRICTEST,
    Event,
    joined,
)
from newslint.errors import NewslintError

if TYPE_CHECKING:
    import duckdb

# What the database may hold before it writes to the disk.
MEMORY = "96MB"
FILE = "links.duckdb"
# What others have as well: all that can link two articles.
SHARED = """
CREATE TABLE {name} AS SELECT article, trait FROM all_{name}
SEMI JOIN (SELECT trait FROM all_{name} GROUP BY trait HAVING count(*) > 1) USING (trait)
"""
# Pairs that share names on days near each other, in the order of their days; too common a name does not count.
BY_NAMES = f"""
WITH held AS (
    SELECT part, trait, article, day,
        count(*) OVER (PARTITION BY part, trait ORDER BY day RANGE BETWEEN {CLOSE} PRECEDING AND {CLOSE} FOLLOWING) near
    FROM names JOIN members USING (article) WHERE day IS NOT NULL
)
SELECT least(one.article, other.article), greatest(one.article, other.article)
FROM held one JOIN held other ON one.part = other.part AND one.trait = other.trait
    AND other.day BETWEEN one.day - {CLOSE} AND one.day AND (other.day < one.day OR other.article < one.article)
WHERE one.near BETWEEN 2 AND {MOST_SHARING}
GROUP BY ALL HAVING count(*) >= ? * {FEWEST_NAMES}
"""
# Pairs that share runs of quoted words; a run that tells something is odd and counts twice.
BY_RUNS = f"""
WITH held AS (
    SELECT part, trait, article, day, count(*) OVER (PARTITION BY part, trait) near
    FROM runs JOIN members USING (article)
)
SELECT one.article, other.article
FROM held one JOIN held other ON one.part = other.part AND one.trait = other.trait AND one.article < other.article
WHERE one.near BETWEEN 2 AND {MOST_SHARING}
GROUP BY one.article, other.article, one.day, other.day
HAVING sum(1 + (one.trait & 1)) >=
    ? * CASE WHEN abs(one.day - other.day) > {SOON} THEN {FEWEST_RUNS_LATER} ELSE {FEWEST_RUNS} END
"""


class Links:
    """The traits of all articles of a run, by number in its order."""

    def __init__(self, folder: str) -> None:
        """Take the folder for what does not fit into memory. Raises NewslintError where DuckDB is missing."""
        try:
            import duckdb
        except ImportError:
            raise NewslintError("to compare articles needs DuckDB: pip install 'newslint[corpus]'") from None
        self._path = os.path.join(folder, FILE)  # noqa: PTH118
        self._clear()
        options: dict[str, Any] = {"threads": 1, "memory_limit": MEMORY, "preserve_insertion_order": False}
        self._database: duckdb.DuckDBPyConnection = duckdb.connect(self._path, config=options)
        self._database.execute("CREATE TABLE articles (article BIGINT, day BIGINT, among VARCHAR)")
        self._database.execute("CREATE TABLE all_names (article BIGINT, trait BIGINT)")
        self._database.execute("CREATE TABLE all_runs (article BIGINT, trait BIGINT)")

    def __enter__(self) -> Links:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()
        self._clear()

    def add(self, first: int, notes: pa.Table) -> None:
        """Add articles, of which the first has a number; `notes` has their `among`, `day`, `names` and `runs`."""
        numbers = pa.array(range(first, first + notes.num_rows), pa.int64())
        self._database.register("given", notes.append_column("article", numbers))
        self._database.execute("INSERT INTO articles SELECT article, day, coalesce(among, '') FROM given")
        # Of 64 bits as good as every name has a number of its own.
        self._database.execute(
            "INSERT INTO all_names SELECT article, CAST(hash(name) >> 1 AS BIGINT) "
            "FROM (SELECT article, unnest(names) AS name FROM given WHERE day IS NOT NULL)"
        )
        self._database.execute("INSERT INTO all_runs SELECT article, unnest(runs) FROM given")
        self._database.unregister("given")

    def events(self) -> list[Event]:
        """The events, as `newslint.engine.events.events` finds them."""
        for name in ("names", "runs"):
            self._database.execute(SHARED.format(name=name))
            self._database.execute(f"DROP TABLE all_{name}")
        self._database.execute("CREATE TABLE members AS SELECT article, day, among AS part FROM articles")
        found: list[Event] = []
        asked, some = 1, self._joined(1)
        while some:
            large = [one for one in some if len(one.articles) > LARGEST_EVENT and asked < STRICTEST]
            found += (one for one in some if len(one.articles) <= LARGEST_EVENT or asked >= STRICTEST)
            asked *= 2
            self._part(large)
            some = self._joined(asked) if large else []
        return sorted(found)

    def _part(self, events: Iterable[Event]) -> None:
        """Have only articles of one of these events be linked from here on."""
        parts = [(at, part) for part, one in enumerate(events) for at in one.articles]
        given = pa.table({"article": [at for at, _ in parts], "part": [part for _, part in parts]})
        self._database.register("given", given.cast(pa.schema([("article", pa.int64()), ("part", pa.int64())])))
        self._database.execute(
            "CREATE OR REPLACE TABLE members AS "
            "SELECT article, day, given.part FROM given JOIN articles USING (article)"
        )
        self._database.unregister("given")

    def _clear(self) -> None:
        """Take away what a run that was lost left here."""
        for path in (self._path, f"{self._path}.wal"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)  # noqa: PTH108

    def _joined(self, asked: int) -> list[Event]:
        pairs: dict[tuple[int, int], str] = {}
        for asks, why in ((BY_NAMES, NAMES), (BY_RUNS, QUOTATION)):
            self._database.execute(asks, [asked])
            while some := self._database.fetchmany(4096):
                pairs.update(((one, other), why) for one, other in some)
        return _events(pairs)


def _events(pairs: Mapping[tuple[int, int], str]) -> list[Event]:
    """The events of pairs, with articles numbered as there."""
    numbers = sorted({number for pair in pairs for number in pair})
    places = {number: place for place, number in enumerate(numbers)}
    told = joined({(places[one], places[other]): why for (one, other), why in pairs.items()}, len(numbers))
    return [Event(tuple(numbers[place] for place in event.articles), event.why) for event in told]
