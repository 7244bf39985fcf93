"""Which pieces of a page are the story, and what each is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.document import BODY, Block, Role
from newslint.finding import Span
from newslint.formats.html_reader import Piece, Reader
from newslint.formats.html_stack import Region

# An article with less than this part of the longest one's prose is a teaser.
TEASER = 3
# What stands in furniture counts for so little when the story is looked for.
IN_FURNITURE = 4
# A longer block is no byline, whatever its element says: it tells of the author.
LONGEST_BYLINE = 200
LONGEST_DATE = 120
# What joins the parts of a line of bylines and dates.
MOST_JOINING_WORDS = 4
BY = re.compile(r"(?:\b(?:by|from|von|par|por|door|av|af|di)\s*:?\s*)\Z", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
# Roles of pieces round the story's own text that belong to it.
ROUND_THE_STORY = frozenset(
    {Role.HEADLINE, Role.BYLINE, Role.DATE, Role.DATELINE, Role.STANDFIRST, Role.CAPTION, Role.CREDIT}
)
SPLIT_OFF = frozenset({Role.BYLINE, Role.CAPTION, Role.DATE, Role.STANDFIRST})


def blocks_of_piece(html: Reader, text: str, *, headline_is_known: bool) -> list[Block]:
    """The blocks of a fragment: all of it is story but what its elements and names call furniture."""
    found: list[Block] = []
    for piece in html.pieces:
        reason = piece.state.landmark or piece.state.furniture
        role = piece.state.role
        if not headline_is_known and piece.state.rank >= 3:
            role, headline_is_known = Role.HEADLINE, True
        found += _blocks(piece, text, Role.METADATA if reason else role, reason)
    return found


def blocks_of_page(html: Reader, text: str, title: str, publisher: str) -> tuple[list[Block], frozenset[int]]:
    """The blocks of a whole page, and the numbers of the regions that hold the story."""
    from newslint.formats.html_title import headline_span

    pieces = html.pieces
    regions = _story_regions(pieces, html.stack.regions)
    inside = [piece for piece in pieces if piece.state.region in regions]
    by_names = _names_are_right(inside)
    only_body = _has_body(inside, by_names)
    headline = _headline(pieces, regions, text, title)
    in_header = headline is not None and pieces[headline].state.landmark == "header"
    header = _same_header(pieces, headline) if in_header and headline is not None else range(0)
    found: list[Block] = []
    for index, piece in enumerate(pieces):
        state, role = piece.state, piece.state.role
        if index == headline:
            found.append(Block(piece.span, Role.HEADLINE, "heading"))
            continue
        if piece.kind == "title":
            found += _title(piece, text, headline is None, headline_span(text[slice(*piece.span)], publisher))
            continue
        reason = state.landmark or (state.furniture if by_names else "")
        if index in header and role in ROUND_THE_STORY:
            reason = state.furniture if by_names else ""
        is_round = role in ROUND_THE_STORY or bool(piece.parts)
        if not reason and index not in header:
            is_outside = state.region not in regions or (only_body and not state.is_body and not is_round)
            reason = "outside the story" if is_outside else ""
        found += _blocks(piece, text, Role.METADATA if reason else role, reason)
    return found, regions


def _title(piece: Piece, text: str, is_headline: bool, within: Span) -> list[Block]:
    """The title of the page: the headline where there is no other, without the publisher's name."""
    if not is_headline:
        return [Block(piece.span, Role.METADATA, "title")]
    start = piece.span.start
    headline = Span(start + within.start, start + within.end)
    return [
        Block(span, role, "title")
        for span, role in (
            (Span(start, headline.start), Role.METADATA),
            (headline, Role.HEADLINE),
            (Span(headline.end, piece.span.end), Role.METADATA),
        )
        for span in _trimmed(text, span)
    ]


def _prose_length(pieces: Sequence[Piece]) -> int:
    return sum(piece.span.length for piece in pieces if piece.state.role in BODY and not piece.kind)


def _story_regions(pieces: Sequence[Piece], regions: Sequence[Region]) -> frozenset[int]:
    """The regions of the page that hold the story: what is outside all of them is number 0."""
    lengths = [0] * len(regions)
    for piece in pieces:
        if piece.state.role in BODY and not piece.kind and not piece.state.landmark and not piece.state.furniture:
            lengths[piece.state.region] += piece.span.length
    if not any(lengths[1:]):
        return frozenset(range(len(regions))) if not any(lengths) else frozenset({0})
    weighed = [
        length // (IN_FURNITURE if region.furniture else 1) for length, region in zip(lengths, regions, strict=True)
    ]
    weighed[0] //= IN_FURNITURE
    best = max(range(len(regions)), key=lambda number: weighed[number])
    if not regions[best].is_article:
        return frozenset({best})
    enough = weighed[best] / TEASER
    return frozenset(number for number, region in enumerate(regions) if region.is_article and weighed[number] >= enough)


