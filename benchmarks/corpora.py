"""What a corpus costs as tables, next to a plain check of the same articles: python -m benchmarks.corpora.

Articles are made up and written as one file of records and as Parquet files. The runs take turns, and the median of
the rounds counts. The plain check leaves out the rules that hold articles against one another, which a corpus run does
not ask, and writes its findings as lines of JSON; it keeps no cache.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from itertools import takewhile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.processes import NEWSLINT, Cost, cost, middle
from benchmarks.texts import articles
from newslint.engine.packs import load_packs
from newslint.rule import CorpusRule

CORPUS = [*NEWSLINT[:3], "corpus", "--isolated", "-o", "out"]
FILES = 8


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=float, default=2.0, help="MB of made-up text (2)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (3)")
    parser.add_argument("--engines", action="store_true", help="Ray and Spark as well, started anew for each run")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        count, size = write(scratch, told.size * 1e6)
        taken: dict[str, list[Cost]] = {}
        for _ in range(told.rounds):
            for name, command in trials(told.engines).items():
                taken.setdefault(name, []).append(cost(command, scratch / "none", scratch))
                shutil.rmtree(scratch / "out", ignore_errors=True)
        print(f"{count:,} articles, {size / 1e6:.1f} MB\n")
        print("| | CPU s | CPU s a MB | wall s | MB/s | memory MB |\n|---|--:|--:|--:|--:|--:|")
        for name, costs in taken.items():
            one = middle(costs)
            print(
                f"| {name} | {one.cpu:.2f} | {one.cpu / size * 1e6:.2f} | {one.wall:.2f} |"
                f" {size / 1e6 / one.wall:.2f} | {one.memory / 1e6:.0f} |"
            )


def trials(engines: bool) -> dict[str, list[str]]:
    """The commands, by what they are called in the table."""
    across = ",".join(sorted(rule.id for rule in load_packs().rules if isinstance(rule, CorpusRule)))
    found = {
        "check, records, one process": [*NEWSLINT, "--no-cache", "--jobs", "1", "--ignore", across, "all.jsonl"],
        "corpus, records, one process": [*CORPUS, "--jobs", "1", "all.jsonl"],
        "corpus, Parquet, one process": [*CORPUS, "--jobs", "1", "parquet"],
        "corpus --clean, Parquet, one process": [*CORPUS, "--jobs", "1", "--clean", "parquet"],
        "corpus, Parquet, two processes": [*CORPUS, "--jobs", "2", "parquet"],
    }
    if engines:
        found.update(
            (f"corpus --engine {one}, Parquet", [*CORPUS, "--engine", one, "parquet"]) for one in ("ray", "spark")
        )
    return found


def write(folder: Path, size: float) -> tuple[int, int]:
    """Write the articles; gives how many there are and the bytes of their texts."""
    total = 0

    def is_wanted(text: str) -> bool:
        nonlocal total
        wanted = total < size
        total += len(text.encode()) if wanted else 0
        return wanted

    rows = [{"id": str(number), "text": text} for number, text in enumerate(takewhile(is_wanted, articles()))]
    (folder / "all.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    (folder / "parquet").mkdir()
    step = -(-len(rows) // FILES)
    for number in range(FILES):
        part = rows[number * step : (number + 1) * step]
        pq.write_table(pa.Table.from_pylist(part), folder / "parquet" / f"{number}.parquet")
    return len(rows), total


if __name__ == "__main__":
    main()
