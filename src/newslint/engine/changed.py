"""Only what changed: the lines that a diff adds, and the findings that touch them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.errors import UsageError
from newslint.finding import LocatedFinding, Location
from newslint.report import FileReport, Report
from newslint.report.coming import Anew
from newslint.report.long_file import long_on_disk

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from newslint.report.record_places import RecordPlaces

HUNK = re.compile(r"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")
ESCAPE = re.compile(rb'\\([0-7]{3}|[abfnrtv"\\])')
SIGNS = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))
# Whatever the user's own settings, the diff is plain, and no program of the repository runs to make it.
DIFF = ("diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--diff-filter=ACMR")
PREFIXES = ("--src-prefix=a/", "--dst-prefix=b/")
# Seconds that git may take.
PATIENCE = 120


@dataclass(frozen=True)
class Changes:
    """The lines added or changed, by the absolute path of their file; a file may have none, when lines only went."""

    lines: Mapping[str, tuple[range, ...]]

    def holds(self, path: str) -> bool:
        """Whether the file was touched at all."""
        return absolute(path) in self.lines

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether a line from `first` to `last`, both counted from 1, was added or changed."""
        return any(first < lines.stop and lines.start <= last for lines in self.lines.get(absolute(path), ()))


def absolute(path: str) -> str:
    """The one name by which a file is known here, its links resolved."""
    return os.path.realpath(path)


def changes_of(diff: str, root: str) -> Changes:
    """The changes that a unified diff describes; its paths are relative to `root`.

    A prefix `b/` is taken off, as git writes it. Raises UsageError where nothing of a diff is in it.
    """
    found: dict[str, list[range]] = {}
    current: list[range] = []
    number = old = new = 0
    for line in diff.split("\n"):
        if old > 0 or new > 0:
            # Lines of a hunk are text, whatever they look like.
            kind = line[:1]
            if kind == "+":
                _add(current, number)
            number += kind in ("+", " ", "")
            new -= kind in ("+", " ", "")
            old -= kind in ("-", " ", "")
        elif line.startswith("+++ "):
            name = _path(line[4:])
            current = [] if name is None else found.setdefault(absolute(os.path.join(root, name)), [])  # noqa: PTH118
        elif hunk := HUNK.match(line):
            old, new = int(hunk["gone"] or 1), int(hunk["count"] or 1)
            number = int(hunk["first"])
    if not found and diff.strip():
        raise UsageError("the diff names no file; give a unified diff, as “git diff” writes it")
    return Changes({path: tuple(lines) for path, lines in found.items()})


def _add(lines: list[range], number: int) -> None:
    if lines and lines[-1].stop == number:
        lines[-1] = range(lines[-1].start, number + 1)
    else:
        lines.append(range(number, number + 1))


def changes_since(base: str, folder: str = ".") -> Changes:
    """What differs from where the work branched off `base`, uncommitted changes included."""
    root = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
    fork = _git(folder, "merge-base", "--end-of-options", base, "HEAD").strip()
    return changes_of(_git(root, *DIFF, *PREFIXES, fork), root)


def staged_changes(folder: str = ".") -> Changes:
    """What differs from the last commit in the files that are staged.

    The lines are those of the files as they lie in the folder, which is what is checked.
    """
    root = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
    names = [
        one for one in _git(root, "diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR").split("\0") if one
    ]
    if not names:
        return Changes({})
    against = "HEAD" if _has_commit(root) else EMPTY_TREE
    return changes_of(_git(root, *DIFF, *PREFIXES, against, "--", *(f":(literal){name}" for name in names)), root)


# What git calls a tree without files, to compare with before the first commit.
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"


def only_changed(report: Report, changes: Changes, about_article: Iterable[str]) -> Report:
    """The report with only those findings that touch a changed line.

    Findings of the rules named in `about_article` speak of the article as a whole, and count when
    the article was touched at all; so does what has no place.
    """
    whole = frozenset(about_article)
    before = report.files

    def each() -> Iterator[FileReport]:
        records = _Records()
        for file in before:
            if changes.holds(file.path):
                line = None if file.record is None else records.lines_of(file)
                yield file._replace(
                    findings=tuple(one for one in file.findings if _counts(file, line, one, changes, whole))
                )

    return report._replace(files=tuple(each()) if isinstance(before, tuple) else Anew(each))


Lines = tuple[int, int]
EVERY_LINE: Lines = (1, 1 << 60)


def _counts(
    file: FileReport, record: Lines | None, one: LocatedFinding, changes: Changes, whole: frozenset[str]
) -> bool:
    if one.location is None or one.rule in whole:
        return True
    if record is not None:
        return changes.touch(file.path, *record)
    # What stands in another article is no line of this one.
    here = (related.location for related in one.related if related.path is None)
    return any(changes.touch(file.path, *_lines(place)) for place in (one.location, *here))


def _lines(place: Location) -> Lines:
    # A place that ends at the head of a line has nothing of that line.
    ends_before = place.end_line > place.line and place.end_column == 1
    return place.line, place.end_line - ends_before


class _Records:
    """Finds the lines of records in their JSONL files, each file read through once."""

    def __init__(self) -> None:
        self._places: dict[str, RecordPlaces] = {}

    def lines_of(self, file: FileReport) -> Lines:
        """The line that holds a record, twice; all lines where it cannot be told."""
        from newslint.report.record_places import RecordPlaces

        source = long_on_disk(file)
        if source is None:
            return EVERY_LINE
        if file.path not in self._places:
            self._places[file.path] = RecordPlaces(source)
        # Ids may be there twice, so that records are counted off whether they have findings or not.
        entry = self._places[file.path].following(file.record or "")
        span = entry.place("text", 0, 0) if entry else None
        if span is None:
            return EVERY_LINE
        line = source.lines.position(span.start)[0]
        return line, line


def _path(name: str) -> str | None:
    """The path on a `+++` line, or None for a file that was deleted."""
    name = name.rstrip("\r")
    if name.startswith('"'):
        inner = os.fsencode(name[1:].partition('"\t')[0].removesuffix('"'))
        name = os.fsdecode(ESCAPE.sub(lambda found: _unescaped(found[1]), inner))
    else:
        name = name.partition("\t")[0]
    return None if name == "/dev/null" else name.removeprefix("b/")


def _unescaped(escape: bytes) -> bytes:
    """The byte that git wrote as three octal digits or as a letter."""
    return bytes([int(escape, 8) & 0xFF if len(escape) == 3 else SIGNS[escape[0]]])


def _has_commit(root: str) -> bool:
    return _run(root, "rev-parse", "--verify", "-q", "HEAD").returncode == 0


def _git(folder: str, *arguments: str) -> str:
    done = _run(folder, *arguments)
    if done.returncode != 0:
        why = os.fsdecode(done.stderr).strip().split("\n")[0].removeprefix("fatal: ")
        raise UsageError(f"git cannot tell what changed ({why or 'it gave no reason'})")
    return os.fsdecode(done.stdout)


def _run(folder: str, *arguments: str) -> CompletedProcess[bytes]:
    import subprocess

    command = ("git", "-c", "core.quotePath=false", *arguments)
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=PATIENCE, env=environment)
    except FileNotFoundError:
        raise UsageError(
            "git is not installed, so nobody can tell what changed; give a diff with --diff-file"
        ) from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"git took longer than {PATIENCE} seconds to tell what changed") from None
