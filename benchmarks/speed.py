"""How fast newslint is, beside the other linters that are installed: python -m benchmarks.speed [FOLDER].

Programs take turns, round after round, and medians count, so that a busy machine slows all of them alike: the
ratios are worth more than the seconds. Without a folder the text is made of the sentences of the rules' examples.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.plot import bars
from benchmarks.processes import NEWSLINT, Cost, cores, cost, installed_peers, middle
from benchmarks.sleepers import NAME as SLEEPERS
from benchmarks.sleepers import write_pack
from benchmarks.texts import write_folder
from newslint.engine.packs import load_packs

DOCS = Path(__file__).parents[1] / "docs"
ONE = "one article, no cache"
FIRST, SECOND, TWO = "first run", "second run, nothing changed", "first run, two processes"
PARTS = (4, 2)
PARAGRAPHS = (12, 120, 1200)
SLEEPING = (200, 400)


# What the page says of other measures.
ELSEWHERE = (
    "",
    "`python -m benchmarks.hostile` measures text that is made to be slow, of every rule's own patterns;"
    " what costs more than five times as much as news is named.",
    "`python -m benchmarks.bounded` measures the memory that very long input takes.",
    "Tests count work rather than seconds: how many patterns wake in an article, how many characters they look at,"
    " and how many calls hostile text costs.",
)


class Trial(NamedTuple):
    """A command that is measured: what it shows, its words, the bytes that it reads.

    `keeps` says that the cache of the first run is at hand, `path` is a folder of packs that is installed for it.
    """

    name: str
    command: list[str]
    size: int
    keeps: bool = False
    path: Path | None = None


def trials(files: list[Path], scratch: Path, scaling: bool) -> Iterator[Trial]:
    """All that is measured, in the order of a round."""
    paths = [str(path) for path in files]
    size = total(files)
    one = scratch / "one.txt"
    one.write_bytes(files[0].read_bytes()[:2000])
    yield Trial(ONE, [*NEWSLINT, "--no-cache", str(one)], 2000)
    yield Trial(FIRST, [*NEWSLINT, "--jobs", "1", *paths], size)
    yield Trial(SECOND, [*NEWSLINT, "--jobs", "1", *paths], size, True)
    yield Trial(TWO, [*NEWSLINT, "--no-cache", "--jobs", "2", *paths], size)
    for name, command in installed_peers().items():
        yield Trial(name, [*command, *paths], size)
        yield Trial(f"{name}, one article", [*command, str(one)], 2000)
    if not scaling:
        return
    bare = [*NEWSLINT, "--no-cache", "--jobs", "1"]
    for part in PARTS:
        few = paths[: len(paths) // part]
        yield Trial(f"1/{part} of the files", [*bare, *few], total(files[: len(paths) // part]))
    for paragraphs in PARAGRAPHS:
        longer = write_folder(scratch / f"long{paragraphs}", size / 4e6, 2, paragraphs)
        yield Trial(f"articles of {paragraphs} paragraphs", [*bare, *map(str, longer)], total(longer))
    packs = sorted(info.name for info in load_packs().infos)
    for count in (1, len(packs) // 2, len(packs)):
        yield Trial(f"the first {count} packs", [*bare, "--select", ",".join(packs[:count]), *paths], size)
    for count in SLEEPING:
        folder = write_pack(scratch / f"sleepers{count}", count)
        asleep = [*bare, "--extend-select", SLEEPERS, *paths]
        yield Trial(f"{count} rules more that nothing wakes", asleep, size, path=folder)


def total(files: list[Path]) -> int:
    """The bytes of files."""
    return sum(path.stat().st_size for path in files)


def measured(trials_: list[Trial], rounds: int, scratch: Path) -> dict[str, Cost]:
    """The median cost of each trial."""
    taken: dict[str, list[Cost]] = {trial.name: [] for trial in trials_}
    for number in range(rounds):
        cache = scratch / f"cache{number}"
        for trial in trials_:
            taken[trial.name].append(
                cost(
                    trial.command,
                    cache if trial.keeps or trial.name == FIRST else scratch / "none",
                    scratch,
                    trial.path,
                )
            )
    return {name: middle(costs) for name, costs in taken.items()}


def page(trials_: list[Trial], costs: dict[str, Cost], files: list[Path]) -> str:
    """The table as Markdown."""
    lines = [
        "# Speed",
        "",
        "Written by `python -m benchmarks.speed`; ratios are worth more than seconds, which hang on the machine.",
        "",
        f"{len(files):,} articles of {total(files) / len(files) / 1e3:.1f} KB, {total(files) / 1e6:.1f} MB in all;"
        f" Python {platform.python_version()} on {platform.machine()}, {cores()} cores{busy()}.",
        "A ratio is the CPU of the line over that of newslint's first run on the same text:"
        " what checks less may well be quicker.",
        "",
        "| | CPU s | wall s | MB/s of CPU | memory MB | ratio |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for trial in trials_:
        one = costs[trial.name]
        base = costs[FIRST] if trial.size == total(files) else costs[ONE] if trial.size == 2000 else None
        ratio = f"{one.cpu / base.cpu:.2f}" if base else ""
        lines.append(
            f"| {trial.name} | {one.cpu:.3f} | {one.wall:.3f} | {trial.size / 1e6 / one.cpu:.2f} |"
            f" {one.memory / 1e6:.0f} | {ratio} |"
        )
    lines += ["", "![MB of text that a second of CPU is enough for](speed.svg)", *relations(trials_, costs)]
    return "\n".join([*lines, *ELSEWHERE, ""])


def busy() -> str:
    """What else the machine has to do, in words; nothing where it is quiet or cannot be asked."""
    load = os.getloadavg()[2] if hasattr(os, "getloadavg") else 0.0
    return f", shared with others (load {load:.0f})" if load > cores() else ""


def relations(trials_: list[Trial], costs: dict[str, Cost]) -> Iterator[str]:
    """What the costs are to one another, as rows of a table beside what they should be."""
    sizes = {one.name: one.size for one in trials_}

    def times(longer: str, shorter: str, *, per_byte: bool = False) -> str:
        if longer not in costs or shorter not in costs:
            return "not measured"
        ratio = costs[longer].cpu / costs[shorter].cpu
        return f"{ratio * sizes[shorter] / sizes[longer] if per_byte else ratio:.2f}"

    few, most = PARAGRAPHS[1:]
    yield from ("", "| Costs in relation | measured | aim |", "|---|--:|--:|")
    yield f"| Second run over the first, CPU | {times(SECOND, FIRST)} | 0.10 |"
    wall = costs[TWO].wall / costs[FIRST].wall
    yield f"| Two processes over one, by the clock | {wall:.2f} | 0.62 |"
    yield f"| All files over half of them | {times(FIRST, '1/2 of the files')} | 2.1 |"
    for small, large in ((PARAGRAPHS[0], few), (few, most)):
        told = times(f"articles of {large} paragraphs", f"articles of {small} paragraphs", per_byte=True)
        yield f"| A byte of articles of {large} paragraphs over one of articles of {small} | {told} | 1.10 |"
    fewer, more = SLEEPING
    asleep = times(f"{more} rules more that nothing wakes", f"{fewer} rules more that nothing wakes")
    yield f"| {more} rules that nothing wakes over {fewer} | {asleep} | 1.05 |"


def main() -> None:
    """Measure, print the table, and write it into the docs when asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of .txt files; made-up text if none is given")
    parser.add_argument("--size", type=float, default=2.0, help="MB of made-up text (2)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds (3)")
    parser.add_argument("--no-scaling", action="store_true", help="leave out files, sizes and numbers of rules")
    parser.add_argument("--write", action="store_true", help="write docs/speed.md and docs/speed.svg")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        files = (
            sorted(told.folder.resolve().rglob("*.txt")) if told.folder else write_folder(scratch / "text", told.size)
        )
        chosen = list(trials(files, scratch, not told.no_scaling))
        costs = measured(chosen, told.rounds, scratch)
        text = page(chosen, costs, files)
        print(text)
        if told.write:
            (DOCS / "speed.md").write_text(text, encoding="utf-8")
            shown = {one.name: one.size / 1e6 / costs[one.name].cpu for one in chosen if one.size == total(files)}
            (DOCS / "speed.svg").write_text(bars(shown, "MB of text a second of CPU"), encoding="utf-8")


if __name__ == "__main__":
    main()
