"""`newslint stats`: how long and how hard articles are, and who speaks in them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from newslint.cli.common import add_article_options, request
from newslint.engine.runner import Runner
from newslint.engine.statistics import ArticleStatistics, article_statistics, mean
from newslint.errors import ArticleError

# The columns of the table: the heading, the key in JSON and CSV, and the decimals.
COLUMNS = (
    ("words", "words", 0),
    ("sentences", "sentences", 0),
    ("longest", "longest_sentence", 0),
    ("grade", "grade", 1),
    ("Dale-Chall", "dale_chall", 1),
    ("quoted %", "quoted_share", 0),
    ("sources/100", "attributions_per_100_words", 1),
    ("leftover %", "leftover_share", 0),
)
SHARES = frozenset({"quoted_share", "leftover_share"})
WIDEST_NAME = 40
LONGEST_START = 60


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `stats`."""
    sub.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, or - for standard input")
    sub.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="how to show them (default: text)"
    )
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """Show the counts of each article; 2 where one could not be read."""
    runner = Runner(request(options))
    found: list[ArticleStatistics] = []
    trouble = 0
    for wanted in runner.wanted():
        try:
            opened = runner.open(wanted)
            for doc in opened.kind.documents(opened.given()):
                if isinstance(doc, ArticleError):
                    print(f"newslint: {wanted.path}: {doc}", file=sys.stderr)
                    trouble = 2
                else:
                    found.append(article_statistics(opened.desk.named(doc)))
        except ArticleError as problem:
            print(f"newslint: {wanted.path}: {problem}", file=sys.stderr)
            trouble = 2
    writers = {"text": text_lines, "json": json_lines, "csv": csv_lines}
    sys.stdout.writelines(f"{line}\n" for line in writers[options.format](found))
    return trouble


def text_lines(found: Sequence[ArticleStatistics]) -> Iterator[str]:
    """A table with a line for each article, its means, and the hardest paragraphs."""
    if not found:
        yield "There is no article here."
        return
    width = min(WIDEST_NAME, max(len("article"), *(len(one.name) for one in found)))
    headings = [heading for heading, _, _ in COLUMNS]
    yield _line("article", width, headings)
    for one in found:
        yield _line(one.name, width, [_cell(getattr(one, key), key, decimals) for _, key, decimals in COLUMNS])
    if len(found) > 1:
        means = [_cell(mean(getattr(one, key) for one in found), key, decimals) for _, key, decimals in COLUMNS]
        yield _line("mean", width, means)
    spots = [(one.name, spot) for one in found for spot in one.hot_spots]
    if spots:
        yield ""
        yield "Hardest paragraphs:"
        for name, spot in spots:
            start = " ".join(spot.location.text.split())
            shown = start if len(start) <= LONGEST_START else f"{start[: LONGEST_START - 1]}…"
            yield f"  {name}:{spot.location.line}  grade {spot.grade:.1f}  {shown}"


def json_lines(found: Sequence[ArticleStatistics]) -> Iterator[str]:
    """One JSON object a line for each article; offsets count code points of the file."""
    import json

    for one in found:
        yield json.dumps(as_data(one), ensure_ascii=False)


def csv_lines(found: Sequence[ArticleStatistics]) -> Iterator[str]:
    """A line of headings and one for each article, without the hot spots."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    keys = ["name", "headline", "paragraphs", "words_per_sentence", "ease", "attributions"]
    keys += [key for _, key, _ in COLUMNS]
    writer.writerow(keys)
    for one in found:
        data = as_data(one)
        writer.writerow(["" if data[key] is None else data[key] for key in keys])
    yield from out.getvalue().removesuffix("\n").split("\n")


def as_data(one: ArticleStatistics) -> dict[str, Any]:
    """An article's counts as plain data, fractions rounded to three decimals."""
    data = {key: _rounded(value) for key, value in asdict(one).items() if key not in ("longest_span", "hot_spots")}
    data["hot_spots"] = [
        {
            "offset": spot.location.offset,
            "end_offset": spot.location.end_offset,
            "line": spot.location.line,
            "words": spot.words,
            "grade": _rounded(spot.grade),
        }
        for spot in one.hot_spots
    ]
    return data


def _rounded(value: Any) -> Any:
    return round(value, 3) if isinstance(value, float) else value


def _cell(value: float | None, key: str, decimals: int) -> str:
    if value is None:
        return "-"
    return f"{100 * value if key in SHARES else value:.{decimals}f}"


def _line(name: str, width: int, cells: Sequence[str]) -> str:
    shown = name if len(name) <= width else f"…{name[len(name) - width + 1 :]}"
    widths = [max(len(heading), 6) for heading, _, _ in COLUMNS]
    return f"{shown:{width}}  " + "  ".join(f"{cell:>{size}}" for cell, size in zip(cells, widths, strict=True))
