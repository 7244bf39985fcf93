"""The memory that very long input takes: python -m benchmarks.bounded [--size MB] [--select RULES].

A file of records, a folder of small files and one article in three formats, each of two sizes: what is bounded is the
same in both. Of an article the text and the places of its blocks are held, and the findings.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from html import escape
from itertools import islice
from pathlib import Path

from benchmarks.processes import NEWSLINT, cost
from benchmarks.texts import articles, write_folder

# How many times larger the second of two inputs is.
TIMES = 4


def write_records(path: Path, size: float, seed: int = 5) -> Path:
    """Write records of so many MB in all, an article each."""
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number, text in enumerate(articles(seed)):
            if written >= size * 1e6:
                break
            headline, _, body = text.partition("\n\n")
            row = {"id": str(number), "headline": headline, "text": body.replace("\n\n", "\n")}
            written += file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def write_article(path: Path, size: float) -> Path:
    """Write one article of so many MB, in the format that the path's suffix names."""
    bodies = (text.partition("\n\n")[2] for text in articles(6))
    first = next(articles(6))
    count = max(1, int(size * 1e6 / len(first)))
    text = first + "\n" + "\n".join(islice(bodies, count))
    if path.suffix == ".html":
        headline, *paragraphs = (escape(one) for one in text.split("\n\n"))
        body = "\n".join(f"<p>{one}</p>" for one in paragraphs)
        text = f"<!DOCTYPE html>\n<article>\n<h1>{headline}</h1>\n{body}\n</article>\n"
    elif path.suffix == ".md":
        parts = text.split("\n\n")
        parts[20::20] = [f"```\n{one}\n\n{one}\n```" for one in parts[20::20]]
        text = "# " + "\n\n".join(parts)
    path.write_text(text, encoding="utf-8")
    return path


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=float, default=2.0, help="MB of the smaller of two inputs (2)")
    parser.add_argument("--select", default="default", help="rules that run")
    told = parser.parse_args()
    command = [*NEWSLINT, "--no-cache", "--jobs", "1", "--select", told.select]
    print("| | MB | CPU s | peak memory MiB |\n|---|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for size in (told.size, TIMES * told.size):
            write_folder(scratch / f"files{size:g}", size)
            inputs = {
                "records": write_records(scratch / f"{size:g}.jsonl", size),
                "a folder of small files": scratch / f"files{size:g}",
                "one article": write_article(scratch / f"{size:g}.txt", size),
                "one article in Markdown": write_article(scratch / f"{size:g}.md", size),
                "one article in HTML": write_article(scratch / f"{size:g}.html", size),
            }
            for name, path in inputs.items():
                one = cost([*command, str(path)], scratch / "cache", scratch)
                print(f"| {name} | {size:g} | {one.cpu:.1f} | {one.memory / 2**20:.0f} |", flush=True)
            as_sarif = ["sarif" if word == "jsonl" else word for word in command]
            one = cost([*as_sarif, str(inputs["records"])], scratch / "cache", scratch)
            print(f"| records, as SARIF | {size:g} | {one.cpu:.1f} | {one.memory / 2**20:.0f} |", flush=True)


if __name__ == "__main__":
    main()
