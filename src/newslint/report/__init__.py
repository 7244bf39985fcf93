"""What a run has found, and the ways to write it down."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Severity
from newslint.named import NamedTuple
from newslint.report.coming import Coming, Tally
from newslint.rule import Rule
from newslint.text.decode import decode
from newslint.text.offsets import LineIndex


class SourceFile:
    """A file as it was read: its bytes, and its text without a byte order mark.

    `encoding` is a Python codec name.
    """

    data: bytes
    text: str
    encoding: str

    def __init__(self, data: bytes, text: str, encoding: str) -> None:
        self.data = data
        self.text = text
        self.encoding = encoding

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes, in lower-case hexadecimal."""
        import hashlib

        return hashlib.sha256(self.data).hexdigest()


class FileOnDisk(SourceFile):
    """A file that is read when a report shows a piece of it, so that a long run holds no texts.

    Nothing of it is shown where it cannot be read any more.
    """

    def __init__(self, path: str) -> None:
        self.path = path

    def __getattr__(self, name: str) -> Any:
        if name not in ("data", "text", "encoding"):
            raise AttributeError(name)
        return getattr(_read(self.path, state_of(self.path)), name)

    @property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return _read(self.path, state_of(self.path)).lines

    def __reduce__(self) -> tuple[Callable[[str], SourceFile], tuple[str]]:
        return FileOnDisk, (self.path,)


State = tuple[int, int, int, int]


def state_of(path: str) -> State | None:
    """What tells a file and its text from others; None where there is no such file."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


# Reports go through their findings file by file. One process may write many reports, on other files of the same name.
@lru_cache(maxsize=1)
def _read(path: str, state: State | None) -> SourceFile:
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read()
        decoded = decode(data)
    except (OSError, ArticleError):
        return SourceFile(b"", "", "utf-8")
    return SourceFile(data, decoded.text, decoded.encoding)


class FileReport(NamedTuple):
    """The findings in one article: a file, or one record of a file.

    `path` is as the user gave or the walk found it, with `/`; `record` is the record's id. The
    findings are in the order of their places. `source` is there where findings have places; of a
    record it holds the field `text`, and `container` is the file that the record is a line of. `figures` are there
    where the reporter asks for them: `words`, `sentences`, `longest_sentence`, `grade` and the like.
    `fails_on` is the severity from which a finding in this file makes the run fail.
    """

    path: str
    findings: tuple[LocatedFinding, ...]
    record: str | None = None
    source: SourceFile | None = None
    mime_type: str = "text/plain"
    fails_on: Severity = Severity.WARNING
    container: SourceFile | None = None
    figures: Mapping[str, float] | None = None

    @property
    def on_disk(self) -> SourceFile | None:
        """The file as it lies on disk, whether it is the article or holds it as a record."""
        return self.source if self.record is None else self.container

    @property
    def name(self) -> str:
        """What a person calls the article: the path, with the record's id behind it."""
        return self.path if self.record is None else f"{self.path}#{self.record}"


class PackInfo(NamedTuple):
    """A pack that took part in the run."""

    name: str
    distribution: str
    version: str
    bundled: bool


class _Told(NamedTuple):
    version: str
    files: Collection[FileReport] = ()
    notices: Sequence[LocatedFinding] = ()
    rules: tuple[Rule, ...] = ()
    packs: tuple[PackInfo, ...] = ()
    failed: bool = False
    show_suppressed: bool = False
    root: str = "."
    has_baseline: bool = False
    holds_records: bool = False


class Report(_Told):
    """Everything a run has to say.

    `files` holds an entry for every article read, in the order of the run; after a long run they lie on disk, and
    while one is going on they are gone through once. `notices` are findings of the pack `newslint` about the run as a
    whole. `rules` are those that took part, sorted by id. `has_baseline` says that findings were compared with a
    baseline, `holds_records` that files of the run hold records, whatever came of them.
    """

    def all_findings(self) -> Iterator[tuple[FileReport | None, LocatedFinding]]:
        """The findings to be shown, each with its file: those about the run first, as far as they are known by then."""
        known = len(self.notices)
        for finding in self.notices[:known]:
            yield None, finding
        for file in self.files:
            for finding in file.findings:
                if finding.suppressed is None or self.show_suppressed:
                    yield file, finding
        for finding in self.notices[known:]:
            yield None, finding

    @cached_property
    def of_records(self) -> bool:
        """Whether articles of the run are records, so that tools look for `record` in every finding."""
        if self.holds_records or isinstance(self.files, Coming):
            return self.holds_records
        return any(file.record is not None for file in self.files)

    @cached_property
    def tally(self) -> Tally:
        """The figures of the articles; of a run that is going on, those up to here."""
        if isinstance(self.files, Coming):
            return self.files.tally
        tally = Tally()
        for file in self.files:
            tally.add(file)
        return tally

    @property
    def failing(self) -> int:
        """How many findings are at or above the severity that makes the run fail."""
        bar = Severity.WARNING.rank
        return self.tally.failing + sum(one.suppressed is None and one.severity.rank >= bar for one in self.notices)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings at or above the failing severity, 2 the run could not be done as asked."""
        return 2 if self.failed else 1 if self.failing else 0


class Style(NamedTuple):
    """How a report may look: in colour or not, and how many columns wide."""

    colour: bool = False
    width: int = 80


class Reporter(Protocol):
    """A way to write a report down. A pack offers its own by the hook `newslint_reporters`."""

    @property
    def name(self) -> str: ...

    # A reporter that shows the figures of each article has an attribute `wants_figures`, which is true. One that goes
    # through the findings once, and asks for figures only behind them, has `streams`: it writes while the run goes on.

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the report piece by piece; the pieces joined are the whole output."""
        ...
