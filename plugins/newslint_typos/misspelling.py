"""The rule `typos/misspelling`."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, match_case
from newslint_typos.known_words import KnownWords, read_known
from newslint_typos.letters import distinct, small_words
from newslint_typos.near_words import nearest
from newslint_typos.slips import is_name, is_sic, opens_sentence, read_pairs

# A word that comes this often in one spelling is meant so: a term, a brand.
TERM = 3
# First names are shorter than this.
LONGEST_NAME = 9
# Endings of words that open a sentence and are no surnames.
ENDINGS = (
    "ally",
    "ately",
    "ably",
    "ously",
    "tly",
    "ing",
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ated",
)


class Misspelling(DocumentRule):
    """A word that is known to be misspelt: “acuused”, “goverment”, “negotations”.

    A word is reported only if it is a listed misspelling, or if no dictionary holds it and one common
    word is a slip away: a letter dropped, doubled or swapped with the next, ie for ei, -ance for
    -ence. A word that is merely unknown may be a name, a coinage or foreign, and is not reported;
    nor are capitalised words inside a sentence, and terms that the article uses again and again.
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
    def common(self) -> frozenset[str]:
        """Common words, rightly spelt."""
        return frozenset(_words("common_words.txt"))

    @cached_property
    def known(self) -> KnownWords:
        """All that dictionaries hold, rare words too."""
        return read_known("known_words.bin")

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Slips of one word that other rules of this pack list."""
        lists = ("split_compound.txt", "embarrassing_word.txt", "missing_apostrophe.txt")
        return frozenset(slip for name in lists for slip in read_pairs(name) if slip.isalpha())

    @cached_property
    def verdicts(self) -> dict[str, str | None]:
        """What strange words of this run were meant for, or None: one strange word comes in many articles."""
        return {}

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word of plain letters that is no part of an address, a handle or a compound."""
        return re.compile(r"(?<![\w'@#&/.\-])[a-z]{3,}(?=(?:'s)?(?![\w@/'\-]|\.\w))")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the misspelt words of the article."""
        # Most words are common and leave by one set operation; places are looked for only if something is left.
        strange = doc.layer(distinct) - self.common
        wrong = {word for word in map(_without_ending, strange) if word in self.listed}
        wrong |= {word for word in map(_without_ending, strange & doc.layer(_plain)) if self._meant_for(word)}
        # Wrong words that other rules of this pack mend better: infact, soliders.
        wrong = wrong and wrong - self.elsewhere
        if not wrong:
            return
        places = [Span(*match.span()) for match in self.word.finditer(doc.folded) if match[0] in wrong]
        for span in places:
            block = doc.block_at(span.start)
            if block is not None and block.role in self.scope and not self._is_meant(doc, span, places):
                yield self._found(doc, span)

    def _meant_for(self, word: str) -> str | None:
        """The common word that a word which no dictionary holds is a slip away from, or None."""
        if word not in self.verdicts:
            unheard = word not in self.common and word not in self.known
            self.verdicts[word] = nearest(word, self.common) if unheard else None
        return self.verdicts[word]

    def _is_meant(self, doc: Document, span: Span, places: list[Span]) -> bool:
        """Whether the word is a name, or a term of this article."""
        word = doc.of(span)
        is_mixed = word[1:] not in (word[1:].lower(), word[1:].upper())
        if is_mixed or is_sic(doc, span) or is_name(doc, span) or (word.isupper() and len(word) < 6):
            return True
        same = [place for place in places if doc.of(place).lower() == word.lower()]
        if not word.islower() and not word.isupper():
            # A capital that opens a sentence may be a name's, the more so where another name follows: Surender Singh.
            if len(word) < LONGEST_NAME and doc.text[span.end + 1 : span.end + 2].isupper():
                return True
            if word.lower() not in self.listed and not word.lower().endswith(ENDINGS):
                return True
        if word.lower() in self.listed:
            return word[0].isupper() and any(is_name(doc, place) for place in same)
        # The last letters of a line that was cut off.
        if doc.text[span.end : span.end + 3].startswith(("…", "...")):
            return True
        return len(same) >= TERM or any(doc.of(place)[0].isupper() and not opens_sentence(doc, place) for place in same)

    def _found(self, doc: Document, span: Span) -> Finding:
        word = doc.of(span)
        quoted = doc.quotation_at(span) is not None
        severity = Severity.WARNING if quoted else None
        listed = self.listed.get(word.lower())
        right, safety = (listed, Safety.SAFE) if listed else (self._meant_for(word.lower()), Safety.UNSAFE)
        if right is None:
            return self.finding(span, f"“{word}” is misspelt: check it.", severity=severity)
        right = match_case(word, right)
        fix = Fix(f"Write “{right}”", (Edit(span, right),), safety)
        return self.finding(span, f"“{word}” is misspelt: write “{right}”.", severity=severity, fixes=[fix])


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


def _plain(doc: Document) -> frozenset[str]:
    """The words in lower case, and in lower case those of some length that open a sentence or a line: no names."""
    text = doc.text
    openers = re.findall(
        r"(?:^|[.!?:][\"”’)]*\s+|\n|[“\"])([A-Z][a-z]{6,}|[A-Z][a-z]*([a-z])\2\2[a-z]*)(?![\w-])", text
    )
    return doc.layer(small_words).union(opener.lower() for opener, _ in openers)
