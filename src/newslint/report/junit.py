"""JUnit XML: each finding that makes the run fail is a failed test case.

An article without one is a passing case, since readers show nothing where there is no case at all.
Source: the schema of the Jenkins xUnit plugin, and the documentation of GitLab's unit test reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.finding import LocatedFinding
from newslint.report import FileReport, Report, Style
from newslint.report.concise import where
from newslint.report.uri import Uris, path_of, root_of

# What XML 1.0 cannot hold, not even escaped.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


class Junit:
    """A suite for each article, and one for the run where there is something to say of it."""

    name = "junit"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the document, a suite at a time."""
        uris = Uris(root_of(report))
        tests = failures = 0
        for file in _files(report):
            failing = len(_failing(file, _shown(report, file)))
            tests += failing or 1
            failures += failing
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield f'<testsuites name="newslint" tests="{tests}" failures="{failures}" errors="0">\n'
        yield from (_suite(report, uris, file) for file in _files(report))
        yield "</testsuites>\n"


def _files(report: Report) -> Iterator[FileReport | None]:
    if report.notices:
        yield None
    yield from report.files


def _shown(report: Report, file: FileReport | None) -> list[LocatedFinding]:
    findings = report.notices if file is None else file.findings
    return [one for one in findings if one.suppressed is None or report.show_suppressed]


def _failing(file: FileReport | None, shown: Iterable[LocatedFinding]) -> list[LocatedFinding]:
    return [one for one in shown if _fails(file, one)]


def _suite(report: Report, uris: Uris, file: FileReport | None) -> str:
    """The findings that make the run fail as a failed case each; the others are what the suite has to say beside."""
    shown = _shown(report, file)
    failing = _failing(file, shown)
    path = path_of(uris.artifact_location(file.path)) if file else ""
    name = "newslint" if file is None else path if file.record is None else f"{path}#{file.record}"
    head = f'<testcase classname="{quoted(name)}"' + (f' file="{quoted(path)}"' if path else "")
    cases = [
        f'{head}{_line(one)} name="{quoted(_named(one))}">'
        f'<failure type="{quoted(one.rule)}" message="{quoted(one.message)}">{quoted(_told(file, one))}</failure>'
        "</testcase>\n"
        for one in failing
    ] or [f'{head} name="newslint"/>\n']
    beside = "\n".join(_told(file, one) for one in shown if not _fails(file, one))
    counts = f'tests="{len(cases)}" failures="{len(failing)}" errors="0" skipped="0"'
    out = f"<system-out>{quoted(beside)}</system-out>\n" if beside else ""
    return f'<testsuite name="{quoted(name)}" {counts}>\n{"".join(cases)}{out}</testsuite>\n'


def _named(finding: LocatedFinding) -> str:
    place = finding.location
    return f"{finding.rule} {place.line}:{place.column}" if place else finding.rule


def _line(finding: LocatedFinding) -> str:
    return f' line="{finding.location.line}"' if finding.location else ""


def _told(file: FileReport | None, finding: LocatedFinding) -> str:
    return f"{where(file, finding)}: {finding.severity} {finding.rule} {finding.message}"


def _fails(file: FileReport | None, finding: LocatedFinding) -> bool:
    return finding.suppressed is None and finding.severity.rank >= (file.fails_on.rank if file else 1)


def quoted(text: str) -> str:
    """The text as XML, in an attribute or between tags; what XML cannot hold is U+FFFD."""
    text = ILLEGAL.sub("\ufffd", text)
    return "".join(ENTITIES.get(sign, sign) for sign in text)
