"""Small reports for the tests of the reporters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from newslint.finding import LocatedEdit, LocatedFinding, LocatedFix, LocatedRelated, Location, Safety, Severity
from newslint.report import FileReport, Report, SourceFile
from newslint.text.decode import decode
from newslint.text.offsets import LineIndex


def located(text: str, start: int, end: int, field: str = "text") -> Location:
    lines = LineIndex(text)
    line, column = lines.position(start)
    end_line, end_column = lines.position(end)
    return Location(start, end, line, column, end_line, end_column, text[start:end], field)


class Desk:
    """Makes an article's report from marks in its text: what stands at a span, and how to mend it."""

    def __init__(self, data: bytes | str, path: str = "city.txt") -> None:
        raw = data if isinstance(data, bytes) else data.encode()
        decoded = decode(raw)
        self.source = SourceFile(raw, decoded.text, decoded.encoding)
        self.text = decoded.text
        self.path = path
        self.findings: list[LocatedFinding] = []

    def mark(
        self,
        start: int,
        end: int,
        *,
        rule: str = "typos/doubled-word",
        message: str = "Something is wrong here.",
        severity: Severity = Severity.WARNING,
        edits: Sequence[tuple[int, int, str]] = (),
        safety: Safety = Safety.SAFE,
        related: Sequence[tuple[int, int, str]] = (),
        suppressed: str | None = None,
    ) -> Desk:
        fix = LocatedFix("Mend it", safety, tuple(LocatedEdit(*edit) for edit in edits))
        others = tuple(LocatedRelated(located(self.text, first, last), told) for first, last, told in related)
        self.findings.append(
            LocatedFinding(
                rule,
                message,
                severity,
                located(self.text, start, end),
                f"print-{len(self.findings)}",
                (fix,) if edits else (),
                others,
                suppressed,
            )
        )
        return self

    def find(self, words: str) -> Desk:
        start = self.text.index(words)
        return self.mark(start, start + len(words))

    def file(self) -> FileReport:
        return FileReport(self.path, tuple(self.findings), source=self.source)

    def report(self, *others: FileReport, show_suppressed: bool = False) -> Report:
        return Report("1.2.3", (self.file(), *others), show_suppressed=show_suppressed)


@pytest.fixture
def desk() -> Callable[..., Desk]:
    return Desk


@pytest.fixture
def place() -> Callable[..., Location]:
    return located
