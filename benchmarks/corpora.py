"""What a corpus costs as tables, next to a plain check of the same articles: python -m benchmarks.corpora.

Articles are made up and written as one file of records and as Parquet files. The runs take turns, and the median of
the rounds counts. The plain check asks the same rules, those that hold articles against one another among them, and
writes its findings as lines of JSON; it keeps no cache. With `--memory`, one run with two processes tells what each of
them held at most, which Linux alone says.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.processes import NEWSLINT, Cost, cost, middle
from benchmarks.texts import articles
from newslint.corpus import Columns
from newslint.corpus.batches import linter_for
from newslint.corpus.engines import engine_by
from newslint.corpus.run import CorpusRun
from newslint.engine.runner import Request

CORPUS = [*NEWSLINT[:3], "corpus", "--isolated", "-o", "out"]
FILES = 8
SCHEMA = pa.schema([("id", pa.string()), ("text", pa.string())])
# Articles of a row group, and seconds between two looks at the memory of processes.
GROUP, PAUSE = 1_000, 0.5


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=float, default=2.0, help="MB of made-up text (2)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (3)")
    parser.add_argument("--engines", action="store_true", help="Ray and Spark as well, once they are warm")
    parser.add_argument("--memory", action="store_true", help="what the processes of one run hold at most, and no more")
    parser.add_argument("--select", default="default", help="the rules of that run (default)")
    parser.add_argument("--no-attributions", action="store_true", help="have that run not count who says what")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        count, size = write(scratch, told.size * 1e6)
        more = ["--no-attributions"] if told.no_attributions else []
        if told.memory:
            print(f"{count:,} articles, {size / 1e6:.1f} MB, --select {told.select} {' '.join(more)}")
            weigh([*CORPUS, "--jobs", "2", "--select", told.select, *more, "parquet"], scratch)
            return
        taken: dict[str, list[Cost]] = {}
        for _ in range(told.rounds):
            for name, command in trials().items():
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
        for name in ("ray", "spark") if told.engines else ():
            wall = statistics.median(steady(name, scratch, told.rounds))
            print(
                f"| corpus --engine {name}, Parquet, steady | | | {wall:.2f} | {size / 1e6 / wall:.2f} | |", flush=True
            )


def steady(name: str, folder: Path, rounds: int) -> list[float]:
    """Seconds by the clock of so many runs on an engine that has done one before."""
    engine = engine_by(name, None)
    made = linter_for(Request((), isolated=True), Columns(), False, notes=True)
    taken = []
    for number in range(rounds + 1):
        out = folder / f"{name}-{number}"
        run = CorpusRun((str(folder / "parquet"),), str(out), made, spread=engine.spread, group=engine.group)
        begun = time.perf_counter()
        run.run()
        taken.append(time.perf_counter() - begun)
    return taken[1:]


def trials() -> dict[str, list[str]]:
    """The commands, by what they are called in the table."""
    return {
        "check, records, one process": [*NEWSLINT, "--no-cache", "--jobs", "1", "all.jsonl"],
        "corpus, records, one process": [*CORPUS, "--jobs", "1", "all.jsonl"],
        "corpus --no-attributions, records, one process": [*CORPUS, "--jobs", "1", "--no-attributions", "all.jsonl"],
        "corpus, Parquet, one process": [*CORPUS, "--jobs", "1", "parquet"],
        "corpus --clean, Parquet, one process": [*CORPUS, "--jobs", "1", "--clean", "parquet"],
        "corpus, Parquet, two processes": [*CORPUS, "--jobs", "2", "parquet"],
    }


def write(folder: Path, size: float) -> tuple[int, int]:
    """Write the articles, never all of them held at once; gives how many there are and the bytes of their texts."""
    (folder / "parquet").mkdir()
    total = number = 0
    made = articles()
    with open(folder / "all.jsonl", "w", encoding="utf-8") as lines:
        for file in range(FILES):
            with pq.ParquetWriter(folder / "parquet" / f"{file}.parquet", SCHEMA) as writer:
                while total < size * (file + 1) / FILES:
                    rows = []
                    while len(rows) < GROUP and total < size * (file + 1) / FILES:
                        rows.append({"id": str(number), "text": next(made)})
                        total += len(rows[-1]["text"].encode())
                        number += 1
                    lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
                    writer.write_table(pa.Table.from_pylist(rows, SCHEMA))
    return number, total


def weigh(command: list[str], folder: Path) -> None:
    """Run a command and print the most memory that it and each process of its held, and how long that took."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most: dict[int, int] = {}
    while process.poll() is None:
        for number in (process.pid, *_children(process.pid)):
            most[number] = max(most.get(number, 0), _peak(number))
        time.sleep(PAUSE)
    own = most.pop(process.pid, 0)
    print(f"ended with {process.returncode} after {time.perf_counter() - begun:.0f} s")
    print(f"the process that was started: {own / 1024:.0f} MiB")
    print(f"those that lint: {', '.join(f'{one / 1024:.0f}' for one in most.values())} MiB")


def _children(number: int) -> Iterator[int]:
    for path in Path(f"/proc/{number}/task").glob("*/children"):
        try:
            yield from map(int, path.read_text().split())
        except OSError:
            continue


def _peak(number: int) -> int:
    """The most memory that a process held so far, in KiB; 0 for one that is gone."""
    try:
        told = Path(f"/proc/{number}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM:")), 0)


if __name__ == "__main__":
    main()
