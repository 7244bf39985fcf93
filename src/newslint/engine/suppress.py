"""Inline ignores: `<!-- newslint: ignore[pack/rule] reason -->` before a block, `file-ignore[…]` anywhere.

`ignore-begin[…]` holds up to the next `ignore-end[…]` of the same name; `ignore-end` alone ends all that are open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable

from newslint.document import Comment, Document, Role
from newslint.engine.locate import Locator, as_suppressed
from newslint.engine.problems import notice
from newslint.finding import LocatedFinding, Severity, Span
from newslint.named import NamedTuple
from newslint.text.offsets import Place

FORM = re.compile(r"newslint:\s*(?P<verb>[\w-]+)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?:--\s+)?(?P<reason>.*)\Z", re.DOTALL)
FOR_BLOCK, FOR_FILE, BEGIN, END = "ignore", "file-ignore", "ignore-begin", "ignore-end"
NO_REASON = "no reason given"
NOT_UNDERSTOOD = (
    "This comment is not understood; write “newslint: ignore[pack/rule] reason”, “file-ignore[…]”, or "
    "“ignore-begin[…]” and “ignore-end”."
)


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
    return sorted(kept + told_apart(complaints), key=_place) if complaints else kept


def told_apart(complaints: Iterable[LocatedFinding]) -> list[LocatedFinding]:
    """The complaints, each with a fingerprint of its own although two may say the same."""
    seen: Counter[str] = Counter()
    found: list[LocatedFinding] = []
    for one in complaints:
        seen[one.fingerprint] += 1
        nth = seen[one.fingerprint]
        found.append(one if nth == 1 else one._replace(fingerprint=f"{one.fingerprint[:-4]}{nth % 65536:04x}"))
    return found


def _place(one: LocatedFinding) -> tuple[int, int]:
    return (one.location.offset, one.location.end_offset) if one.location else (-1, -1)


def read_ignores(doc: Document, locator: Locator, known: Collection[str]) -> tuple[list[Ignore], list[LocatedFinding]]:
    """The ignores of an article, and a finding for each comment that cannot be one."""
    ignores: list[Ignore] = []
    complaints: list[LocatedFinding] = []
    unended: dict[str, Ignore] = {}

    def complain(told: str, comment: Comment, rule: str = "unknown-ignore") -> None:
        complaints.append(_complaint(rule, told, comment, locator))

    for comment in sorted(doc.comments):
        asked = _asked(comment.text)
        if asked is None:
            complain(NOT_UNDERSTOOD, comment)
            continue
        if asked.verb == END:
            _end(asked.names, comment, unended, complain)
            continue
        where = None
        if asked.verb == FOR_BLOCK:
            where = _next_block(doc, locator, comment)
        elif asked.verb == BEGIN:
            where = Span(comment.source.end, len(doc.source))
        for name in asked.names:
            if name not in known:
                complain(f"There is no rule or pack “{name}”; see “newslint rules” for the names.", comment)
            elif asked.verb == BEGIN and name in unended:
                complain(f"“{name}” is ignored from further up already; end that first, or take this out.", comment)
            else:
                ignores.append(Ignore(name, where, asked.reason, comment))
                if asked.verb == BEGIN:
                    unended[name] = ignores[-1]
    for name, ignore in unended.items():
        told = (
            f"“{name}” is ignored from here to the end of the file; write “newslint: ignore-end[{name}]” where it ends."
        )
        complain(told, ignore.comment, "unended-ignore")
    return ignores, complaints


class _Asked(NamedTuple):
    verb: str
    names: tuple[str, ...]
    reason: str


def _asked(text: str) -> _Asked | None:
    """What a comment asks for, or None where it cannot be understood."""
    form = FORM.match(text)
    if form is None or form["verb"] not in (FOR_BLOCK, FOR_FILE, BEGIN, END):
        return None
    names = tuple(name.strip() for name in (form["names"] or "").split(",") if name.strip())
    # An end without brackets ends all; brackets with nothing in them are a slip.
    if not names and (form["verb"] != END or form["names"] is not None):
        return None
    return _Asked(form["verb"], names, " ".join(form["reason"].split()) or NO_REASON)


def _end(
    names: tuple[str, ...], comment: Comment, unended: dict[str, Ignore], complain: Callable[[str, Comment], None]
) -> None:
    """End the ignores of some names, or all where there are none, at a comment."""
    if not names and not unended:
        complain("Nothing is ignored here that could end; take the comment out.", comment)
    for name in names or tuple(unended):
        ignore = unended.pop(name, None)
        if ignore is None:
            complain(f"No “newslint: ignore-begin[{name}]” stands before this; take the comment out.", comment)
        else:
            ignore.where = Span(ignore.comment.source.end, comment.source.start)


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
    severity = Severity.NOTE if rule == "unused-ignore" else Severity.WARNING
    return notice(rule, told, severity, location)
