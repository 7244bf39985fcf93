"""What came of one file: the reports on its articles, as they are handed on between processes and kept in the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.finding import (
    LocatedEdit,
    LocatedFinding,
    LocatedFix,
    LocatedRelated,
    Location,
    Safety,
    Severity,
)
from newslint.named import NamedTuple
from newslint.report import FileOnDisk, FileReport, SourceFile

if TYPE_CHECKING:
    from newslint.engine.notes import Written

# The form of what `as_plain` gives; what was kept in another one is not read.
FORM = 5
SEVERITIES = {str(one): one for one in Severity}
SAFETIES = {int(one): one for one in Safety}


class Plainly:
    """Turns reports into plain values and back; what many of them share, as records their file, is held once."""

    def __init__(self) -> None:
        self._shared: list[SourceFile] = []
        self._paths: dict[str, FileOnDisk] = {}

    def plain(self, one: FileReport) -> tuple[Any, ...]:
        """A report as nested tuples of texts and numbers."""
        source: Any = None
        if one.source is not None:
            own = one.source
            source = 0 if isinstance(own, FileOnDisk) else (own.data, own.text, own.encoding)
        container: int | None = None
        if one.container is not None:
            container = -1 if isinstance(one.container, FileOnDisk) else self._place(one.container)
        findings = tuple([plain_finding(finding) for finding in one.findings])
        figures = None if one.figures is None else dict(one.figures)
        return one.path, findings, one.record, source, one.mime_type, str(one.fails_on), container, figures

    def whole(self, told: Any) -> FileReport:
        """The report again."""
        path, findings, record, source, mime_type, fails_on, container, figures = told
        if source is not None:
            source = self._on_disk(path) if source == 0 else SourceFile(*source)
        if container is not None:
            container = self._on_disk(path) if container < 0 else self._shared[container]
        read = tuple([read_finding(*finding) for finding in findings])
        return FileReport(path, read, record, source, mime_type, SEVERITIES[fails_on], container, figures)

    def _place(self, shared: SourceFile) -> int:
        if not any(one is shared for one in self._shared):
            self._shared.append(shared)
        return next(number for number, one in enumerate(self._shared) if one is shared)

    def _on_disk(self, path: str) -> FileOnDisk:
        if path not in self._paths:
            self._paths = {path: FileOnDisk(path)}
        return self._paths[path]


class Outcome(NamedTuple):
    """The reports on the articles of a file, and what failed on them.

    `failures` holds rule, article and reason of each rule that failed; `pack_failures` pack, article and
    reason. `notes` holds what each of the reports' articles brings to the comparison with others, written
    down, or None. `content` is the hash of the file's bytes; empty where the file could not be read.
    """

    reports: tuple[FileReport, ...]
    failures: tuple[tuple[str, str, str], ...] = ()
    pack_failures: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[Written | None, ...] = ()
    content: bytes = b""

    @property
    def may_be_kept(self) -> bool:
        """Whether the same file would give the same again, and all that is known of it can be written down."""
        if self.failures or self.pack_failures or not self.content:
            return False
        return all(
            one.record is None and one.container is None and (one.source is None or isinstance(one.source, FileOnDisk))
            for one in self.reports
        )


def as_plain(outcome: Outcome) -> tuple[Any, ...]:
    """An outcome as nested tuples of texts and numbers, but for its notes; only of one that may be kept."""
    reports = tuple(
        (
            tuple(plain_finding(finding) for finding in one.findings),
            one.source is not None,
            one.mime_type,
            str(one.fails_on),
        )
        for one in outcome.reports
    )
    return FORM, reports


def from_plain(plain: Any, path: str, notes: tuple[Written | None, ...] = ()) -> Outcome:
    """The outcome of a file again, with its notes; raises ValueError or TypeError for what is none."""
    form, reports = plain
    if form != FORM:
        raise ValueError("another form")
    source = FileOnDisk(path)
    return Outcome(
        tuple(
            FileReport(
                path,
                tuple([read_finding(*finding) for finding in findings]),
                None,
                source if has_source else None,
                mime_type,
                SEVERITIES[fails_on],
            )
            for findings, has_source, mime_type, fails_on in reports
        ),
        notes=notes,
    )


def plain_finding(one: LocatedFinding) -> tuple[Any, ...]:
    """A finding as nested tuples of texts and numbers."""
    fixes = tuple((fix.title, int(fix.safety), tuple(map(tuple, fix.edits))) for fix in one.fixes)
    related = tuple((tuple(other.location), *other[1:]) for other in one.related)
    place = None if one.location is None else tuple(one.location)
    return one.rule, one.message, str(one.severity), place, one.fingerprint, fixes, related, *one[7:]


def read_finding(
    rule: str, message: str, severity: str, place: Any, fingerprint: str, fixes: Any, related: Any, *rest: Any
) -> LocatedFinding:
    """A finding of its plain values, which come in lists or tuples."""
    return LocatedFinding(
        rule,
        message,
        SEVERITIES[severity],
        None if place is None else Location(*place),
        fingerprint,
        tuple(
            LocatedFix(title, SAFETIES[safety], tuple(LocatedEdit(*edit) for edit in edits))
            for title, safety, edits in fixes
        )
        if fixes
        else (),
        tuple(LocatedRelated(Location(*at), *told) for at, *told in related) if related else (),
        *rest,
    )
