"""The rule `typos/misspelling`."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, match_case
from newslint_typos.letters import distinct
from newslint_typos.slips import is_name, opens_sentence

# Lengths of the pieces in the data files, in characters.
PIECES = range(5, 10)
# A word that comes this often in one spelling is meant so: a term, a brand.
TERM = 3
# A shorter word with a capital that opens a sentence is as likely to be a surname.
LONG = 7


class Misspelling(DocumentRule):
    """A word that is known to be misspelt: “acuused”, “goverment”, “negotations”.

    A word is reported only if it is a listed misspelling or has a beginning or an ending that no
    English word has, one slip from a common one; a word that is merely unknown may be a name, a
    coinage or foreign, and is not. Capitalised words inside a sentence are left alone. The lists were
    made for newslint from common words by the slips of typists: a letter dropped, doubled or
    swapped with the next, ie for ei, -ance for -ence.
    """

    id = "typos/misspelling"
    severity = Severity.ERROR
    bad = (
        "The minister was [[acuused]] of lying to the inquiry.",
        "The [[goverment]] said [[negotations]] had begun.",
        "[[Untill]] then the bridge stays shut.",
    )
    good = (
        "Co-ordination and healthcare come first, said Grigory Belov of the Zdorovye clinic.",
        "The programme's centre at Loughborough was modernised in colour.",
        "Ms Agin met the Goverment Party's leader at example.com/goverment.",
    )

    @cached_property
    def listed(self) -> dict[str, str]:
        """Misspellings, each with what was meant."""
        return _pairs("misspellings.txt")

    @cached_property
    def starts(self) -> dict[str, str]:
        """Beginnings that no word has, each with the one that was meant."""
        return _pairs("misspelt_starts.txt")

    @cached_property
    def ends(self) -> dict[str, str]:
        """Endings that no word has, each with the one that was meant."""
        return _pairs("misspelt_ends.txt")

    @cached_property
    def common(self) -> frozenset[str]:
        """Common words, rightly spelt."""
        return frozenset(_words("common_words.txt"))

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word of plain letters that is no part of an address, a handle or a compound."""
        return re.compile(r"(?<![\w'@#&/.\-])[a-z]{3,}(?=(?:'s)?(?![\w@/'\-]|\.\w))")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the misspelt words of the article."""
        # Most words are common and leave by one set operation; places are looked for only if something is left.
        strange = doc.layer(distinct) - self.common
        wrong = {word for word in map(_without_ending, strange) if self._is_wrong(word)}
        if not wrong:
            return
        places = [Span(*match.span()) for match in self.word.finditer(doc.folded) if match[0] in wrong]
        for span in places:
            block = doc.block_at(span.start)
            if block is not None and block.role in self.scope and not self._is_meant(doc, span, places):
                yield self._found(doc, span)

    def _is_wrong(self, word: str) -> bool:
        if word in self.listed:
            return True
        # Written out, for it is asked of every word that is not a common one.
        starts, ends = self.starts, self.ends
        return len(word) > 4 and (
            word[:5] in starts
            or word[:6] in starts
            or word[:7] in starts
            or word[:8] in starts
            or word[:9] in starts
            or word[-5:] in ends
            or word[-6:] in ends
            or word[-7:] in ends
            or word[-8:] in ends
            or word[-9:] in ends
        )

    def _is_meant(self, doc: Document, span: Span, places: list[Span]) -> bool:
        """Whether the word is a name, or a term of this article."""
        word = doc.of(span)
        is_mixed = word[1:] not in (word[1:].lower(), word[1:].upper())
        if is_mixed or is_name(doc, span) or (word.isupper() and len(word) < 6):
            return True
        same = [place for place in places if doc.of(place).lower() == word.lower()]
        if word.lower() in self.listed:
            return word[0].isupper() and any(is_name(doc, place) for place in same)
        # A capital that opens a sentence may be a name's, unless a common word is a slip away.
        if word[0].isupper() and (len(word) < LONG or self._nearest(word.lower()) is None):
            return True
        return len(same) >= TERM or any(doc.of(place)[0].isupper() and not opens_sentence(doc, place) for place in same)

    def _found(self, doc: Document, span: Span) -> Finding:
        word = doc.of(span)
        quoted = doc.quotation_at(span) is not None
        severity = Severity.WARNING if quoted else None
        right, safety = self._meant(word.lower())
        if right is None:
            return self.finding(span, f"“{word}” is misspelt: check it.", severity=severity)
        right = match_case(word, right)
        fix = Fix(f"Write “{right}”", (Edit(span, right),), safety)
        return self.finding(span, f"“{word}” is misspelt: write “{right}”.", severity=severity, fixes=[fix])

    def _meant(self, word: str) -> tuple[str | None, Safety]:
        """What was meant, and how sure that is; None where it cannot be told."""
        if word in self.listed:
            return self.listed[word], Safety.SAFE
        nearest = self._nearest(word)
        if nearest:
            return nearest, Safety.UNSAFE
        mended = self._with_piece_mended(word)
        return (mended if mended in self.common else None), Safety.UNSAFE

    def _with_piece_mended(self, word: str) -> str | None:
        for size in PIECES:
            if word[:size] in self.starts:
                return self.starts[word[:size]] + word[size:]
            if word[-size:] in self.ends:
                return word[:-size] + self.ends[word[-size:]]
        return None

    def _nearest(self, word: str) -> str | None:
        """The one common word that is a slip away, or None; slips are tried from the likeliest to the rarest."""
        for slips in (_swapped, _dropped, _added, _changed):
            found = self.common.intersection(slips(word))
            if len(found) == 1:
                return next(iter(found))
            if found:
                return None
        return None


def _words(name: str) -> list[str]:
    """All words of a data file below its head line, split at once: there are tens of thousands."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as entries:  # noqa: PTH118, PTH120
        entries.readline()
        return entries.read().split()


def _pairs(name: str) -> dict[str, str]:
    words = _words(name)
    return dict(zip(words[::2], words[1::2], strict=True))


def _without_ending(word: str) -> str:
    """The word without a possessive ending or a closing mark."""
    return word.partition("'")[0] if "'" in word else word


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _swapped(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _dropped(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _added(word: str) -> Iterator[str]:
    return (word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in LETTERS)


def _changed(word: str) -> Iterator[str]:
    return (word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in LETTERS if letter != word[at])
