"""hygiene/bidi-control."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import scanned

CONTROL = lazy_pattern("[\u202a-\u202e\u2066-\u2069]")
CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ISOLATES = "\u2066\u2067\u2068"
POP = "\u2069"
LINE_ENDS = lazy_pattern("[\r\n\u2029]")


class BidiControl(DocumentRule):
    """Characters that turn the direction of writing round without being seen.

    With them a text can read otherwise than it is stored: a file’s name, an address, a sum. Marks that
    isolate a quotation in Arabic or Hebrew and are closed in the same paragraph are left alone. See
    “Trojan Source” by Boucher and Anderson (2021), and Unicode Standard Annex 9.
    """

    id = "hygiene/bidi-control"
    severity = Severity.ERROR
    languages = ()
    wakes_on_signs = "".join(sorted(CONTROLS))
    bad = ("The file is called photo[[\u202e]]gpj.exe on the server.\n", "The sum is [[\u2066]]100 pounds.\n")
    good = ("The banner said \u2067שלום\u2069 in Hebrew.\n", "The banner said שלום in Hebrew.\n")

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each one that has no fellow."""
        text, in_source, signs = scanned(doc)
        if signs.isdisjoint(CONTROLS):
            return
        balanced = _balanced(text)
        for found in CONTROL.finditer(text):
            if found.start() in balanced:
                continue
            span = Span(*found.span())
            yield self.finding(
                span,
                "An invisible character turns the direction of the text round here; delete it.",
                fixes=[Fix("Delete it", (Edit(span, ""),), Safety.UNSAFE)],
                in_source=in_source,
            )


def _balanced(text: str) -> frozenset[int]:
    """Offsets of isolates that are closed in their own paragraph, and of what closes them."""
    paired: set[int] = set()
    opened: list[int] = []
    border = 0
    for found in CONTROL.finditer(text):
        if opened and LINE_ENDS.search(text, border, found.start()):
            opened = []
        border = found.start()
        if found[0] in ISOLATES:
            opened.append(found.start())
        elif found[0] == POP and opened:
            paired |= {opened.pop(), found.start()}
    return frozenset(paired)
