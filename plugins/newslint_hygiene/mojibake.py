"""hygiene/mojibake."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern
from newslint_hygiene.scan import scanned

# What Windows-1252 shows for the bytes 80 to BF, which go on a character in UTF-8; the five bytes
# that it leaves undefined come through as controls.
GOING_ON = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
CLOSING = "»”’›…–—\u00a0"
# Decoded text must be of a kind that news holds: letters of Latin, Greek and Cyrillic, punctuation, currencies, signs.
PLAUSIBLE = lazy_pattern(
    "[\u00a0-\u024f\u0370-\u052f\u1e00-\u1eff\u2010-\u203a\u20a0-\u20bf\u2100-\u22ff\u25a0-\u27bf\ufb00-\ufb06"
    "\ufe0f\ufeff\U0001f300-\U0001faff]+\\Z"
)
MOST_ROUNDS = 3
# Every garbled run begins with one of these.
FIRST = frozenset([*map(chr, range(0xC2, 0xF5)), "\ufffd"])
FIRST_SIGN = lazy_pattern("[\u00c2-\u00f4\ufffd]")


@cache
def _broken() -> re.Pattern[str]:
    """Runs of characters that are UTF-8 read as Windows-1252, and the mark of lost characters."""
    return lazy_pattern(
        f"(?:[\u00c2-\u00df][{GOING_ON}]|[\u00e0-\u00ef][{GOING_ON}]{{2}}|[\u00f0-\u00f4][{GOING_ON}]{{3}})+|â€(?=[\\s\\w.,;:!?)]|\\Z)|\ufffd+"
    )


class Mojibake(DocumentRule):
    """Letters that were garbled by the wrong encoding, such as â€™ for an apostrophe or Ã© for é.

    The text was written in one encoding and read in another. Each suspicious run is decoded the other
    way round, and reported only if that gives sensible characters; then the fix is sure. Characters that
    are lost for good show as a question mark in a diamond. The test is that of ftfy by Robyn Speer.
    """

    id = "hygiene/mojibake"
    severity = Severity.ERROR
    languages = ()
    wakes_on_signs = "".join(sorted(FIRST))
    bad = (
        "The mayor[[â€™]]s plan cost [[Â£]]40,000, and he drank it away in a caf[[Ã©]].\n",
        "The mayor[[\ufffd]]s plan was never built.\n",
    )
    good = (
        "The mayor’s plan cost £40,000, and he drank it away in a café in São Paulo.\n",
        "A NAÇÃO DE CAMÕES, «A IRMû E «à la carte»\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each garbled run."""
        text, in_source, signs = scanned(doc)
        if signs.isdisjoint(FIRST):
            return
        for found in _runs(text):
            span = Span(*found.span())
            if "\ufffd" in found[0]:
                yield self.finding(
                    span, "A character was lost here; look it up in the original and put it back.", in_source=in_source
                )
                continue
            right = mended(found[0])
            if right is None and found[0] == "â€":
                yield self.finding(
                    span, "“â€” is half of a garbled quotation mark or dash; put the right one.", in_source=in_source
                )
            elif right is not None and not _is_word(text, found, right):
                yield self.finding(
                    span,
                    f"“{found[0]}” is garbled text; it was “{right}”.",
                    fixes=[Fix(f"Write “{right}”", (Edit(span, right),), Safety.SAFE)],
                    in_source=in_source,
                )


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The garbled runs; the whole pattern is tried only at what can be the first sign of one."""
    end = 0
    for first in FIRST_SIGN.finditer(text):
        found = _broken().match(text, first.start()) if first.start() >= end else None
        if found is not None:
            end = found.end()
            yield found


def mended(garbled: str) -> str | None:
    """What a run was before it was read in the wrong encoding, once or several times; None if it never was."""
    right: str | None = None
    current = garbled
    for _ in range(MOST_ROUNDS):
        try:
            decoded = _bytes_of(current).decode("utf-8")
        except (UnicodeDecodeError, ValueError):
            break
        if not decoded or decoded == current:
            break
        current = decoded
        right = decoded if PLAUSIBLE.match(decoded) else None
    return right


def _bytes_of(text: str) -> bytes:
    """The bytes that Windows-1252 shows as this text; raises ValueError for others."""
    data = bytearray()
    for sign in text:
        if ord(sign) < 0x100:
            data.append(ord(sign))
        else:
            data += sign.encode("cp1252")
    return bytes(data)


def _is_word(text: str, found: re.Match[str], right: str) -> bool:
    """Whether the run can be what it looks like: a word in capitals before a closing mark, as IRMÃ» in Portuguese."""
    before = text[max(0, found.start() - 1) : found.start()]
    is_pair = len(found[0]) == 2 and found[0][1] in CLOSING
    return is_pair and before.isupper() and right.islower()
