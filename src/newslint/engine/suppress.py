"""Inline ignores: `<!-- newslint: ignore[pack/rule] reason -->` before a block, or `file-ignore[…]` anywhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from newslint.document import Comment, Document, Role
from newslint.engine.locate import Locator, as_suppressed
from newslint.engine.problems import notice
from newslint.finding import LocatedFinding, Severity, Span
from newslint.text.offsets import Place

FORM = re.compile(r"newslint:\s*(?P<verb>[\w-]+)\s*\[(?P<names>[^\]]*)\]\s*(?P<reason>.*)\Z", re.DOTALL)
NO_REASON = "no reason given"


class Ignore:
    """A request to set findings aside: of which rule or pack, where, and why.

    `where` is a range in the file, None for the whole of it.
    """

    def __init__(self, name: str, where: Span | None, reason: str, comment: Comment) -> None:
        self.name = name
        self.where = where
        self.reason = reason
        self.comment = comment
        self.used = False

    def covers(self, one: LocatedFinding) -> bool:
        """Whether a finding is what this ignore speaks of."""
        if self.name not in (one.rule, one.rule.split("/")[0]):
            return False
        if self.where is None:
            return True
        at = one.location
        return at is not None and at.field == "text" and self.where.start <= at.offset < max(self.where.end, 1)


def suppress(
    doc: Document, findings: Iterable[LocatedFinding], locator: Locator, active: Collection[str], known: Collection[str]
) -> list[LocatedFinding]:
    """The findings with those set aside marked, and a finding for every ignore that is wrong or of no use.

    `active` are the ids of the rules that ran, `known` all ids and packs there are. An ignore of a
    rule that did not run is not called unused.
    """
    ignores, complaints = read_ignores(doc, locator, known)
    kept: list[LocatedFinding] = []
    for one in findings:
        ignore = next((ignore for ignore in ignores if ignore.covers(one)), None)
        if ignore is None:
            kept.append(one)
        else:
            ignore.used = True
            kept.append(as_suppressed(one, ignore.reason))
    packs = {rule.split("/")[0] for rule in active}
    for ignore in ignores:
        if not ignore.used and (ignore.name in active or ignore.name in packs):
            told = f"Nothing here is found by “{ignore.name}”; take the ignore out."
            complaints.append(_complaint("unused-ignore", told, ignore.comment, locator))
    return kept + complaints


def read_ignores(doc: Document, locator: Locator, known: Collection[str]) -> tuple[list[Ignore], list[LocatedFinding]]:
    """The ignores of an article, and a finding for each comment that cannot be one."""
    ignores: list[Ignore] = []
    complaints: list[LocatedFinding] = []
    for comment in doc.comments:
        form = FORM.match(comment.text)
        names = [name.strip() for name in form["names"].split(",") if name.strip()] if form else []
        if form is None or form["verb"] not in ("ignore", "file-ignore") or not names:
            told = "This comment is not understood; write “newslint: ignore[pack/rule] reason” or “file-ignore[…]”."
            complaints.append(_complaint("unknown-ignore", told, comment, locator))
            continue
        where = _next_block(doc, locator, comment) if form["verb"] == "ignore" else None
        for name in names:
            if name in known:
                ignores.append(Ignore(name, where, " ".join(form["reason"].split()) or NO_REASON, comment))
            else:
                told = f"There is no rule or pack “{name}”; see “newslint rules” for the names."
                complaints.append(_complaint("unknown-ignore", told, comment, locator))
    return ignores, complaints


def _next_block(doc: Document, locator: Locator, comment: Comment) -> Span:
    """The place in the file of the block that follows a comment; an empty one at the end of the file."""
    best: Place | None = None
    for block in doc.blocks:
        if block.role is Role.COMMENT:
            continue
        place = locator.place(block.span)
        if place.field == "text" and place.start >= comment.source.end and (best is None or place.start < best.start):
            best = place
    return Span(best.start, best.end) if best else Span(len(doc.source), len(doc.source))


def _complaint(rule: str, told: str, comment: Comment, locator: Locator) -> LocatedFinding:
    location = locator.location(Place("text", *comment.source))
    severity = Severity.WARNING if rule == "unknown-ignore" else Severity.NOTE
    return notice(rule, told, severity, location)
