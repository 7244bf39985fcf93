"""hygiene/zero-width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, lazy_pattern
from newslint_hygiene.scan import scanned

INVISIBLE = lazy_pattern("[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff]+")
WITHOUT_WIDTH = frozenset("\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
# First and last letters of scripts that join, part or break their words with such characters:
# Arabic to N'Ko, the Indic scripts to Tibetan, Burmese, Khmer, Mongolian, more Indic and South-East Asian ones.
SCRIPTS = (
    (0x0600, 0x08FF),
    (0x0900, 0x0FFF),
    (0x1000, 0x109F),
    (0x1780, 0x18AF),
    (0x1900, 0x1CFF),
    (0xA840, 0xABFF),
    (0xFB50, 0xFEFC),
)
EMOJI_JOINER = "\u200d"
EMOJI_PARTS = frozenset("\ufe0f\u20e3")


class ZeroWidth(DocumentRule):
    """Characters without width: zero-width spaces and joiners, soft hyphens, stray byte order marks.

    Nobody sees them, but a name that holds one is found by no search and matched by no program. They come
    from web pages and editors, and can be a hidden mark of the text’s origin. Joiners in emoji and in
    scripts that need them, such as Persian or Hindi, are left alone.
    """

    id = "hygiene/zero-width"
    languages = ()
    wakes_on_signs = "".join(sorted(WITHOUT_WIDTH))
    bad = (
        "Pu[[\u200b]]tin met the ministers in the old palace.\n",
        "The re[[\u00ad]]port was sent to parlia[[\u00ad]]ment.\n",
    )
    good = (
        "The family \U0001f468\u200d\U0001f469\u200d\U0001f467 was seen on the stamp.\n",
        "The word می\u200cخواهم is Persian.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each run of them."""
        text, in_source, signs = scanned(doc)
        if signs.isdisjoint(WITHOUT_WIDTH):
            return
        for found in INVISIBLE.finditer(text):
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            if _joins_emoji(found[0], before, after) or _in_script(before) or _in_script(after):
                continue
            span = Span(*found.span())
            # Between Latin letters nothing is lost with it; elsewhere somebody should look.
            safety = Safety.UNSAFE if _is_foreign(before) or _is_foreign(after) else Safety.SAFE
            names = ", ".join(dict.fromkeys(_name(sign) for sign in found[0]))
            yield self.finding(
                span,
                f"There is an invisible character here ({names}); delete it.",
                fixes=[Fix("Delete it", (Edit(span, ""),), safety)],
                in_source=in_source,
            )


def _name(sign: str) -> str:
    return {"\ufeff": "byte order mark", "\u00ad": "soft hyphen"}.get(sign) or unicodedata.name(sign, "unnamed").lower()


def _joins_emoji(signs: str, before: str, after: str) -> bool:
    return signs == EMOJI_JOINER and (_is_emoji(before) or before in EMOJI_PARTS) and _is_emoji(after)


def _is_emoji(sign: str) -> bool:
    return sign != "" and (0x1F000 <= ord(sign) <= 0x1FAFF or unicodedata.category(sign) in ("So", "Sk"))


def _in_script(sign: str) -> bool:
    return sign != "" and any(first <= ord(sign) <= last for first, last in SCRIPTS)


def _is_foreign(sign: str) -> bool:
    return sign.isalpha() and ord(sign) > 0x24F
