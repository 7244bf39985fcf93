"""Comments by which an article switches rules of Vale off and on, as in `<!-- vale Style.Rule = NO -->`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Document, Finding, Span
from newslint.named import NamedTuple

COMMENT = re.compile(
    r"<!--\s*vale\s+(?:(?P<all>off|on)|(?P<name>[\w-]+(?:\.[\w-]+)?)\s*(?:\[(?P<matches>[^\]\n]*)\])?\s*=\s*(?P<told>YES|NO))\s*-->"
)
QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
# Formats in which such a comment is no prose.
FORMATS = ("markdown", "html")


class Silence(NamedTuple):
    """A stretch of the file where a rule, a style or all of them say nothing, or nothing about some texts."""

    where: Span
    name: str
    texts: frozenset[str]

    def covers(self, rule: str, place: int, text: str) -> bool:
        """Whether a finding of a rule, `Style.Rule`, at an offset of the file is meant."""
        if self.name not in ("", rule, rule.partition(".")[0]) or not self.where.start <= place < self.where.end:
            return False
        return not self.texts or text in self.texts


def silences(doc: Document) -> tuple[Silence, ...]:
    """The stretches of an article's file where its comments switch rules off; a layer."""
    if doc.format not in FORMATS or "vale" not in doc.source:
        return ()
    return tuple(_silences(doc.source))


def _silences(source: str) -> Iterator[Silence]:
    begun: dict[tuple[str, frozenset[str]], int] = {}
    for comment in COMMENT.finditer(source):
        texts = frozenset(one or other for one, other in QUOTED.findall(comment["matches"] or ""))
        key = (comment["name"] or "", texts)
        if (comment["told"] or comment["all"]) in ("NO", "off"):
            begun.setdefault(key, comment.end())
        elif key in begun:
            yield Silence(Span(begun.pop(key), comment.start()), *key)
    for key, start in begun.items():
        yield Silence(Span(start, len(source)), *key)


def heard(doc: Document, rule: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a rule where no comment has switched it off."""
    held = doc.layer(silences)
    for one in findings:
        place = one.span.start if one.in_source else doc.offsets.place(one.span).start
        text = doc.source[one.span.start : one.span.end] if one.in_source else doc.of(one.span)
        if not any(silence.covers(rule, place, text) for silence in held):
            yield one
