"""What is emphasised within a line, told by the marks that stand in the file where the prose has a seam."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint import Document, Span

MARK = re.compile(r"\*\*\*|___|\*\*|__|\*|_|<(?P<close>/?)(?P<tag>strong|b|em|i)(?=[\s>])[^<>]*>", re.IGNORECASE)
# What may stand in the file right before the first words of a block.
LEAD = re.compile(r"(?:[*_~\[]|<[^<>]*>)*\Z")
# The rest of a link, and tags that emphasise nothing: their addresses may hold such marks.
NOISE = re.compile(r"\]\([^()]*\)|\]\[[^\[\]]*\]|<(?!/?(?:strong|b|em|i)[\s>])[^<>]*>", re.IGNORECASE)
STRONG = ("**", "__", "strong", "b")
BOTH = ("***", "___")


def emphasised(doc: Document) -> Mapping[str, tuple[Span, ...]]:
    """The spans of the prose that are `strong` and those with `emphasis`, in order; a layer."""
    found: dict[str, list[Span]] = {"strong": [], "emphasis": []}
    if doc.format not in ("markdown", "html"):
        return dict.fromkeys(found, ())
    begun: dict[str, int] = {}
    segments = doc.offsets.segments
    reached, before, block = 0, 0, None
    for one in segments:
        gap = NOISE.sub("", doc.source[before : one.source])
        here = doc.block_at(one.start)
        if here != block:
            # Nothing is emphasised from one block into the next.
            _end_all(begun, reached, found)
            gap = gap[LEAD.search(gap).start() :]  # type: ignore[union-attr]
            block = here
        for mark in MARK.finditer(gap):
            _heed(mark, one.start, reached, begun, found)
        if one.is_copy or one.end > one.start:
            reached = one.end
        before = one.source_end
    tail = doc.source[before:]
    if not tail.startswith("\n"):
        for mark in MARK.finditer(NOISE.sub("", tail.partition("\n")[0])):
            _heed(mark, reached, reached, begun, found)
    _end_all(begun, reached, found)
    return {kind: tuple(sorted(spans)) for kind, spans in found.items()}


def _heed(mark: re.Match[str], start: int, reached: int, begun: dict[str, int], found: dict[str, list[Span]]) -> None:
    name = (mark["tag"] or mark[0]).lower()
    kinds = ("strong", "emphasis") if name in BOTH else ("strong",) if name in STRONG else ("emphasis",)
    for kind in kinds:
        if kind in begun and mark["close"] != "":
            _end(kind, begun, reached, found)
        elif not mark["close"]:
            begun.setdefault(kind, start)


def _end_all(begun: dict[str, int], reached: int, found: dict[str, list[Span]]) -> None:
    for kind in tuple(begun):
        _end(kind, begun, reached, found)


def _end(kind: str, begun: dict[str, int], reached: int, found: dict[str, list[Span]]) -> None:
    start = begun.pop(kind)
    if reached > start:
        found[kind].append(Span(start, reached))
