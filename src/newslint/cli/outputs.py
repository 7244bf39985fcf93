"""Where a report goes: standard output and files, in one or several formats of the same run."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence

from newslint.cli.common import style
from newslint.engine.writing import write_whole
from newslint.errors import UsageError
from newslint.named import NamedTuple
from newslint.report import Report, Reporter, Style
from newslint.report.all import core_reporter_names, reporter_named

SUMMARY = "GITHUB_STEP_SUMMARY"


class Output(NamedTuple):
    """A format and the file it is written to; None for standard output."""

    reporter: Reporter
    path: str | None


def outputs(
    formats: Sequence[str], output: str | None, sarif_file: str | None, offered: Sequence[Reporter]
) -> list[Output]:
    """What `--format NAME` and `--format NAME=FILE`, given any number of times, ask for.

    One format at most goes to standard output, or to `output`; it is text where all the others go
    to files, so that findings are always seen. Raises UsageError.
    """
    found: list[Output] = []
    for one in formats:
        name, has_path, path = one.partition("=")
        if has_path and not path:
            raise UsageError(f"--format {one} names no file; write {name}=FILE, or {name} alone")
        found.append(Output(find_reporter(name, offered), path if has_path else output))
    if sarif_file is not None:
        found.append(Output(find_reporter("sarif", offered), sarif_file))
    if not any(one.path is None or one.path == output for one in found):
        found.insert(0, Output(find_reporter("text", offered), output))
    places = [one.path and os.path.realpath(one.path) for one in found]
    for wanted, place in zip(found, places, strict=True):
        if places.count(place) > 1:
            where = f"the file {wanted.path}" if wanted.path else "standard output"
            raise UsageError(f"two formats cannot both be written to {where}; write --format NAME=FILE for one of them")
        check_folder(wanted.path, wanted.path == sarif_file)
    return found


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


def check_folder(path: str | None, make: bool = False) -> None:
    """See to it before the run that a file can be written; with `make` its folder is made."""
    folder = os.path.dirname(path or "")  # noqa: PTH120
    if not folder or os.path.isdir(folder):  # noqa: PTH112
        return
    if not make:
        raise UsageError(f"{path}: there is no folder {folder}")
    try:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except OSError as problem:
        raise UsageError(f"{path}: the folder cannot be made ({problem.strerror})") from None


def write_all(report: Report, wanted: Iterable[Output], colour: str) -> None:
    """Write a report in every format that is wanted; a file is there whole or not at all.

    Raises ArticleError where a file cannot be written, PackError where the reporter of a pack fails.
    """
    names = set()
    for reporter, path in wanted:
        write(report, reporter, path, style(colour))
        names.add(reporter.name)
    # A run of GitHub Actions has a page of its own, which is better to read than its log.
    page = os.environ.get(SUMMARY)
    if "github" in names and page:
        whole = "".join(find_reporter("github-summary", ()).render(report, Style()))
        try:
            with open(page, "ab") as file:
                file.write(whole.encode("utf-8", "backslashreplace"))
        except OSError as problem:
            print(f"newslint: the summary of the run is not written ({problem.strerror})", file=sys.stderr)


def write_coming(report: Report, wanted: Output, style: Style, clear: Callable[[], None]) -> None:
    """Write a report while its run goes on; `clear` takes the progress off the terminal. Raises ArticleError.

    What a rule prints goes to standard error, not between findings.
    """
    out = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        if wanted.path is not None:
            pieces = wanted.reporter.render(report, Style(False, style.width))
            write_whole(wanted.path, (piece.encode("utf-8", "backslashreplace") for piece in pieces))
            return
        for piece in wanted.reporter.render(report, style):
            clear()
            out.write(piece)


def write(report: Report, reporter: Reporter, output: str | None, style: Style) -> None:
    """Write a report to standard output, or to a file that is there whole or not at all."""
    if output is None:
        for piece in reporter.render(report, style):
            sys.stdout.write(piece)
        return
    pieces = reporter.render(report, Style(False, style.width))
    write_whole(output, (piece.encode("utf-8", "backslashreplace") for piece in pieces))
