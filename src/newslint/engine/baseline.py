"""Baselines: findings that a newsroom has already, so that a check speaks of new ones alone.

A baseline is a JSON file with one finding a line, in the order of paths, so that two branches that
each mend an article merge without a conflict. Findings are known by rule and fingerprint, never by a
line number. A baseline grows only when somebody says so: a check never writes it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from newslint.engine.problems import notice
from newslint.engine.writing import write_whole
from newslint.errors import ConfigError
from newslint.finding import LocatedFinding
from newslint.named import NamedTuple
from newslint.report import FileReport, Report
from newslint.report.coming import Anew

NAME = ".newslint-baseline.json"
VERSION = 1
REASON = "in the baseline"
# Characters of the words found that stand in the file, for whoever reads it.
LONGEST_TEXT = 80


class Known(NamedTuple):
    """A finding of a baseline. `path` is relative to the folder of the baseline; `record` may be empty."""

    path: str
    record: str
    rule: str
    fingerprint: str
    text: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells the finding from all others."""
        return self.path, self.record, self.rule, self.fingerprint


@dataclass(frozen=True)
class Baseline:
    """The known findings, by their keys, and the file that holds them."""

    path: str
    known: dict[tuple[str, str, str, str], Known]

    def relative(self, path: str) -> str:
        """A path as the baseline writes it: relative to its folder, with `/`."""
        folder = os.path.dirname(os.path.abspath(self.path))  # noqa: PTH100, PTH120
        try:
            return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")  # noqa: PTH100
        except ValueError:
            # Another drive of a Windows machine.
            return os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100

    def findings_of(self, files: Iterable[FileReport]) -> dict[tuple[str, str, str, str], Known]:
        """What a run has found, as a baseline knows it; what is ignored in the article is left out."""
        found: dict[tuple[str, str, str, str], Known] = {}
        for file in files:
            path = self.relative(file.path)
            for one in file.findings:
                if one.suppressed is None or one.in_baseline:
                    known = _known(path, file, one)
                    found[known.key] = known
        return found

    def stale(self, files: Iterable[FileReport]) -> list[Known]:
        """What the baseline holds of these files, or of files that are gone, and nobody finds any more."""
        checked: set[str] = set()
        found: set[tuple[str, str, str, str]] = set()
        for file in files:
            checked.add(self.relative(file.path))
            found.update(key for key in self.findings_of([file]) if key in self.known)
        folder = os.path.dirname(os.path.abspath(self.path))  # noqa: PTH100, PTH120
        gone: dict[str, bool] = {}
        stale: list[Known] = []
        for key, known in self.known.items():
            if key in found:
                continue
            if known.path not in gone:
                gone[known.path] = not os.path.lexists(os.path.join(folder, known.path))  # noqa: PTH118
            if known.path in checked or gone[known.path]:
                stale.append(known)
        return stale


def _known(path: str, file: FileReport, one: LocatedFinding) -> Known:
    text = " ".join((one.location.text if one.location else "").split())
    if len(text) > LONGEST_TEXT:
        text = text[: LONGEST_TEXT - 1] + "…"
    return Known(path, file.record or "", one.rule, one.fingerprint, text)


def read_baseline(path: str) -> Baseline:
    """Read a baseline; raises ConfigError that says what is wrong with the file and what to do."""
    way_out = "mend it, or write it anew with “newslint baseline create”"
    try:
        with open(path, encoding="utf-8") as file:
            read = json.load(file)
        if read["newslint-baseline"] != VERSION:
            raise ConfigError(f"{path}: the baseline is of another version; write it anew with this newslint")
        rows = [Known(*(str(row.get(name, "")) for name in Known._fields)) for row in read["findings"]]
    except FileNotFoundError:
        raise ConfigError(f"{path}: there is no such baseline; “newslint baseline create” writes one") from None
    except OSError as problem:
        raise ConfigError(f"{path}: the baseline cannot be read ({problem.strerror or 'no reason given'})") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ConfigError(f"{path}: this is no baseline of newslint; {way_out}") from None
    return Baseline(path, {row.key: row for row in rows})


def write_baseline(baseline: Baseline) -> None:
    """Write a baseline, whole or not at all; raises ArticleError when it cannot be written."""
    rows = [
        json.dumps({name: value for name, value in known._asdict().items() if value}, ensure_ascii=True)
        for known in sorted(baseline.known.values())
    ]
    listed = ",\n".join(rows)
    whole = f'{{"newslint-baseline": {VERSION}, "findings": [\n{listed}\n]}}\n'
    write_whole(baseline.path, whole.encode("ascii"))


def compared(report: Report, baseline: Baseline) -> Report:
    """The report with the findings of the baseline set aside, and a notice where the baseline holds more."""
    before = report.files
    files: Collection[FileReport] = Anew(lambda: (_with_known(baseline, file) for file in before))
    if isinstance(before, tuple):
        files = tuple(files)
    stale = len(baseline.stale(files))
    notices = report.notices
    if stale:
        held = "1 finding that nobody finds" if stale == 1 else f"{stale:,} findings that nobody finds"
        told = f"The baseline {baseline.path} holds {held} any more; “newslint baseline prune” takes them out."
        notices = (*notices, notice("stale-baseline", told))
    return report._replace(files=files, notices=notices, has_baseline=True)


def _with_known(baseline: Baseline, file: FileReport) -> FileReport:
    path = baseline.relative(file.path)
    findings = (
        one._replace(suppressed=REASON, in_baseline=True)
        if one.suppressed is None and _known(path, file, one).key in baseline.known
        else one
        for one in file.findings
    )
    return file._replace(findings=tuple(findings))
