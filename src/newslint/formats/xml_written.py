"""How text is put into an XML file, so that a reader of the format sees just that text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newslint.finding import Span

# Signs that XML cannot hold at all, escaped or not.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class XmlWritten:
    """Writes text as a place of the file asks for: `&`, `<` and `>` escaped as often as they are read.

    `cdata` are the CDATA sections of the file, `html` the stretches that hold HTML; both in order.
    """

    source: str
    cdata: Sequence[Span] = ()
    html: Sequence[Span] = ()

    def __call__(self, span: Span, text: str) -> str | None:
        """What to put in the place of a span of the file; None where that cannot be done."""
        if NO_XML.search(text):
            return None
        if _within(self.html, span):
            text = escaped(text).replace("\n", "<br>")
        elif "\n" in text:
            # A line end of XML is no more than a blank, and what breaks a line depends on the element.
            return None
        if not _within(self.cdata, span):
            text = escaped(text)
        # These three signs end a CDATA section, and are not allowed outside one either.
        around = self.source[max(0, span.start - 2) : span.start] + text + self.source[span.end : span.end + 2]
        return None if "]]>" in around else text


def escaped(text: str) -> str:
    """The text with entities for the signs that are markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _within(spans: Sequence[Span], span: Span) -> bool:
    index = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return index >= 0 and span.end <= spans[index].end
