"""What came of one file: the reports on its articles, as they are handed on between processes and kept in the cache."""

from __future__ import annotations

from typing import Any, NamedTuple

from newslint.finding import (
    LocatedEdit,
    LocatedFinding,
    LocatedFix,
    LocatedRelated,
    Location,
    Safety,
    Severity,
)
from newslint.report import FileOnDisk, FileReport

# The form of what `as_plain` gives; what was kept in another one is not read.
FORM = 2
SEVERITIES = {str(one): one for one in Severity}
SAFETIES = {int(one): one for one in Safety}


class Outcome(NamedTuple):
    """The reports on the articles of a file, and what failed on them.

    `failures` holds rule, article and reason of each rule that failed; `pack_failures` pack, article and
    reason. `notes` holds what each of the reports' articles brings to the comparison with others, in
    plain values, or None. `content` is the hash of the file's bytes; empty where the file could not be read.
    """

    reports: tuple[FileReport, ...]
    failures: tuple[tuple[str, str, str], ...] = ()
    pack_failures: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[Any, ...] = ()
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
    """An outcome as nested tuples of texts and numbers; only of one that may be kept."""
    reports = tuple(
        (
            tuple(_finding(finding) for finding in one.findings),
            one.source is not None,
            one.mime_type,
            str(one.fails_on),
        )
        for one in outcome.reports
    )
    return FORM, reports, outcome.notes


def from_plain(plain: Any, path: str) -> Outcome:
    """The outcome of a file again; raises ValueError or TypeError for what is none."""
    form, reports, notes = plain
    if form != FORM:
        raise ValueError("another form")
    source = FileOnDisk(path)
    return Outcome(
        tuple(
            FileReport(
                path,
                tuple([_read_finding(*finding) for finding in findings]),
                None,
                source if has_source else None,
                mime_type,
                SEVERITIES[fails_on],
            )
            for findings, has_source, mime_type, fails_on in reports
        ),
        notes=notes,
    )


def _finding(one: LocatedFinding) -> tuple[Any, ...]:
    fixes = tuple((fix.title, int(fix.safety), tuple(map(tuple, fix.edits))) for fix in one.fixes)
    related = tuple((tuple(other.location), other.message) for other in one.related)
    place = None if one.location is None else tuple(one.location)
    return one.rule, one.message, str(one.severity), place, one.fingerprint, fixes, related, one.suppressed


def _read_finding(
    rule: str, message: str, severity: str, place: Any, fingerprint: str, fixes: Any, related: Any, suppressed: Any
) -> LocatedFinding:
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
        tuple(LocatedRelated(Location(*at), told) for at, told in related) if related else (),
        suppressed,
    )
