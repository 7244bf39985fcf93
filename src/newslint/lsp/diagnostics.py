"""Findings as an editor shows them."""

from __future__ import annotations

from lsprotocol import types

from newslint.finding import LocatedFinding, Severity
from newslint.lsp.checking import Seen
from newslint.report.pages import rule_page

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics(seen: Seen) -> list[types.Diagnostic]:
    """The findings of a version; each carries its number, by which a fix is found again."""
    return [diagnostic(seen, number, one) for number, one in enumerate(seen.findings)]


def diagnostic(seen: Seen, number: int, one: LocatedFinding) -> types.Diagnostic:
    """One finding."""
    assert one.location is not None
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(seen.text.uri, seen.text.range(other.location.offset, other.location.end_offset)),
            other.message,
        )
        for other in one.related
        # A range in another file cannot be told by the text of this one.
        if other.path is None
    ]
    return types.Diagnostic(
        seen.text.range(one.location.offset, one.location.end_offset),
        one.message,
        SEVERITIES[one.severity],
        one.rule,
        types.CodeDescription(rule_page(one.rule)),
        "newslint",
        related_information=related or None,
        data={"version": seen.text.version, "number": number},
    )
