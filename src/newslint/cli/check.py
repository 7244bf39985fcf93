"""`newslint check`: lint articles."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterable
from dataclasses import replace

from newslint.cli.common import add_article_options, add_selection_options, request, style
from newslint.engine.problems import notice
from newslint.engine.runner import Runner
from newslint.errors import PackError, UsageError
from newslint.report import Report, Reporter, Style
from newslint.report.all import core_reporter_names, reporter_named

MOST_JOBS = 1000


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `check`."""
    sub.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, or - for standard input")
    formats = ", ".join(core_reporter_names())
    sub.add_argument("--format", default="text", metavar="NAME", help=f"how to report: {formats} (default: text)")
    sub.add_argument("-o", "--output", metavar="FILE", help="write the report there, whole or not at all")
    add_selection_options(sub)
    sub.add_argument("--fail-on", choices=("error", "warning", "note"), help="the severity that makes the exit code 1")
    sub.add_argument("--baseline", metavar="FILE", help="set aside the findings that this baseline holds")
    sub.add_argument("--no-baseline", action="store_true", help="set none aside, whatever is configured")
    sub.add_argument("--fix", action="store_true", help="apply safe fixes, then report what is left")
    sub.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: unsafe fixes too")
    sub.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    sub.add_argument("--force-exclude", action="store_true", help="leave excluded files out even when they are named")
    sub.add_argument("--show-suppressed", action="store_true", help="report what inline ignores set aside, too")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour (default: auto)")
    sub.add_argument(
        "--jobs", type=jobs, metavar="N", help="check in so many processes (default: auto, by work and cores)"
    )
    sub.add_argument("--no-cache", action="store_true", help="neither use nor keep results of earlier runs")
    sub.add_argument(
        "--timings", action="store_true", help="say on standard error what each rule, layer and stage has cost"
    )
    sub.add_argument("--no-progress", action="store_true", help="show no progress on the terminal")
    add_article_options(sub)


def jobs(given: str) -> int:
    """The number that `--jobs` asks for; 0 for `auto`."""
    if given == "auto":
        return 0
    if not given.isdecimal() or not 1 <= int(given) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{given} is neither auto nor a number from 1 to {MOST_JOBS}")
    return int(given)


def run(options: argparse.Namespace) -> int:
    """Check the articles and write the report."""
    asked = request(options)
    clock = None
    if options.timings:
        from newslint.engine.timings import Clock

        clock = Clock()
        asked = replace(asked, jobs=1, cache=False)
    runner = Runner(asked, clock=clock)
    reporter = find_reporter(options.format, runner.packs.reporters)
    # Here and below: what a rule prints must not end up between findings.
    if options.diff or options.fix:
        from newslint.cli.fix import fix

        with contextlib.redirect_stdout(sys.stderr):
            done = fix(runner, write=not options.diff, unsafe=options.unsafe_fixes)
        if options.diff:
            sys.stdout.writelines(done.diffs)
            missing = runner.missing()
            for told in (*runner.packs.problems, *missing):
                print(f"newslint: {told.message}", file=sys.stderr)
            return 2 if missing else 1 if done.diffs else 0
        if done.told:
            print(done.told, file=sys.stderr)
    elif options.unsafe_fixes:
        raise UsageError("--unsafe-fixes goes with --fix or --diff")
    from newslint.cli.progress import Progress

    with Progress(not options.no_progress) as progress, contextlib.redirect_stdout(sys.stderr):
        report = runner.report(progress.tell)
    if clock is not None:
        from newslint.engine.timings import table

        print(*table(clock.costs(), len(report.files)), sep="\n", file=sys.stderr)
    held = options.baseline or runner.config_for(".").baseline
    if held and not options.no_baseline:
        from newslint.engine.baseline import compared, read_baseline

        report = compared(report, read_baseline(held))
    try:
        write(report, reporter, options.output, style(options.color))
    except PackError as problem:
        # The reporter of a pack failed, and has written nothing: what was found is told all the same.
        report = failed(report, problem)
        write(report, find_reporter("text", ()), options.output, style(options.color))
    return report.exit_code


def failed(report: Report, problem: PackError) -> Report:
    """The report of a run that could not be written as it was asked for."""
    return replace(report, notices=(*report.notices, notice("pack-failed", f"{problem}.")), failed=True)


def find_reporter(name: str, offered: Iterable[Reporter]) -> Reporter:
    """The reporter of that name; raises UsageError for one that is not there."""
    for one in offered:
        if one.name == name:
            return one
    found = reporter_named(name)
    if found is None:
        names = ", ".join((*core_reporter_names(), *sorted(one.name for one in offered)))
        raise UsageError(f"there is no format “{name}”; the formats are {names}")
    return found


def write(report: Report, reporter: Reporter, output: str | None, style: Style) -> None:
    """Write a report to standard output, or to a file that is there whole or not at all."""
    if output is None:
        for piece in reporter.render(report, style):
            sys.stdout.write(piece)
        return
    from newslint.engine.fixer import write_whole

    folder = os.path.dirname(output)  # noqa: PTH120
    if folder and not os.path.isdir(folder):  # noqa: PTH112
        raise UsageError(f"{output}: there is no folder {folder}")
    whole = "".join(reporter.render(report, Style(False, style.width)))
    write_whole(output, whole.encode("utf-8", "backslashreplace"))
