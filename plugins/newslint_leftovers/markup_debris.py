"""Tags, entities, shortcodes or program text stand in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import PROSE, Document, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint_leftovers.leftover_kind import LeftoverKind, quoted

# Each with a text in lower case without which it cannot match.
ENTITY = lazy_pattern(
    r"&(?:nbsp|amp|quot|apos|lt|gt|[lr]s?dquo|[lr]squo|mdash|ndash|hellip|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
)
DEBRIS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "<",
        lazy_pattern(
            r"</?(?:p|br|div|span|a|b|i|em|u|strong|img|script|style|iframe|blockquote|[ou]l|li|h[1-6]|t[dr]|table|figure"
            r"|figcaption|font|center|sup|sub)(?:\s[^<>\n]{0,300})?/?>",
            re.IGNORECASE,
        ),
    ),
    (
        "[",
        lazy_pattern(
            r"\[/?(?:caption|gallery|embed|youtube|img|url|pullquote|shortcode|vc_\w+|et_pb_\w+|wp_\w+)"
            r"(?:[ =][^\]\n]{0,300})?\]"
            r"|\[/(?:quote|b|i|video|audio|twitter|media|related)\]"
            r"|\[(?:video|audio|media|ad|related|quote|twitter|article|image)\s+\w+=[^\]\n]{0,300}\]",
            re.IGNORECASE,
        ),
    ),
    ("\\", lazy_pattern(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}")),
    ("{", lazy_pattern(r"\{\{[^{}\n]{1,120}\}\}|\{%[^{}%\n]{1,120}%\}")),
)


class MarkupDebris(LeftoverKind):
    """Tags, entities, shortcodes or program text stand in the prose.

    They were meant for a browser or a publishing system and mean nothing to a reader. Write the
    character that an entity stands for, and delete the rest.
    """

    id = "leftovers/markup-debris"
    severity = Severity.ERROR
    scope = PROSE | {Role.LEFTOVER}
    wakes_on_roles = frozenset()
    message = "“{text}” is markup that was never turned into text; delete it or write what it stands for."
    bad = (
        "The mayor[[&rsquo;]]s letter was read out at the town hall.",
        "[[<p>]]The bridge was closed for three days in May.[[</p>]]",
        'Readers left flowers. [[[caption id="attachment_12"]]] The street was full.',
    )
    good = (
        "The firm AT&T; as it was then called, owned the line.",
        "Temperatures < 5 degrees and winds > 40 knots are rare here.",
        "“He [the mayor] never wrote to us,” she said.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Lines of program text, and debris inside paragraphs."""
        yield from super().check(doc)
        if "&" in doc.text:
            for span in _inside(doc, "&", ENTITY):
                yield self.about_entity(doc, span)
        for sign, pattern in DEBRIS:
            if sign in doc.text:
                for span in _inside(doc, sign, pattern):
                    yield self.finding(span, self.message.format(text=quoted(doc.of(span))))

    def about_entity(self, doc: Document, span: Span) -> Finding:
        """The finding about an entity, with the character that it stands for as the fix."""
        from html import unescape

        shown = unescape(doc.of(span))
        title = f"Write “{shown}”" if shown.isprintable() and shown.strip() else "Write a blank"
        fix = Fix(title, (Edit(span, shown.replace("\u00a0", " ")),), Safety.SAFE)
        return self.finding(span, self.message.format(text=doc.of(span)), fixes=(fix,))


def _inside(doc: Document, sign: str, pattern: re.Pattern[str]) -> Iterable[Span]:
    for block in doc.blocks:
        if block.role in PROSE and doc.text.find(sign, *block.span) >= 0:
            for match in pattern.finditer(doc.text, *block.span):
                yield Span(*match.span())
