"""What a check says: a finding at an exact place, and perhaps a fix.

Spans count Unicode code points and are half-open. A rule gives spans in `Document.text`; the
engine alone turns them into a `Location` in the file.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

from newslint.named import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points in the span."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character; an empty span overlaps what it lies inside."""
        start, end = self
        first, last = other
        if start == end or first == last:
            return start <= last and first <= end
        return start < last and first < end


class Severity(StrEnum):
    """How much a finding matters; the words are those of SARIF."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return (Severity.NOTE, Severity.WARNING, Severity.ERROR).index(self)


class Safety(IntEnum):
    """How far a fix can be trusted; only a safe one is applied without being asked for."""

    SUGGESTION = 0
    UNSAFE = 1
    SAFE = 2

    @property
    def word(self) -> str:
        """The name that reports use."""
        return self.name.lower()


class Edit(NamedTuple):
    """Put `text` in the place of what stands in `span`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding; several fixes of a finding are alternatives."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SUGGESTION


class Related(NamedTuple):
    """Another place in the same article that a finding speaks of."""

    span: Span
    message: str


class Location(NamedTuple):
    """Where a finding stands in the file, or in a field of a record.

    Offsets count code points of the decoded file from 0, without a byte order mark; lines and
    columns count from 1, columns in code points. Ends are exclusive.
    """

    offset: int
    end_offset: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    field: str = "text"


class LocatedEdit(NamedTuple):
    """An edit in offsets of the file."""

    offset: int
    end_offset: int
    insert: str


class LocatedFix(NamedTuple):
    """A fix in offsets of the file, its safety as the engine allows it."""

    title: str
    safety: Safety
    edits: tuple[LocatedEdit, ...]


class LocatedRelated(NamedTuple):
    """A related place: in the same article, or in another one, which then has its path and perhaps its record's id."""

    location: Location
    message: str
    path: str | None = None
    record: str | None = None


class Finding(NamedTuple):
    """What a rule says of a place in an article.

    `span` is in `Document.text`, or in the file itself where `in_source` is true (white space,
    invisible characters).
    """

    rule: str
    message: str
    span: Span
    severity: Severity
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    in_source: bool = False


class LocatedFinding(NamedTuple):
    """A finding as reports show it: in the file, with the fixes that the engine allows.

    `location` is None where there is no place: a file that could not be read, a broken pack.
    `fingerprint` names the finding without line numbers, so that it survives a shift of lines.
    `suppressed` holds the reason given beside an inline ignore, or None; it is set as well where
    `in_baseline` says that the newsroom's baseline holds the finding.
    """

    rule: str
    message: str
    severity: Severity
    location: Location | None
    fingerprint: str
    fixes: tuple[LocatedFix, ...] = ()
    related: tuple[LocatedRelated, ...] = ()
    suppressed: str | None = None
    in_baseline: bool = False
