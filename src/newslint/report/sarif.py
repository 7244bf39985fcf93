"""SARIF 2.1.0, for code scanning, editors and every other reader of static analysis results.

The log is one run without times, so that the same articles give the same bytes. It embeds no
contents of files, because with them VS Code marks nothing in the files themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from newslint.finding import LocatedFinding, Severity
from newslint.report import FileReport, Report, Style
from newslint.report.long_file import long_on_disk
from newslint.report.notices import PLACED_NOTICES
from newslint.report.pages import DOCS
from newslint.report.placed import MOST_RESULTS, Placed, gravest, placed_findings
from newslint.report.sarif_provenance import provenance
from newslint.report.sarif_results import Results
from newslint.report.sarif_rules import notice_descriptor, rule_descriptor
from newslint.report.uri import Uris, root_of
from newslint.report.wire import dumps

Json = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# The names that IANA has for the encodings which Python calls otherwise.
IANA = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
    "utf-32-le": "UTF-32LE",
    "utf-32-be": "UTF-32BE",
    "cp1252": "windows-1252",
    "latin-1": "ISO-8859-1",
}
EXITS = {
    0: "No findings at or above the failing severity.",
    1: "Findings at or above the failing severity.",
    2: "The run could not be done as asked.",
}


class Sarif:
    """A log that passes Microsoft's validator and GitHub's rules without a complaint."""

    name = "sarif"

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the log, one rule, artifact or result a line."""
        found = placed_findings(report)
        placed = gravest(found)
        rules = _rules(report, placed)
        places = {str(rule["id"]): index for index, rule in enumerate(rules)}
        kinds, notifications = _notifications(report, len(found) - len(placed), places)
        by_file = [list(group) for _, group in groupby(placed, key=lambda one: one.uri)]
        origin, bases = provenance(root_of(report))
        driver = {**_driver(report.version), "rules": rules}
        if kinds:
            driver["notifications"] = kinds
        run: Json = {
            "tool": {"driver": driver, "extensions": _extensions(report)},
            "automationDetails": {"id": "newslint/"},
            "invocations": [
                {
                    "executionSuccessful": not report.failed,
                    "exitCode": report.exit_code,
                    "exitCodeDescription": EXITS[report.exit_code],
                    "toolExecutionNotifications": notifications,
                }
            ],
            "versionControlProvenance": origin,
            "originalUriBaseIds": bases,
            "artifacts": [_artifact(group[0].location, group[0].file) for group in by_file],
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "defaultEncoding": "UTF-8",
            "language": "en-US",
        }
        yield f'{{"$schema":{dumps(SCHEMA)},"version":"2.1.0","runs":[{{\n'
        for key, value in run.items():
            yield f"{dumps(key)}:{dumps(value)},\n"
        yield '"results":['
        lead = "\n"
        for index, group in enumerate(by_file):
            for result in Results(group, index, places, report.has_baseline).objects():
                yield lead + dumps(result)
                lead = ",\n"
        yield "\n]}]}\n"


def _driver(version: str) -> Json:
    return {
        "name": "newslint",
        "fullName": f"newslint {version}, a linter for news articles",
        "organization": "newslint contributors",
        "version": version,
        "semanticVersion": version,
        "informationUri": DOCS,
        "shortDescription": {"text": "A plugin-based linter for news articles."},
        "language": "en-US",
    }


def _rules(report: Report, placed: list[Placed]) -> list[Json]:
    """The rules of the run, and the notices of newslint that can stand at a place in a file, by id."""
    packs = {pack.name: pack for pack in report.packs}
    told = {rule.id: rule_descriptor(rule, packs) for rule in report.rules}
    for name, level in PLACED_NOTICES.items():
        told[name] = notice_descriptor(name, level, as_rule=True)
    for one in placed:
        rule = one.finding.rule
        if rule not in told:
            told[rule] = notice_descriptor(rule, one.finding.severity, as_rule=True)
    return [told[rule] for rule in sorted(told)]


def _extensions(report: Report) -> list[Json]:
    """The packs that did not come with newslint. Their rules stand with the driver's own."""
    outside = sorted(
        (pack for pack in report.packs if not pack.bundled), key=lambda pack: (pack.distribution, pack.name)
    )
    return [
        {
            "name": pack.distribution or pack.name,
            "version": pack.version or "0",
            "shortDescription": {"text": f"The pack {pack.name} for newslint."},
        }
        for pack in outside
    ]


def _artifact(location: Json, file: FileReport) -> Json:
    told: Json = {"location": location, "roles": ["analysisTarget"], "mimeType": file.mime_type}
    on_disk = long_on_disk(file)
    if on_disk is not None:
        told["length"] = len(on_disk.data)
        told["encoding"] = IANA.get(on_disk.encoding, on_disk.encoding)
        told["hashes"] = {"sha-256": on_disk.sha256}
    return told


def _notifications(report: Report, left_out: int, rules: dict[str, int]) -> tuple[list[Json], list[Json]]:
    """The kinds of notifications, by id, and the notifications: findings without a place in a file."""
    uris = Uris(root_of(report))
    placeless = [(file, one) for file, one in report.all_findings() if one.location is None]
    if left_out:
        told = f"{left_out:,} more findings are left out; the {MOST_RESULTS:,} gravest are here."
        placeless.append((None, LocatedFinding("newslint/too-many-results", told, Severity.WARNING, None, "")))
    pack_rules = {rule.id for rule in report.rules}
    levels: dict[str, Severity] = {}
    for _, one in placeless:
        if one.rule not in pack_rules:
            levels.setdefault(one.rule, one.severity)
    kinds = sorted(levels)
    notifications: list[Json] = []
    for file, one in placeless:
        told_of: Json = {"level": str(one.severity), "message": {"text": one.message}}
        if one.rule in pack_rules:
            told_of["associatedRule"] = {"id": one.rule, "index": rules[one.rule]}
        else:
            told_of["descriptor"] = {"id": one.rule, "index": kinds.index(one.rule)}
        if file is not None:
            told_of["locations"] = [{"physicalLocation": {"artifactLocation": uris.artifact_location(file.path)}}]
        notifications.append(told_of)
    return [notice_descriptor(rule, levels[rule], as_rule=False) for rule in kinds], notifications
