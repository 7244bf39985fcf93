"""`newslint baseline`: write down the findings there are, so that a check tells only new ones."""

from __future__ import annotations

import argparse
import os
import sys

from newslint.cli.common import add_article_options, add_selection_options, request
from newslint.engine.baseline import NAME, Baseline, Known, read_baseline, write_baseline
from newslint.engine.runner import Runner
from newslint.errors import UsageError
from newslint.report.terminal import one_line

ACTIONS = {
    "create": "write a baseline of all findings there are",
    "update": "write it anew: take in what is new, take out what is gone",
    "prune": "take out what is gone, and take nothing in",
    "show": "list what the baseline holds and nobody finds any more, and the findings that it lacks",
}


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `baseline`."""
    told = "; ".join(f"{name}: {what}" for name, what in ACTIONS.items())
    sub.add_argument("action", choices=tuple(ACTIONS), help=told)
    sub.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="the articles (default: all below here)")
    sub.add_argument("--baseline", metavar="FILE", help=f"the file (default: the one configured, else {NAME})")
    add_selection_options(sub)
    add_article_options(sub)


def run(options: argparse.Namespace) -> int:
    """Do what is asked and say what changed, in a sentence."""
    runner = Runner(request(options))
    path = options.baseline or runner.config_for(".").baseline or NAME
    if options.action == "create" and os.path.lexists(path):
        raise UsageError(f"{path} is there already; “newslint baseline update” writes it anew")
    before = Baseline(path, {}) if options.action == "create" else read_baseline(path)
    report = runner.report()
    found = before.findings_of(report.files)
    stale = before.stale(report.files)
    new = [known for key, known in found.items() if key not in before.known]
    if options.action == "show":
        return show(before, stale, new)
    gone = {known.key for known in stale}
    kept = {key: known for key, known in before.known.items() if key not in gone}
    if options.action != "prune":
        kept.update(found)
    if kept != before.known or options.action == "create":
        write_baseline(Baseline(path, kept))
    taken = 0 if options.action == "prune" else len(new)
    print(f"{path}: {len(kept):,} findings, {taken:,} taken in, {len(stale):,} taken out.")
    return 0


def show(baseline: Baseline, stale: list[Known], new: list[Known]) -> int:
    """Print one line for each difference, and the figures; 1 where there is a difference."""
    for mark, rows in (("-", stale), ("+", new)):
        for known in sorted(rows):
            where = f"{known.path}#{known.record}" if known.record else known.path
            sys.stdout.write(f"{mark} {one_line(where)} {known.rule} {one_line(known.text)}\n")
    print(f"{baseline.path}: {len(baseline.known):,} findings, {len(stale):,} gone, {len(new):,} not in it.")
    return 1 if stale or new else 0
