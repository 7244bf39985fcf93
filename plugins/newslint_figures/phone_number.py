"""figures/phone-number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import BODY, Document, DocumentRule, Finding, Role, Span, lazy_pattern
from newslint.layers.digits import digits

CALL = lazy_pattern(
    r"\b(?:call|phone|telephone|tel|hotline|helpline|dial|ring|text|toll-free|fax)\b[^\n]{0,60}?(?=[ (+]\d)"
)
START = lazy_pattern(r"\d{3,5}\)?[ .-](?=\d{2,5})")
NUMBER = lazy_pattern(
    r"(?<![\w.,/$£€-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\) ?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\w%]|[.,/-]\d)"
)
NORTH_AMERICAN = lazy_pattern(r"(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{2,5}[.-]\d{2,5}\Z")
BRITISH = lazy_pattern(r"0\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4})?\Z")


class PhoneNumber(DocumentRule):
    """A telephone number that has a digit too many or too few.

    The reader who needs help gets a stranger or nobody. Numbers behind “call”, “phone”, “helpline” and the
    like are counted: North American ones have ten digits behind the 1, British ones ten or eleven with
    their 0. Other countries and short codes are left alone.
    """

    id = "figures/phone-number"
    scope = BODY | {Role.STANDFIRST}
    wakes_on = ("call", "phone", "telephone", "tel", "hotline", "helpline", "dial", "ring", "text", "toll-free", "fax")
    bad = (
        "Anyone who saw the crash is asked to call [[555-013-468]] or the nearest station.",
        "The helpline is open day and night: call [[0800 555 01]].",
        "Call police at [[(303) 555-01234]] with what you know.",
    )
    good = (
        "Anyone who saw the crash is asked to call 555-013-4680 or the nearest station.",
        "The helpline is open day and night: call 0800 555 0100 or text 85258.",
        "Call the office on +49 30 555 0134.",
        "They call 2015-16 and 2016-17 the lost years.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the number."""
        text = doc.folded
        last = 0
        for begin, end in doc.layer(digits):
            # Of a longer run of digits only the last five may begin a number.
            start = START.match(text, max(begin, end - 5)) if end - begin > 2 else None
            if start is None:
                continue
            number = NUMBER.search(text, max(last, start.start() - 8), start.end() + 24)
            if number is None:
                continue
            last = number.end()
            if not CALL.search(text, max(0, number.start() - 70), number.end()):
                continue
            span = Span(*number.span())
            block = doc.block_at(span.start)
            if block is None or block.role not in self.scope:
                continue
            bare = re.sub(r"\D", "", number[0])
            if NORTH_AMERICAN.match(number[0]) and not number[0].startswith("0"):
                wanted, right = "ten", len(bare.removeprefix("1") if len(bare) == 11 else bare) == 10
            elif BRITISH.match(number[0]):
                wanted, right = "ten or eleven", len(bare) in (10, 11)
            else:
                continue
            if not right:
                told = f"“{doc.of(span)}” has {len(bare)} digits where such numbers have {wanted}; check the number."
                yield self.finding(span, told)
