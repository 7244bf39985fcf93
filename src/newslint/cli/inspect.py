"""`newslint inspect`: what newslint sees in an article."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from newslint.cli.common import add_article_options, request
from newslint.engine.inspecting import seen
from newslint.engine.runner import Runner
from newslint.errors import ArticleError

# Where a date of publication is known from, for people.
ORIGINS = {
    "metadata": "the metadata",
    "stamp": "a stamp",
    "byline": "the line beside headline or byline",
    "dateline": "the dateline",
    "address": "the address",
    "name": "the name of the file",
}


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `inspect`."""
    sub.add_argument("paths", nargs="+", metavar="FILE", help="an article, or - for standard input")
    sub.add_argument(
        "--across", action="store_true", help="show which of the articles are taken to be on one event, and why"
    )
    sub.add_argument("--format", choices=("text", "json"), default="text", help="how to show it (default: text)")
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """Show the articles: as JSON one line each, or in lines for people."""
    import json

    if options.across:
        from newslint.cli.inspect_across import run as show_events

        return show_events(options)
    runner = Runner(request(options))
    trouble = 0
    for wanted in runner.wanted():
        try:
            opened = runner.open(wanted)
            for doc in opened.kind.documents(opened.given()):
                if isinstance(doc, ArticleError):
                    print(f"newslint: {wanted.path}: {doc}", file=sys.stderr)
                    trouble = 2
                    continue
                view = seen(opened.desk.named(doc), opened.kind.many)
                if options.format == "json":
                    sys.stdout.write(json.dumps(view, ensure_ascii=False) + "\n")
                else:
                    text = doc.source
                    sys.stdout.writelines(f"{line}\n" for line in lines(view, text))
        except ArticleError as problem:
            print(f"newslint: {wanted.path}: {problem}", file=sys.stderr)
            trouble = 2
    return trouble


def lines(view: dict[str, Any], text: str) -> Iterator[str]:
    """The view for people: a line for every block, then what was found in them."""
    yield f"{view.get('path', view.get('record'))} ({view['format']}, {view['language']})"
    for key, value in view["metadata"].items():
        yield f"  {key}: {_short(str(value))}"
    for block in view["blocks"]:
        shown = "" if block.get("field") else _short(text[block["start"] : block["end"]])
        reason = f" ({block['reason']})" if block.get("reason") else ""
        yield f"  {block['start']:>6}-{block['end']:<6} {block['role']}{reason}: {shown}"
    if view["byline"] and view["byline"]["names"]:
        yield f"  written by: {_short(', '.join(name['text'] for name in view['byline']['names']))}"
    if view["date"]:
        yield f"  published: {view['date']['day'] or 'unreadable'} (from {ORIGINS[view['date']['origin']]})"
    if view["dateline"]:
        yield f"  dateline: {_short(_cut(view['dateline'], text))}"
    for one in view["quotations"]:
        speaker = _cut(one["speaker"], text) or "nobody"
        yield f"  quotation, said by {speaker}: {_short(_cut(one, text))}"
    for one in view["attributions"]:
        source = _cut(one["source"], text) or "nobody"
        contents = " … ".join(_cut(content, text) for content in one["content"])
        yield f"  {source} [{_cut(one['cue'], text) if one['cue'] else one['kind']}]: {_short(contents)}"


def _cut(span: dict[str, Any] | None, text: str) -> str:
    return "" if span is None or span.get("field") else text[span["start"] : span["end"]]


def _short(text: str, most: int = 100) -> str:
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    return line if len(line) <= most else f"{line[: most - 1]}…"
