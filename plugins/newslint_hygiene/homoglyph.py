"""hygiene/homoglyph."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, lazy_pattern, read_list
from newslint_hygiene.scan import scanned

# Letters of Greek and Cyrillic, which few texts hold.
OTHER_SCRIPT = lazy_pattern("[\u0370-\u03ff\u0400-\u052f]")
OTHER_LETTERS = frozenset(map(chr, range(0x370, 0x530)))
WORD = lazy_pattern(r"[^\W\d_]+")
LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f]")


@cache
def _looks_like() -> dict[str, str]:
    return dict(entry.split() for entry in read_list(__file__, "homoglyphs.txt"))


class Homoglyph(DocumentRule):
    """A Cyrillic or Greek letter that looks like a Latin one, inside a Latin word.

    Nobody sees it, but no search finds the name, and a screen reader stumbles. Such letters come from a keyboard in
    another language, and at times are put there to hide a word from filters. Words wholly in Greek or Cyrillic, and
    signs that no Latin letter looks like (μm, γ), are left alone. After the Unicode report on confusable characters.
    """

    id = "hygiene/homoglyph"
    languages = ()
    wakes_on_signs = "".join(sorted(OTHER_LETTERS))
    bad = (
        "The letter from [[\u0420]]utin was read out, and the b[[\u0430]]nk closed.\n",
        "The firm [[\u0391]]pex sold s[[\u043e]]ap.\n",
    )
    good = (
        "The paper \u041f\u0440\u0430\u0432\u0434\u0430 (Pravda) and the letter \u0391 are left alone.\n",
        "A layer of 3 \u03bcm, TNF\u03b1 and the \u0394t of the test are signs of science.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each such letter."""
        text, in_source, signs = scanned(doc)
        if signs.isdisjoint(OTHER_LETTERS):
            return
        alike = _looks_like()
        for word in WORD.finditer(text):
            others = list(OTHER_SCRIPT.finditer(text, *word.span()))
            latin = LATIN.search(text, *word.span())
            if not others or not latin or any(letter[0] not in alike for letter in others):
                continue
            meant = "".join(alike.get(letter, letter) for letter in word[0])
            for letter in others:
                script = "Greek" if letter[0] < "\u0400" else "Cyrillic"
                yield self.finding(
                    Span(*letter.span()),
                    f"The “{letter[0]}” in “{meant}” is a {script} letter that looks like “{alike[letter[0]]}”; "
                    f"write that.",
                    fixes=[
                        Fix(
                            f"Write the Latin “{alike[letter[0]]}”",
                            (Edit(Span(*letter.span()), alike[letter[0]]),),
                            Safety.SAFE,
                        )
                    ],
                    in_source=in_source,
                )
