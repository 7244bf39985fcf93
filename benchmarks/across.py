"""What it costs to hold many articles against one another: python -m benchmarks.across [NUMBER …].

Articles are written by a seed from the project's own text: three of a hundred repeat an event of an earlier one, with
its names, its day and one of its quotations in other words. Measured are the comparison in one run, in memory, and
the index of a corpus: building it, and checking and adding one article.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.plot import bars
from benchmarks.texts import stock

DOCS = Path(__file__).parents[1] / "docs"
NUMBERS = (1000, 10000)
BARE = [sys.executable, "-m", "newslint", "check"]
REPEATED = 0.03
PARAGRAPHS = 5
FIRST = "Ann Tom Maria Peter Sarah John Ruth Carl Nina Paul Vera Hugo Edith Oscar Lena Ivan".split()  # noqa: SIM905
SECOND = "Hal Mar Bren Kow Sol Lind Tor Wes Dun Ash Rov Gil Pet Var Nor Cal Fen Jor Kes Lom".split()  # noqa: SIM905
THIRD = "e ton alski berg dale wick ford mann ley strom ard ino ell by hurst".split()  # noqa: SIM905
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


class Row(NamedTuple):
    """What one number of articles cost: seconds of CPU, and megabytes at the most."""

    number: int
    run: float
    memory: float
    findings: int
    build: float
    size: float
    one: float
    add: float


def articles(seed: int = 1) -> Iterator[str]:
    """Articles without end; the same seed writes the same ones."""
    source = random.Random(seed)
    told = [one for one in stock() if not re.search("[“”‘’]", one)]
    events: list[tuple[list[str], str, int]] = []
    while True:
        if events and source.random() < REPEATED:
            names, quotation, day = source.choice(events[-200:])
            words = quotation.split()
            words[len(words) // 2] = source.choice(("indeed", "perhaps", "surely"))
            quotation = " ".join(words)
        else:
            names = [f"{source.choice(FIRST)} {source.choice(SECOND)}{source.choice(THIRD)}" for _ in range(3)]
            quotation = source.choice(told).strip("“”").rstrip(".?!")
            quotation = f"{quotation} and {source.choice(names).split()[1]} with it {source.randint(100, 999)} times"
            day = source.randint(0, 3650)
            events.append((names, quotation, day))
        year, month, date = 2010 + day // 366, day // 31 % 12, day % 28 + 1
        body = [" ".join(source.sample(told, source.randint(1, 3))) for _ in range(PARAGRAPHS)]
        body.insert(1, f"“{quotation},” said {names[0]}, whom {names[1]} and {names[2]} heard.")
        yield f"PUBLISHED: 09:00, {MONTHS[month]} {date}, {year}\n\n" + "\n\n".join(body) + "\n"


def write_corpus(folder: Path, number: int) -> None:
    """So many articles in folders of a thousand, under a configuration that makes them a corpus."""
    (folder / "newslint.toml").write_text('corpus = ["articles/**"]\n', encoding="utf-8")
    for at, text in zip(range(number), articles(), strict=False):
        shelf = folder / "articles" / f"{at // 1000:03}"
        if at % 1000 == 0:
            shelf.mkdir(parents=True)
        (shelf / f"{at:06}.txt").write_text(text, encoding="utf-8")


def spent(command: list[str], folder: Path) -> tuple[float, float, str]:
    """Seconds of CPU, megabytes at the most, and standard output of a command."""
    watch = (
        "import json,resource,subprocess,sys;"
        "d=subprocess.run(sys.argv[1:],stdout=subprocess.PIPE,text=True);"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([u.ru_utime+u.ru_stime,u.ru_maxrss,d.stdout]))"
    )
    whole = [sys.executable, "-c", watch, *command]
    done = subprocess.run(whole, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
    seconds, memory, output = json.loads(done.stdout)
    return seconds, memory / (1e6 if sys.platform == "darwin" else 1e3), output


def measured(number: int, scratch: Path) -> Row:
    """What so many articles cost."""
    folder = scratch / str(number)
    folder.mkdir()
    write_corpus(folder, number)
    check = [*BARE, "--no-cache", "--jobs", "1", "--select", "consistency", "--format", "jsonl"]
    run, memory, output = spent([*check, "--isolated", "articles"], folder)
    index = [sys.executable, "-m", "newslint", "index", "update"]
    build, _, _ = spent([*index, "--jobs", "1"], folder)
    size = (folder / ".newslint" / "index.sqlite3").stat().st_size / 1e6
    new = folder / "articles" / "new.txt"
    new.write_text(next(iter(articles())).replace("09:00", "10:00"), encoding="utf-8")
    one, _, _ = spent([*check, "articles/new.txt"], folder)
    add, _, _ = spent([*index, "articles/new.txt"], folder)
    return Row(number, run, memory, output.count("\n"), build, size, one, add)


def table(rows: list[Row]) -> str:
    """The figures as a table of Markdown."""
    head = (
        "| articles | one run, s | memory, MB | findings | index built, s | index, MB | one article checked, s"
        " | one article added, s |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n"
    )
    return head + "".join(
        f"| {one.number:,} | {one.run:.1f} | {one.memory:.0f} | {one.findings:,} | {one.build:.1f} | {one.size:.0f}"
        f" | {one.one:.2f} | {one.add:.2f} |\n"
        for one in rows
    )


def main() -> None:
    """Measure, and print the table; with --write, draw the plot for the docs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS, help="numbers of articles")
    parser.add_argument("--write", action="store_true", help="write docs/across.svg")
    given = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        for number in given.numbers:
            rows.append(measured(number, Path(scratch)))
            print(table(rows[-1:]), flush=True)
    if given.write:
        values = {f"{one.number:,} articles, one run": 1000 * one.run / one.number for one in rows}
        values.update({f"{one.number:,} articles, index built": 1000 * one.build / one.number for one in rows})
        drawn = bars(values, "Milliseconds of CPU an article")
        (DOCS / "across.svg").write_text(drawn, encoding="utf-8")
    print(table(rows))


if __name__ == "__main__":
    main()
