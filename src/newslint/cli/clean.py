"""`newslint clean`: an article without what a scrape left behind."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import Any

from newslint.cli.common import add_article_options, request
from newslint.engine.cleaning import Cleaned, cleaned
from newslint.engine.files import Wanted
from newslint.engine.runner import Opened, Runner
from newslint.engine.writing import write_whole
from newslint.errors import ArticleError, NewslintError
from newslint.finding import LocatedFinding
from newslint.formats import Source

MOST_REMOVED = 40


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `clean`."""
    sub.add_argument("source", metavar="IN", help="an article or a file of records, or - for standard input")
    sub.add_argument("target", metavar="OUT", nargs="?", help="where the clean article goes (default: standard output)")
    sub.add_argument("--in-place", action="store_true", help="write the clean article over IN")
    sub.add_argument("--diff", action="store_true", help="show what would change and write nothing")
    sub.add_argument("--report", action="store_true", help="tell on standard error what was removed, line by line")
    sub.add_argument(
        "--keep",
        choices=("metadata",),
        help="move date, author, source and licence to front matter (.md), to NAME.meta.json, or into the record",
    )
    sub.add_argument("--unsafe-fixes", action="store_true", help="remove also what a person should look at first")
    sub.add_argument(
        "--max-removed",
        type=_share,
        default=MOST_REMOVED,
        metavar="PERCENT",
        help=f"refuse when more of the words would go (default: {MOST_REMOVED})",
    )
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """Clean an article or the articles of a records file; 2 when one was refused."""
    target = _target(options)
    options.paths = [options.source]
    asked = request(options)
    asked = asked._replace(layer={**asked.layer, "select": ["leftovers"]})
    runner = Runner(asked)
    try:
        opened = runner.open(Wanted(options.source, True))
        if opened.kind.many:
            text, refused = _records(opened, options)
            facts: dict[str, list[str]] = {}
        else:
            done = _cleaned(opened, opened.source.text, opened.source.text, options)
            text, refused, facts = done.text, False, done.facts
        if facts and options.keep and not options.diff:
            text = _kept(text, opened, facts, target)
        data = opened.encode(text)
    except ArticleError as problem:
        raise NewslintError(f"{options.source}: {problem}") from None
    if options.diff:
        _show_diff(opened.path, opened.source.text, text)
    elif target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    elif text != opened.source.text or not _same_file(options.source, target):
        # Over the article itself only while it is still what was read.
        read = opened.source.data if _same_file(options.source, target) else None
        write_whole(target, data, instead_of=read)
    return 2 if refused else 0


def _share(text: str) -> float:
    try:
        value = float(text.removesuffix("%"))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no percentage from 0 to 100")
    return value


def _target(options: argparse.Namespace) -> str | None:
    """Where to write; raises NewslintError rather than write over the original unasked."""
    if options.in_place:
        if options.source == "-":
            raise NewslintError("standard input cannot be cleaned in place; leave out --in-place")
        if options.target is not None and not _same_file(options.source, options.target):
            raise NewslintError("--in-place writes over IN; leave out OUT or --in-place")
        return str(options.source)
    if options.target is None or options.target == "-":
        return None
    if _same_file(options.source, options.target):
        raise NewslintError(f"{options.target} is the article itself; say --in-place to write over it")
    return str(options.target)


def _same_file(one: str, other: str) -> bool:
    return one != "-" and os.path.realpath(one) == os.path.realpath(other)


def _cleaned(opened: Opened, shown: str, text: str, options: argparse.Namespace, name: str = "") -> Cleaned:
    """The clean text; raises ArticleError when too much of it would go. `shown` is what the format reads."""
    row = json.loads(shown) if name else None

    def lint(now: str) -> list[LocatedFinding]:
        source = now if row is None else json.dumps({**row, "text": now})
        answers = opened.desk.alone.check(Source(opened.path, source), opened.kind)
        return [one for checked in answers if not isinstance(checked, ArticleError) for one in checked.findings]

    facts = {rule.id: rule.fact for rule in opened.desk.rules.rules if rule.fact}
    done = cleaned(text, lint, facts, options.unsafe_fixes, bool(options.keep))
    if options.report:
        where = f"{opened.path}: {name}" if name else opened.path
        for one in done.removed:
            print(f"{where}:{one.line}: {one.rule}: {one.text}", file=sys.stderr)
    if 100 * done.share > options.max_removed:
        raise ArticleError(
            f"{100 * done.share:.0f} % of the words would go, more than {options.max_removed:g} %; "
            "look at it with --diff --max-removed 100"
        )
    return done


def _records(opened: Opened, options: argparse.Namespace) -> tuple[str, bool]:
    """The records file with clean texts, each other line as it is, and whether an article was refused."""
    refused = False
    lines = opened.source.text.split("\n")
    for number, line in enumerate(lines):
        row = _row(line)
        if row is None:
            if line.strip():
                print(f"newslint: {opened.path}: line {number + 1}: no record; left as it is", file=sys.stderr)
                refused = True
            continue
        try:
            done = _cleaned(opened, line, row["text"], options, str(row["id"]))
        except ArticleError as problem:
            print(f"newslint: {opened.path}: {row['id']}: {problem}", file=sys.stderr)
            refused = True
            continue
        if done.text != row["text"]:
            row["text"] = done.text
            if options.keep and done.facts:
                row["kept"] = (
                    {**row.get("kept", {}), **done.facts} if isinstance(row.get("kept", {}), dict) else done.facts
                )
            end = "\r" if line.endswith("\r") else ""
            lines[number] = json.dumps(row, ensure_ascii=line.isascii()) + end
    return "\n".join(lines), refused


def _row(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    is_record = isinstance(row, dict) and isinstance(row.get("id"), str | int) and isinstance(row.get("text"), str)
    return row if is_record else None


def _kept(text: str, opened: Opened, facts: dict[str, list[str]], target: str | None) -> str:
    """The text with its facts in the front matter; for other files the facts go to a file beside it."""
    from newslint.cli.keeping import with_front_matter

    if opened.kind.name == "markdown":
        kept = with_front_matter(text, facts)
        if kept is not None:
            return kept
    if target is None:
        raise ArticleError("there is no place to keep the metadata; name OUT, or use --in-place")
    stem = f"{target}.meta.json"
    known: dict[str, Any] = {}
    try:
        with open(stem, encoding="utf-8") as file:
            known = json.load(file)
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        raise ArticleError(f"the metadata cannot be kept: {stem} is there and is no JSON") from None
    for name, lines in facts.items():
        known[name] = [*known.get(name, []), *(line for line in lines if line not in known.get(name, []))]
    write_whole(stem, (json.dumps(known, ensure_ascii=False, indent=2) + "\n").encode())
    return text


def _show_diff(path: str, before: str, after: str) -> None:
    import difflib

    lines = (before.split("\n"), after.split("\n"))
    sys.stdout.writelines(f"{line}\n" for line in difflib.unified_diff(*lines, f"a/{path}", f"b/{path}", lineterm=""))
