from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")
import pyarrow as pa

from newslint.corpus.links import Links
from newslint.engine.events import LARGEST_EVENT, Event, Traits, events, joined, linked

NOTES = pa.schema(
    [("among", pa.string()), ("day", pa.int64()), ("names", pa.list_(pa.string())), ("runs", pa.list_(pa.int64()))]
)


def made_up(seed: int, count: int, names: int, runs: int) -> list[tuple[str, Traits]]:
    """Articles of two groups with a few of so many names and runs of quoted words; some have no day."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        day = chance.randint(0, 40) if chance.random() < 0.9 else None
        some = {f"name{int(names * chance.random() ** 2)}" for _ in range(6)} if day is not None else set()
        said = {chance.randrange(runs) for _ in range(3)}
        found.append((chance.choice(("", "b")), Traits(day, tuple(sorted(some)), tuple(sorted(said)))))
    return found


def linked_in(folder: Path, known: list[tuple[str, Traits]]) -> list[Event]:
    rows = [{"among": group, **own._asdict()} for group, own in known]
    with Links(str(folder)) as links:
        for first in range(0, len(rows), 100):
            links.add(first, pa.Table.from_pylist(rows[first : first + 100], NOTES))
        return links.events()


@pytest.mark.parametrize(("count", "names", "runs"), [(250, 60, 500), (250, 200, 150), (400, 30, 3000), (3, 9, 9)])
def test_the_database_finds_the_events_that_a_check_finds(here: Path, count: int, names: int, runs: int) -> None:
    known = made_up(count + names, count, names, runs)

    found = linked_in(here, known)

    assert found == events(known)
    assert not list(here.iterdir())


def test_very_large_events_are_looked_at_again(here: Path) -> None:
    known = made_up(1, 400, 30, 3000)
    assert max(len(one.articles) for one in joined(linked(known), len(known))) > LARGEST_EVENT

    assert linked_in(here, known) == events(known)
