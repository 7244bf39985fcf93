"""Small articles for the tests of corpora, some with slips, some with leftovers, one twice."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

TYPO = "The council met on 4 May 2024. The mayor said teh bridge at Holm would be closed for most of the summer."
LEFTOVERS = (
    "The harbour at Holm opened on 4 May 2024 after two years of work, the port said.\n"
    "Share this article on Facebook\nSign up for our newsletter\n"
    "Fishing boats came back the same day, and the market sold out by noon, traders said."
)


def rows(count: int) -> list[dict[str, Any]]:
    """So many articles; every tenth has a slip, every seventh has leftovers, and the last repeats the first."""
    told = []
    for number in range(count):
        text = f"Holm has {number + 20} bridges, the town said on 4 May 2024. Residents want a new one by the harbour."
        if number % 10 == 3:
            text = f"{TYPO} It has {number} lamps."
        if number % 7 == 5:
            text = f"{LEFTOVERS} They had {number} crates."
        told.append({"id": f"a{number}", "text": text, "headline": f"Bridge {number}", "group": f"g{number % 3}"})
    told[-1]["text"] = told[0]["text"].upper()
    return told


def write_parquet(path: Path, told: list[dict[str, Any]], group: int = 50) -> None:
    """Write articles as a Parquet file with row groups of so many rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(told), path, row_group_size=group)


def write_jsonl(path: Path, told: list[dict[str, Any]]) -> None:
    """Write articles a line each."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")


def table(out: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table that a run wrote."""
    import pyarrow.parquet as pq

    found: list[dict[str, Any]] = pq.read_table(out / name).to_pylist()
    return found


def written(out: Path) -> dict[str, bytes]:
    """All files of a run by their names."""
    return {one.relative_to(out).as_posix(): one.read_bytes() for one in sorted(out.rglob("*")) if one.is_file()}


@pytest.fixture
def corpus() -> SimpleNamespace:
    """The functions above."""
    return SimpleNamespace(
        rows=rows,
        write_parquet=write_parquet,
        write_jsonl=write_jsonl,
        table=table,
        written=written,
        leftovers=LEFTOVERS,
    )
