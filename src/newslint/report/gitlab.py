"""Code Quality for GitLab: what a merge request shows beside its changes.

Source: docs.gitlab.com, "Code Quality report format".
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newslint.finding import Severity
from newslint.report import Report, Style
from newslint.report.entries import Entries, Entry
from newslint.report.wire import dumps

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class Gitlab:
    """A JSON array with one object for each finding."""

    name = "gitlab"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the array, one finding a line; findings about the run as a whole have no place there."""
        seen: Counter[str] = Counter()
        mark = "[\n"
        for entry in Entries(report):
            if entry.path:
                yield mark + dumps(_object(entry, seen))
                mark = ",\n"
        yield "\n]\n" if mark == ",\n" else "[]\n"


def _object(entry: Entry, seen: Counter[str]) -> dict[str, Any]:
    finding = entry.finding
    # GitLab does not show the name of a check, so the description begins with it.
    return {
        "description": f"{finding.rule}: {entry.message}",
        "check_name": finding.rule,
        "fingerprint": _fingerprint(entry, seen),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": entry.path, "lines": {"begin": entry.line, "end": entry.end_line}},
    }


def _fingerprint(entry: Entry, seen: Counter[str]) -> str:
    """A fingerprint that no other finding of the report has, free of line numbers."""
    told = "\0".join((entry.path, entry.record or "", entry.finding.rule, entry.finding.fingerprint))
    seen[told] += 1
    whole = f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()
