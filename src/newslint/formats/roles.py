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
    waiting = _Claims(claims)
    if not waiting:
        return doc
    blocks: list[Block] = []
    for block in doc.blocks:
        blocks.extend(_split(doc, block, waiting) if waiting.over(block.span) else [block])
    return doc.with_blocks(blocks)


class _Claims:
    """Claims to be asked for by spans in order, so that many lines and many claims are walked once."""

    def __init__(self, claims: Iterable[RoleClaim]) -> None:
        ranked = sorted(claims, key=lambda claim: -claim.score)
        self._waiting = sorted(enumerate(ranked), key=lambda item: (-item[1].span.start, item[0]))
        self._open: list[tuple[int, RoleClaim]] = []

    def __bool__(self) -> bool:
        return bool(self._waiting or self._open)

    def over(self, span: Span) -> list[RoleClaim]:
        """The claims that share a character with a span, the strongest first; spans must come in order."""
        if not self._open and (not self._waiting or self._waiting[-1][1].span.start >= span.end):
            return []
        while self._waiting and self._waiting[-1][1].span.start < span.end:
            self._open.append(self._waiting.pop())
        self._open = [item for item in self._open if item[1].span.end > span.start]
        return [claim for _, claim in sorted(self._open, key=lambda item: item[0])]


def _split(doc: Document, block: Block, claims: _Claims) -> list[Block]:
    named: list[Block] = []
    for line in lines_in(doc.text, block.span):
        claim = next((one for one in claims.over(line) if _covers(one.span, line)), None)
        said = claim or block
        role, reason, holds = said.role, said.reason, said.holds
        previous = named[-1] if named else None
        if previous and previous.role is role and previous.reason == reason and role is not Role.LEFTOVER:
            named[-1] = Block(Span(previous.span.start, line.end), role, reason, holds)
        else:
            named.append(Block(line, role, reason, holds))
    return named


def _covers(claim: Span, line: Span) -> bool:
    shared = min(claim.end, line.end) - max(claim.start, line.start)
    return shared * 2 > line.length


def lines_in(text: str, span: Span) -> list[Span]:
    """The lines of a span that are not blank, without the white space round them."""
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
