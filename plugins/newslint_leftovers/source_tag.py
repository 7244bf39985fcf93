"""A source is named by a tag at the end of a paragraph, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import PROSE, Document, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint_leftovers.holds import HOLDS
from newslint_leftovers.leftover_kind import LeftoverKind, quoted

AGENCIES = r"AP|AFP|Reuters|CNN|BBC|ANI|PTI|IANS|UPI|Xinhua|TASS|dpa|Agencies|Bernama|CNBC|Bloomberg"
# Each with a sign that tells most articles at once, and the beginnings of a tag, in lower case, of which one must be
# there.
TAGS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "Ref",
        ("ref.", "ref:", "ref "),
        lazy_pattern(r"(?<=[.!?\"”’]) *(?P<x>\bRef(?:\. ?| ?: ?| )[A-Z][A-Za-z]{1,11}\b\.?)"),
    ),
    (
        "(",
        ("(source",),
        lazy_pattern(r"(?P<x>\((?:Sources?|source): ?[^()\n]{2,40}\))(?=\s*$)", re.MULTILINE),
    ),
    ("(", ("(via",), lazy_pattern(r"(?<=[.!?\"”’]) *(?P<x>\([Vv]ia:? [^()\n]{2,40}\))(?=\s*$)", re.MULTILINE)),
    (
        "/",
        ("h/t",),
        lazy_pattern(r"(?<=[.!?\"”’]) *(?P<x>\(?[Hh]/[Tt]:? [^()\n]{2,40}\)?)(?=\s*$)", re.MULTILINE),
    ),
    ("]", ("needed]",), lazy_pattern(r"(?P<x>\[(?:citation|clarification|update) needed\])")),
    ("[", ("[edit",), lazy_pattern(r"(?P<x>\[edit(?: source)?\])")),
    ("]", ("]",), lazy_pattern(r"(?P<x>\[(?<=[\w.,\"”’]\[)\d{1,3}\](?:\[\d{1,3}\])*)(?=\s|$)")),
)


class SourceTag(LeftoverKind):
    """A source is named by a tag at the end of a paragraph, or on a line of its own.

    “Ref. CNN.” or a footnote number tells readers nothing of who said what. Say it in the sentence:
    “CNN reported”.
    """

    id = "leftovers/source-tag"
    fact = HOLDS["source-tag"]
    severity = Severity.WARNING
    languages = ("en",)
    scope = PROSE | {Role.LEFTOVER}
    wakes_on_roles = frozenset()
    message = "“{text}” is a source tag; name the source in the sentence instead."
    keeps_facts = True
    bad = (
        "“We will take our part in it,” the minister said. [[Ref. CNN.]]",
        "The bridge was closed for three days in May.[[[3]]]",
        "About 4,000 people use the library in a year. [[(Source: town council)]]",
    )
    good = (
        "CNN reported on Monday that the bridge would stay closed.",
        "The ref. blew his whistle twice, and the players left the field.",
        "The source (a clerk) said it was over.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """The lines that are tags, and the tags inside paragraphs."""
        yield from super().check(doc)
        for span in _tags(doc):
            start = span.start
            while start and doc.text[start - 1] == " ":
                start -= 1
            fix = Fix("Delete the tag", (Edit(Span(start, span.end), ""),), Safety.UNSAFE)
            yield self.finding(span, self.message.format(text=quoted(doc.of(span))), fixes=(fix,))


def _tags(doc: Document) -> Iterator[Span]:
    text, folded = doc.text, doc.folded
    awake = [pattern for sign, begun, pattern in TAGS if sign in text and any(one in folded for one in begun)]
    if not awake:
        return
    for block in doc.blocks:
        if block.role in PROSE:
            for pattern in awake:
                for match in pattern.finditer(doc.text, *block.span):
                    yield Span(*match.span("x"))
