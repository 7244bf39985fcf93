"""The rule `typos/misspelling`."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, match_case
from newslint_typos.known_words import KnownWords, read_known
from newslint_typos.letters import written
from newslint_typos.near_words import SHORTEST, is_stretched, nearest
from newslint_typos.slips import is_name, is_sic, opens_sentence, read_pairs

# A word that comes this often in one spelling is meant so: a term, a brand.
TERM = 3
# First names are shorter than this.
LONGEST_NAME = 9
# How far before an opening word the end of the sentence before it stands, with quotation marks and blanks between.
LONGEST_GAP = 9
# How many right words of a run are kept in mind, so that a run over a whole archive needs no more memory.
MOST_KEPT = 50_000
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
    def meant(self) -> dict[str, str]:
        """What misspelt words of this run were meant for, as far as that took thought."""
        return {}

    @cached_property
    def fine(self) -> set[str]:
        """Words of this run, as they are written, that are not reported anywhere: most come in many articles."""
        return set()

    @cached_property
    def unheard(self) -> set[str]:
        """Words of this run in small letters that no dictionary holds."""
        return set()

    @cached_property
    def spared(self) -> set[str]:
        """Words of this run that no dictionary holds and that were a name or a term where they were met."""
        return set()

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word of plain letters that is no part of an address, a handle or a compound."""
        return re.compile(r"(?<![\w'@#&/.\-])[a-z]{3,}(?=(?:'s)?(?![\w@/'\-]|\.\w))")

    @cached_property
    def opener(self) -> re.Pattern[str]:
        """A word with a capital that is long enough to be judged where it opens a sentence."""
        return re.compile(r"[A-Z][a-z]{6,}\Z")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What stands before a word that opens a sentence or a line within an article."""
        return re.compile(r"(?:[.!?:][”\")]*\s+|[\n“\"])\Z")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the misspelt words of the article."""
        # Nearly all words were met before or are common and leave by a set operation.
        strange = doc.layer(written) - self.fine - self.common
        if len(self.fine) >= MOST_KEPT:
            self.fine.clear()
            self.unheard.clear()
            self.spared.clear()
        listed: set[str] = set()
        for one in strange:
            low = one.lower()
            word = low.partition("'")[0]
            if word in self.listed:
                listed.add(word)
            elif self._may_be_wrong(one, low):
                # What is a name here may open a sentence elsewhere.
                if one == low or self._opens(doc, one):
                    yield from self._unknown(doc, one, low)
            else:
                self.fine.add(one)
        # Wrong words that other rules of this pack mend better: infact, soliders.
        for word in listed - self.elsewhere if listed else ():
            for span in self._places(doc, word):
                yield self._found(doc, span, self.listed[word], Safety.SAFE)

    def _unknown(self, doc: Document, one: str, low: str) -> Iterator[Finding]:
        """The places of a word that no dictionary holds, if it is a slip; `low` is the word in small letters."""
        # To look for what was meant takes longer than to look at the places, but need be done once only.
        if low not in self.spared and not self._places(doc, low):
            self.spared.add(low)
            return
        right = self._meant_for(low)
        if right is None:
            self.fine.add(one)
        elif low not in self.elsewhere:
            for span in self._places(doc, low):
                yield self._found(doc, span, right, Safety.UNSAFE)

    def _may_be_wrong(self, one: str, low: str) -> bool:
        """Whether a word, as written and in small letters, is judged at all and stands in no dictionary."""
        if one != low and not (low.endswith(ENDINGS) and self.opener.match(one)):
            return False
        if len(low) < SHORTEST and not is_stretched(low):
            return False
        return low.isalpha() and not self._is_known(low)

    def _places(self, doc: Document, word: str) -> list[Span]:
        """Where a word in small letters stands in the article and is neither a name nor a term of its own."""
        folded = doc.folded
        places: list[Span] = []
        at = folded.find(word)
        while at >= 0:
            match = self.word.match(folded, at)
            if match is not None and match[0] == word:
                places.append(Span(at, match.end()))
            at = folded.find(word, at + len(word))
        return [span for span in places if self._is_looked_at(doc, span) and not self._is_meant(doc, span, places)]

    def _is_looked_at(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        return block is not None and block.role in self.scope

    def _is_known(self, word: str) -> bool:
        if word in self.unheard:
            return False
        if word in self.common or word in self.known:
            return True
        self.unheard.add(word)
        return False

    def _opens(self, doc: Document, word: str) -> bool:
        """Whether a word, as it is written, opens a sentence or a line somewhere, which is no sign of a name."""
        text = doc.text
        at = text.find(word)
        while at >= 0:
            after = text[at + len(word) : at + len(word) + 1]
            if not (after.isalnum() or after in ("_", "-")) and (
                not at or self.opening.search(text, max(0, at - LONGEST_GAP), at)
            ):
                return True
            at = text.find(word, at + 1)
        return False

    def _meant_for(self, word: str) -> str | None:
        """The common word that a word which no dictionary holds is a slip away from, or None."""
        if word not in self.meant:
            found = nearest(word, self.common)
            if found is None:
                return None
            self.meant[word] = found
        return self.meant[word]

    def _is_meant(self, doc: Document, span: Span, same: list[Span]) -> bool:
        """Whether the word is a name, or a term of this article; `same` are all its places."""
        word = doc.of(span)
        is_mixed = word[1:] not in (word[1:].lower(), word[1:].upper())
        if is_mixed or is_sic(doc, span) or is_name(doc, span) or (word.isupper() and len(word) < 6):
            return True
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

    def _found(self, doc: Document, span: Span, right: str, safety: Safety) -> Finding:
        word = doc.of(span)
        severity = Severity.WARNING if doc.quotation_at(span) is not None else None
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
