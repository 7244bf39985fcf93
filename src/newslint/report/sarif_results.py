"""Findings as SARIF results: where they stand in their files, and what a viewer needs to show them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newslint.finding import LocatedFinding, Span
from newslint.report.elsewhere import Elsewhere
from newslint.report.long_file import long_on_disk
from newslint.report.placed import Placed
from newslint.report.sarif_fixes import fix_objects
from newslint.report.sarif_hash import line_hashes
from newslint.report.sarif_region import Regions
from newslint.report.uri import path_of

Json = dict[str, Any]

# What GitHub shows of the places of one result.
MOST_RELATED = 100
MOST_LINKS = 5
LONGEST_ARGUMENT = 100
LINK = re.compile(r"\[(?=[^\]\n]*\]\()")


def _other_file(other: Elsewhere) -> Json:
    """The physical location of a place in another file."""
    if other.source is not None:
        return {"artifactLocation": other.location, "region": Regions(other.source).region(*other.span)}
    # The file has changed since, so that columns in its code units are not known.
    return {"artifactLocation": other.location, "region": {"startLine": other.start[0], "endLine": other.end[0]}}


class Results:
    """Makes the results of one file. `rules` gives each rule's index in the driver."""

    def __init__(self, placed: list[Placed], artifact: int, rules: dict[str, int], has_baseline: bool = False) -> None:
        self.placed = placed
        self.has_baseline = has_baseline
        self.rules = rules
        self.artifact: Json = {**placed[0].location, "index": artifact}
        self.source = long_on_disk(placed[0].file)
        self.regions = Regions(self.source) if self.source else None
        self._fingerprints: Counter[tuple[str, str]] = Counter()

    def objects(self) -> Iterator[Json]:
        """The results, in order."""
        hashes: dict[int, str] = {}
        if self.source is not None:
            wanted = {self.source.lines.position(one.span.start)[0] for one in self.placed}
            hashes = line_hashes(self.source.data, wanted)
        for one in self.placed:
            yield self._object(one, hashes)

    def _object(self, one: Placed, hashes: dict[int, str]) -> Json:
        finding = one.finding
        place = self._place(one)
        related = self._related(one)
        location: Json = {"physicalLocation": place}
        if one.file.record is not None:
            field = finding.location.field if finding.location else "text"
            location["logicalLocations"] = [
                {"name": field, "fullyQualifiedName": f"{one.file.record}/{field}", "kind": "member"}
            ]
        result: Json = {
            "ruleId": finding.rule,
            "ruleIndex": self.rules[finding.rule],
            "level": str(finding.severity),
            "kind": "fail",
            "message": self._message(finding, related),
            "locations": [location],
            "partialFingerprints": self._partial_fingerprints(one, hashes.get(place["region"]["startLine"])),
        }
        if related:
            result["relatedLocations"] = related
        fixes = fix_objects(one.fixes, self.regions, self.artifact) if self.regions else []
        if fixes:
            result["fixes"] = fixes
        if finding.suppressed is not None:
            why = finding.suppressed or "Ignored in the article without a reason."
            kind = "external" if finding.in_baseline else "inSource"
            result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": why}]
        if self.has_baseline:
            result["baselineState"] = "unchanged" if finding.in_baseline else "new"
        return result

    def _place(self, one: Placed) -> Json:
        if self.regions is not None:
            return self._physical(one.span)
        place = one.finding.location
        if place is None or one.file.record is not None:
            region = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
        else:
            region = {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            }
        return {"artifactLocation": self.artifact, "region": region}

    def _physical(self, span: Span) -> Json:
        assert self.regions is not None
        told: Json = {"artifactLocation": self.artifact, "region": self.regions.region(*span)}
        context = self.regions.context(*span)
        if context is not None:
            told["contextRegion"] = context
        return told

    def _related(self, one: Placed) -> list[Json]:
        told: list[tuple[Json, str]] = []
        if self.regions is not None:
            told += ((self._physical(span), message) for span, message in one.related)
        told += ((_other_file(other), other.message) for other in one.elsewhere)
        return [
            {"id": number, "physicalLocation": place, "message": {"text": message or "The other place."}}
            for number, (place, message) in enumerate(told[:MOST_RELATED], 1)
        ]

    def _message(self, finding: LocatedFinding, related: list[Json]) -> Json:
        text = LINK.sub(r"\\[", finding.message)
        links = [self._link(one) for one in related]
        if links:
            text = f"{text} See {', '.join(links[:MOST_LINKS])}."
        said = " ".join((finding.location.text if finding.location else "").split())
        if len(said) > LONGEST_ARGUMENT:
            said = said[: LONGEST_ARGUMENT - 1] + "…"
        return {"id": "default", "arguments": [said], "text": text}

    def _link(self, related: Json) -> str:
        place = related["physicalLocation"]
        line = f"line {place['region']['startLine']}"
        uri = place["artifactLocation"]["uri"]
        if uri != self.artifact["uri"]:
            name = LINK.sub(r"\\[", path_of(place["artifactLocation"]).rpartition("/")[2]).replace("]", "\\]")
            line = f"{name}, {line}"
        return f"[{line}]({related['id']})"

    def _partial_fingerprints(self, one: Placed, line_hash: str | None) -> Json:
        told = one.finding.fingerprint
        if one.file.record is not None:
            told = f"{one.file.record}:{told}"
        self._fingerprints[one.finding.rule, told] += 1
        own = f"{told}:{self._fingerprints[one.finding.rule, told]}"
        return {"primaryLocationLineHash": line_hash, "newslint/v1": own} if line_hash else {"newslint/v1": own}
