"""`newslint check`: lint articles."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.cli.common import add_article_options, add_selection_options, request, style
from newslint.cli.outputs import Output, outputs, write_all, write_coming
from newslint.engine.problems import notice
from newslint.engine.runner import Runner
from newslint.errors import PackError, UsageError
from newslint.report import Report
from newslint.report.all import core_reporter_names

if TYPE_CHECKING:
    from newslint.engine.changed import Changes

MOST_JOBS = 1000


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `check`."""
    sub.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files, folders, or - for standard input")
    formats = ", ".join(core_reporter_names())
    told = f"how to report: {formats} (default: text); NAME=FILE writes to a file, and may be given beside others"
    sub.add_argument("--format", action="append", metavar="NAME", help=told)
    sub.add_argument("-o", "--output", metavar="FILE", help="write the report there, whole or not at all")
    sub.add_argument("--sarif-file", metavar="FILE", help="write SARIF there as well, and make its folder")
    sub.add_argument(
        "--statistics", action="store_true", help="count the findings of each rule in place of showing them"
    )
    add_selection_options(sub)
    sub.add_argument("--fail-on", choices=("error", "warning", "note"), help="the severity that makes the exit code 1")
    sub.add_argument("--exit-zero", action="store_true", help="end with 0 whatever is found")
    sub.add_argument(
        "--max-findings", type=number, metavar="N", help="end with 1 only beyond N findings of the failing severity"
    )
    changed = sub.add_mutually_exclusive_group()
    changed.add_argument("--diff-base", metavar="REF", help="tell only what touches lines changed since this branch")
    changed.add_argument("--staged", action="store_true", help="tell only what touches lines changed in staged files")
    changed.add_argument("--diff-file", metavar="FILE", help="tell only what touches lines that this diff adds")
    sub.add_argument("--show-files", action="store_true", help="list the files that would be checked, and check none")
    sub.add_argument("--watch", action="store_true", help="check again whenever an article changes")
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


def number(given: str) -> int:
    """A number from 0 on."""
    if not given.isdecimal():
        raise argparse.ArgumentTypeError(f"{given} is no number")
    return int(given)


def run(options: argparse.Namespace) -> int:
    """Check the articles, once or whenever they change."""
    if options.watch:
        from newslint.cli.watch import watch

        return watch(options, check)
    return check(options)


def check(options: argparse.Namespace) -> int:
    """Check the articles and write the report."""
    asked = request(options)
    changes = changed_lines(options)
    if changes is not None:
        asked = asked._replace(among=frozenset(changes.lines))
    clock = None
    if options.timings:
        from newslint.engine.timings import Clock

        clock = Clock()
        asked = asked._replace(jobs=1, cache=False)
    runner = Runner(asked, clock=clock)
    if options.show_files:
        sys.stdout.writelines(f"{one.path}\n" for one in runner.wanted())
        return 0
    formats = [*(options.format or ()), *(("statistics",) if options.statistics else ())] or ["text"]
    wanted = outputs(formats, options.output, options.sarif_file, runner.packs.reporters)
    if any(getattr(one.reporter, "wants_figures", False) for one in wanted):
        runner.request = asked._replace(figures=True, cache=False)
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

    held = options.baseline or runner.config_for(".").baseline
    if clock is None and changes is None and (options.no_baseline or not held) and is_streamed(runner, wanted):
        from newslint.engine.gathering import coming

        with Progress(not options.no_progress) as progress:
            report = coming(runner, progress.tell)
            write_coming(report, wanted[0], style(options.color), progress.clear)
        return code_of(report, options)
    with Progress(not options.no_progress) as progress, contextlib.redirect_stdout(sys.stderr):
        report = runner.report(progress.tell)
    if clock is not None:
        from newslint.engine.timings import table

        print(*table(clock.costs(), len(report.files)), sep="\n", file=sys.stderr)
    if held and not options.no_baseline:
        from newslint.engine.baseline import compared, read_baseline

        report = compared(report, read_baseline(held))
    if changes is not None:
        from newslint.engine.changed import only_changed

        report = only_changed(report, changes, [rule.id for rule in report.rules if rule.about_article])
    try:
        write_all(report, wanted, options.color)
    except PackError as problem:
        # The reporter of a pack failed, and has written nothing: what was found is told all the same.
        report = failed(report, problem)
        write_all(report, outputs(["text"], options.output, None, ()), options.color)
    return code_of(report, options)


def is_streamed(runner: Runner, wanted: Sequence[Output]) -> bool:
    """Whether findings are written while the run goes on: much text, and one format that can be."""
    return len(wanted) == 1 and getattr(wanted[0].reporter, "streams", False) and runner.is_long()


def code_of(report: Report, options: argparse.Namespace) -> int:
    """The exit code, as far as the options put up with findings."""
    is_within = options.max_findings is not None and report.failing <= options.max_findings
    return 0 if report.exit_code == 1 and (options.exit_zero or is_within) else report.exit_code


def changed_lines(options: argparse.Namespace) -> Changes | None:
    """The changes that findings are to touch; None where all count."""
    if not (options.diff_base or options.staged or options.diff_file):
        return None
    from newslint.engine.changed import changes_of, changes_since, staged_changes

    if options.diff_base:
        return changes_since(options.diff_base)
    if options.staged:
        return staged_changes()
    try:
        with open(0 if options.diff_file == "-" else options.diff_file, "rb") as file:
            diff = os.fsdecode(file.read())
    except OSError as problem:
        raise UsageError(f"{options.diff_file}: the diff cannot be read ({problem.strerror})") from None
    return changes_of(diff, ".")


def failed(report: Report, problem: PackError) -> Report:
    """The report of a run that could not be written as it was asked for."""
    return report._replace(notices=(*report.notices, notice("pack-failed", f"{problem}.")), failed=True)
