"""Fixes as SARIF replacements that every viewer applies alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newslint.finding import LocatedEdit, LocatedFix, Safety
from newslint.report.sarif_region import Regions

Json = dict[str, Any]


def fix_objects(fixes: Iterable[LocatedFix], regions: Regions, artifact: Json) -> list[Json]:
    """The fixes of a result, their edits in offsets of the file; one that changes nothing is left out."""
    told: list[Json] = []
    for fix in fixes:
        edits = settled(fix.edits, regions.text)
        if edits:
            replacements = [
                {
                    "deletedRegion": regions.region(edit.offset, edit.end_offset, snippet=False),
                    # A deletion says so with empty text: some readers fail where the content is absent.
                    "insertedContent": {"text": edit.insert},
                }
                for edit in edits
            ]
            told.append(
                {
                    "description": {"text": _title(fix)},
                    "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
                }
            )
    return told


def settled(edits: Iterable[LocatedEdit], text: str) -> list[LocatedEdit]:
    """The same change in edits that begin at the start of a line or behind its first sign, in order.

    VS Code moves a region that starts in the white space at the head of a line to the first other
    character, so such an edit is begun at the head of the line, and edits that then touch are joined.
    """
    done: list[LocatedEdit] = []
    for edit in sorted(edits):
        start, insert = edit.offset, edit.insert
        head = text.rfind("\n", 0, start) + 1
        if head < start and text[head:start].isspace():
            start, insert = head, text[head:start] + insert
        if done and start < done[-1].end_offset:
            before = done.pop()
            insert = before.insert + text[before.end_offset : edit.offset] + edit.insert
            start = before.offset
        done.append(LocatedEdit(start, max(edit.end_offset, start), insert))
    return [edit for edit in done if text[edit.offset : edit.end_offset] != edit.insert]


def _title(fix: LocatedFix) -> str:
    title = fix.title.strip() or "Change the text"
    return title if fix.safety is Safety.SAFE else f"{title} ({fix.safety.word})"
