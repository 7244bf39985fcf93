"""Findings as JSON objects: the contract that `json` and `jsonl` share.

Offsets count code points of the decoded file (of a record: of the field's string) from 0, without
a byte order mark; ends are exclusive. Lines and columns count from 1, columns in code points.
"""

from __future__ import annotations

import json
import re
from typing import Any

from newslint.finding import LocatedFinding, LocatedFix, LocatedRelated
from newslint.report import FileReport, Report

# Made once: json.dumps would make one for every finding.
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(value: Any) -> str:
    """JSON on one line, letters as they are; lone surrogates, which UTF-8 cannot hold, are escaped."""
    text = ENCODER.encode(value)
    return text if text.isascii() else LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def finding_object(report: Report, file: FileReport | None, finding: LocatedFinding) -> dict[str, Any]:
    """The object for one finding of a report; `file` is None for findings about the run as a whole.

    What has no place has null for all of its offsets, lines, columns and its text. In a run over
    records, what is about no record has null for `record`.
    """
    place = finding.location
    of_records = report.of_records
    told: dict[str, Any] = {
        **_article(file),
        **({"record": None} if (file is None or file.record is None) and of_records else {}),
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "offset": place.offset if place else None,
        "end_offset": place.end_offset if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "text": place.text if place else None,
        "fixes": [fix_object(one) for one in finding.fixes],
        "fingerprint": finding.fingerprint,
    }
    if finding.related:
        told["related"] = [_related(file, one) for one in finding.related]
    if place and place.field != "text":
        told["field"] = place.field
    if report.show_suppressed and finding.suppressed is not None:
        told["suppressed"] = finding.suppressed
    return told


def _article(file: FileReport | None) -> dict[str, Any]:
    if file is None:
        return {"path": None}
    return {"path": file.path} if file.record is None else {"record": file.record}


def fix_object(fix: LocatedFix) -> dict[str, Any]:
    """The object for a fix."""
    edits = [{"offset": one.offset, "end_offset": one.end_offset, "insert": one.insert} for one in fix.edits]
    return {"title": fix.title, "safety": fix.safety.word, "edits": edits}


def _related(file: FileReport | None, related: LocatedRelated) -> dict[str, Any]:
    place = related.location
    elsewhere = {} if related.path is None else {"path": related.path}
    if related.record is not None:
        elsewhere = {"record": related.record}
    told = {
        **(elsewhere or _article(file)),
        "offset": place.offset,
        "end_offset": place.end_offset,
        "message": related.message,
    }
    if place.field != "text":
        told["field"] = place.field
    return told