def _names_are_right(inside: Sequence[Piece]) -> bool:
    """Whether classes can be trusted: names that would make furniture of most of the story are layout."""
    free = [piece for piece in inside if not piece.state.landmark]
    named = _prose_length([piece for piece in free if piece.state.furniture])
    return named * 5 < _prose_length(free) * 3


def _has_body(inside: Sequence[Piece], by_names: bool) -> bool:
    """Whether most of the prose is in elements that are named as the story's own text."""
    free = [piece for piece in inside if not piece.state.landmark and not (by_names and piece.state.furniture)]
    return _prose_length([piece for piece in free if piece.state.is_body]) * 2 > _prose_length(free)


def _headline(pieces: Sequence[Piece], regions: frozenset[int], text: str, title: str) -> int | None:
    """The number of the piece that is the headline: the surest heading of the story, then of the page."""
    told = _key(title)
    best: tuple[int, int] | None = None
    for index, piece in enumerate(pieces):
        state = piece.state
        if state.rank < 2 or piece.kind or state.role not in (Role.SUBHEAD, Role.PARAGRAPH):
            continue
        said = _key(text[slice(*piece.span)])
        is_title = bool(said) and (said in told or (told in said and bool(told)))
        if state.landmark not in ("", "header") or (state.landmark and not is_title and told):
            continue
        if state.furniture and not is_title:
            continue
        score = state.rank + 4 * (state.region in regions) + 3 * is_title - 3 * bool(state.landmark)
        if best is None or score > best[0]:
            best = (score, index)
    return best[1] if best else None


def _key(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _same_header(pieces: Sequence[Piece], headline: int) -> range:
    """The pieces round the headline that stand in one header with it."""
    first = last = headline
    while first > 0 and pieces[first - 1].state.landmark == "header":
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].state.landmark == "header":
        last += 1
    return range(first, last + 1)


def _blocks(piece: Piece, text: str, role: Role, reason: str) -> Iterator[Block]:
    """The blocks of a piece: one as a rule, several where parts of a line have roles of their own."""
    if role is Role.METADATA or not piece.parts:
        yield Block(piece.span, *_checked(role, reason, text[slice(*piece.span)]))
        return
    parts = [(span, one) for span, one in piece.parts if one is not role or role is Role.DATE]
    covered = sum(span.length for span, _ in parts)
    joining = _outside(piece.span, parts)
    words = sum(len(WORD.findall(text[slice(*span)])) for span in joining)
    if role in SPLIT_OFF:
        parts = [(span, one) for span, one in parts if one is not Role.BYLINE or role is Role.CAPTION]
    elif covered * 2 < piece.span.length and words > MOST_JOINING_WORDS:
        # An author's name or a date in running text is part of the sentence.
        parts = [(span, one) for span, one in parts if one is Role.CREDIT]
    rest = Role.METADATA if role is Role.PARAGRAPH and words <= MOST_JOINING_WORDS else role
    at = piece.span.start
    for span, one in parts:
        lead = BY.search(text, at, span.start) if one is Role.BYLINE else None
        start = lead.start() if lead else span.start
        yield from _rest(text, Span(at, start), rest, reason)
        yield from _rest(text, Span(start, span.end), one, reason)
        at = span.end
    yield from _rest(text, Span(at, piece.span.end), rest, reason)


def _outside(span: Span, parts: Sequence[tuple[Span, Role]]) -> list[Span]:
    edges = [span.start, *(at for part, _ in parts for at in part), span.end]
    return [Span(edges[index], edges[index + 1]) for index in range(0, len(edges), 2)]


def _rest(text: str, span: Span, role: Role, reason: str) -> Iterator[Block]:
    """A block for a part of a line, unless only marks that join parts stand there."""
    for trimmed in _trimmed(text, span):
        told = text[slice(*trimmed)]
        if WORD.search(told):
            yield Block(trimmed, *_checked(role, reason, told))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    told = text[slice(*span)]
    stripped = told.strip()
    if stripped:
        start = span.start + len(told) - len(told.lstrip())
        yield Span(start, start + len(stripped))


def _checked(role: Role, reason: str, text: str) -> tuple[Role, str]:
    """The role, unless the text is too long for what its element says it is."""
    if role is Role.BYLINE and len(text) > LONGEST_BYLINE:
        return Role.METADATA, "author-bio"
    if role is Role.DATE and len(text) > LONGEST_DATE:
        return Role.PARAGRAPH, reason
    if role is Role.DATELINE and any(sign.isdigit() for sign in text):
        return Role.DATE, reason
    return role, reason
