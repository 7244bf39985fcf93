"""hygiene/control-char."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import scanned

# Tab, line feed and carriage return are no fault.
CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]+")
CONTROLS = frozenset(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029])).difference("\t\n\r")
# Controls that end a line or a page stand for a blank; the rest for nothing.
BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
# Inside text decoded wrongly they are part of another fault.
BROKEN_BEFORE = lazy_pattern("[\u00c2-\u00f4€™“”‘’‚„†‡‰Š‹ŒŽš›œž]\\Z")


class ControlChar(DocumentRule):
    """Control characters: bells, escapes, vertical tabs, line and paragraph separators of Unicode.

    They come from terminals, old databases and word processors. Browsers show a box or nothing, feeds
    break, and some programs stop reading there.
    """

    id = "hygiene/control-char"
    severity = Severity.ERROR
    languages = ()
    wakes_on_signs = "".join(sorted(CONTROLS))
    bad = (
        "The bridge[[\x07]] is open again.\n",
        "The bridge is open again.[[\u2028]]Cars may cross it from Monday.\n",
    )
    good = ("The bridge is open again.\n", "Harlow\t12\t4\t2\n")

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each run of them."""
        text, in_source, signs = scanned(doc)
        if signs.isdisjoint(CONTROLS):
            return
        for found in CONTROL.finditer(text):
            if "\x80" <= found[0][0] <= "\x9f" and BROKEN_BEFORE.search(text[: found.start()][-1:]):
                continue
            span = Span(*found.span())
            points = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in found[0]))
            between = text[max(0, span.start - 1) : span.start].strip() and text[span.end : span.end + 1].strip()
            text_for_it = " " if between and BREAKS.intersection(found[0]) else ""
            yield self.finding(
                span,
                f"There is a control character here ({points}); delete it.",
                fixes=[Fix("Delete it", (Edit(span, text_for_it),), Safety.SAFE)],
                in_source=in_source,
            )
