"""Which block is what: the claims of role namers are held against each other and become blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newslint.document import Block, Document, Role, RoleClaim
from newslint.finding import Span

RoleNamer = Callable[[Document], Iterable[RoleClaim]]


def assign_roles(doc: Document, namers: Iterable[RoleNamer]) -> Document:
    """The document with its blocks named: first by the packs' namers, then by the core's own.

    The core's come second because a headline or a byline can only be told once the furniture
    above it is out of the way.
    """
    doc = apply_claims(doc, [claim for namer in namers for claim in namer(doc)])
    return apply_claims(doc, name_top(doc))


def apply_claims(doc: Document, claims: Iterable[RoleClaim]) -> Document:
    """Give each claimed line its role; where claims meet, the higher score wins, then the earlier claim.

    A block that is claimed in part is split at line ends.
    """
    ranked = sorted(claims, key=lambda claim: -claim.score)
    if not ranked:
        return doc
    blocks: list[Block] = []
    for block in doc.blocks:
        blocks.extend(_split(doc, block, [claim for claim in ranked if claim.span.overlaps(block.span)]))
    return doc.with_blocks(blocks)


def _split(doc: Document, block: Block, claims: list[RoleClaim]) -> list[Block]:
    if not claims:
        return [block]
    lines = _lines(doc.text, block.span)
    named: list[Block] = []
    for line in lines:
        claim = next((one for one in claims if _covers(one.span, line)), None)
        role, reason = (claim.role, claim.reason) if claim else (block.role, block.reason)
        previous = named[-1] if named else None
        if previous and previous.role is role and previous.reason == reason and role is not Role.LEFTOVER:
            named[-1] = Block(Span(previous.span.start, line.end), role, reason)
        else:
            named.append(Block(line, role, reason))
    return named


def _covers(claim: Span, line: Span) -> bool:
    shared = min(claim.end, line.end) - max(claim.start, line.start)
    return shared * 2 > line.length


def _lines(text: str, span: Span) -> list[Span]:
    found: list[Span] = []
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(stripped)))
        at += len(line) + 1
    return found


def name_top(doc: Document) -> list[RoleClaim]:
    """The core's own namer: headline, byline and date line at the top of text without markup."""
    from newslint.formats.top import top_claims

    return top_claims(doc)
