"""Reports on articles that need not all be there at once: made as they are asked for, or while a run is going on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from newslint.finding import LocatedFinding, Safety, Severity

if TYPE_CHECKING:
    from newslint.report import FileReport


class Tally:
    """The figures of a run, article by article. Suppressed findings are in `suppressed` alone.

    `affected` counts the articles with a finding, `fixable` the findings that `--fix` mends, `failing` those at or
    above the severity that makes the run fail.
    """

    def __init__(self) -> None:
        self.articles = 0
        self.affected = 0
        self.fixable = 0
        self.suppressed = 0
        self.failing = 0
        self.of = dict.fromkeys(Severity, 0)

    def add(self, file: FileReport) -> None:
        """Count an article and its findings."""
        self.articles += 1
        self.affected += self.count(file.findings, file.fails_on)

    def count(self, findings: Collection[LocatedFinding], fails_on: Severity) -> bool:
        """Count findings; true where there is one that is not suppressed."""
        has_one = False
        for one in findings:
            if one.suppressed is not None:
                self.suppressed += 1
                continue
            has_one = True
            self.of[one.severity] += 1
            self.fixable += is_fixable(one)
            self.failing += one.severity.rank >= fails_on.rank
        return has_one


def is_fixable(finding: LocatedFinding) -> bool:
    """Whether `--fix` mends the finding: it has one fix only, and that is safe."""
    return len(finding.fixes) == 1 and finding.fixes[0].safety is Safety.SAFE


class Anew(Collection["FileReport"]):
    """Reports that are made anew whenever somebody goes through them; `make` begins."""

    def __init__(self, make: Callable[[], Iterator[FileReport]]) -> None:
        self._make = make
        self._length: int | None = None

    def __iter__(self) -> Iterator[FileReport]:
        return self._make()

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _ in self._make())
        return self._length

    def __contains__(self, one: object) -> bool:
        return any(one == other for other in self._make())


class Coming(Collection["FileReport"]):
    """The reports of a run that is going on: gone through once, counted on the way, and let go.

    `later` gives what there is still to say of articles when all of them are checked, each with its number.
    """

    def __init__(self, first: Iterator[FileReport], later: Callable[[], Iterator[tuple[int, FileReport]]]) -> None:
        self.tally = Tally()
        self._first = first
        self._later = later
        self._is_begun = False

    def __iter__(self) -> Iterator[FileReport]:
        if self._is_begun:
            raise RuntimeError("the reports of a run that is going on are gone through once")
        self._is_begun = True
        affected = bytearray()
        for file in self._first:
            before = self.tally.affected
            self.tally.add(file)
            affected.append(self.tally.affected > before)
            yield file
        for number, file in self._later():
            has_one = self.tally.count(file.findings, file.fails_on)
            self.tally.affected += has_one and not affected[number]
            yield file

    def __len__(self) -> int:
        return self.tally.articles

    def __contains__(self, one: object) -> bool:
        return False
