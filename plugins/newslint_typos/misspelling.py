"""The rule `typos/misspelling`."""

from __future__ import annotations

import os.path
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern, match_case
from newslint_typos.known_words import KnownWords, read_known
from newslint_typos.letters import capitalised, small
from newslint_typos.near_words import SHORTEST, ByConsonants, is_stretched, nearest, sorted_by_consonants
from newslint_typos.slips import is_name, is_sic, opens_sentence, read_pairs

# A word that comes this often in one spelling is meant so: a term, a brand.
TERM = 3
# First names are shorter than this.
LONGEST_NAME = 9
# The fewest letters of a word that is judged where it opens a sentence.
SHORTEST_OPENER = 7
# How far before an opening word the end of the sentence before it stands, with quotation marks and blanks between.
LONGEST_GAP = 9
# So many unknown words may be looked into, and in a long article one in so many different words.
MOST_UNKNOWN, WORDS_TO_AN_UNKNOWN = 50, 4
# So many words are looked for one by one; for more of them each word of the article is looked at.
FEW = 20
# For so many different words it is worth while to read the list of common ones.
MANY = 1_000
# After so many unknown words of a run it is worth while to sort the common ones.
MANY_UNKNOWN = 50
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
    spares_words = True
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
    def by_consonants(self) -> ByConsonants:
        """The common words by their consonants."""
        return sorted_by_consonants(self.common)

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
        """Words of this run that are not reported anywhere: most come in many articles."""
        return set()

    @cached_property
    def names(self) -> set[str]:
        """Words of this run with which no sentence opens wrongly: most are names."""
        return set()

    @cached_property
    def unheard(self) -> set[str]:
        """Words of this run that no dictionary holds."""
        return set()

    @cached_property
    def spared(self) -> set[str]:
        """Words of this run that no dictionary holds and that were a name or a term where they were met."""
        return set()

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word of plain letters that is no part of an address, a handle or a compound."""
        return lazy_pattern(r"(?<![\w'@#&/.\-])[a-z]{3,}(?=(?:'s)?(?![\w@/'\-]|\.\w))")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What stands before a word that opens a sentence or a line within an article."""
        return lazy_pattern(r"(?:[.!?:][”\")]*\s+|[\n“\"])\Z")

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the misspelt words of the article."""
        # Nearly all words were met before or are common and leave by a set operation.
        words = doc.layer(small)
        strange = words - self.fine
        # To read all common words takes longer than to ask for each word of a first article by itself.
        if self.fine or len(strange) > MANY:
            strange -= self.common
        if len(self.fine) + len(self.names) >= MOST_KEPT:
            self.fine.clear()
            self.names.clear()
            self.unheard.clear()
            self.spared.clear()
        listed: set[str] = set()
        unknown: list[str] = []
        for word in strange.union(self._openers(doc)):
            stem = word.partition("'")[0]
            if stem in self.listed:
                listed.add(stem)
            elif self._may_be_wrong(word):
                unknown.append(word)
            else:
                self.fine.add(word)
        # Prose in which so many words are unknown is no English, or nobody's.
        if len(unknown) > max(MOST_UNKNOWN, len(words) // WORDS_TO_AN_UNKNOWN):
            unknown.clear()
        if listed or unknown:
            yield from self._judged(doc, listed, unknown)

    def _openers(self, doc: Document) -> Iterator[str]:
        """Words with a capital that are misspelt if they open a sentence and are no names."""
        for word in doc.layer(capitalised) - self.names:
            if word.partition("'")[0] in self.listed:
                yield word
            elif not _may_open(word):
                self.names.add(word)
            elif word not in self.fine and word.capitalize() in doc.text:
                yield word

    def _judged(self, doc: Document, listed: set[str], unknown: list[str]) -> Iterator[Finding]:
        """The places of listed misspellings, and of unknown words."""
        places = self._places(doc, listed.union(unknown))
        # Wrong words that other rules of this pack mend better: infact, soliders.
        for word in listed - self.elsewhere:
            for span in self._reported(doc, word, places[word]):
                yield self._found(doc, span, self.listed[word], Safety.SAFE)
        for word in unknown:
            # What is a name here may open a sentence elsewhere.
            if not any(doc.text[span.start].islower() or self._is_opener(doc, span, word) for span in places[word]):
                continue
            # To look for what was meant takes longer than to look at the places, but need be done once only.
            reported = self._reported(doc, word, places[word])
            if not reported and word not in self.spared:
                self.spared.add(word)
                continue
            right = self._meant_for(word)
            if right is None:
                self.fine.add(word)
            elif word not in self.elsewhere:
                for span in reported:
                    yield self._found(doc, span, right, Safety.UNSAFE)

    def _may_be_wrong(self, word: str) -> bool:
        """Whether a word in small letters is judged at all and stands in no dictionary."""
        if len(word) < SHORTEST and not is_stretched(word):
            return False
        return word.isascii() and word.isalpha() and not self._is_known(word)

    def _places(self, doc: Document, words: AbstractSet[str]) -> Mapping[str, list[Span]]:
        """Where words in small letters stand in the article, by word."""
        places: defaultdict[str, list[Span]] = defaultdict(list)
        folded = doc.folded
        if len(words) > FEW:
            for match in self.word.finditer(folded):
                if match[0] in words:
                    places[match[0]].append(Span(*match.span()))
            return places
        for word in words:
            at = folded.find(word)
            while at >= 0:
                found = self.word.match(folded, at)
                if found is not None and found[0] == word:
                    places[word].append(Span(*found.span()))
                at = folded.find(word, at + len(word))
        return places

    def _reported(self, doc: Document, word: str, places: Sequence[Span]) -> list[Span]:
        """Those of a word's places where it is neither a name nor a term of the article."""
        is_listed = word in self.listed
        has_capital = any(doc.text[span.start].isupper() for span in places)
        is_named = is_listed and has_capital and any(is_name(doc, span) for span in places)
        if not is_listed and (len(places) >= TERM or any(self._is_inner_capital(doc, span) for span in places)):
            return []
        return [span for span in places if self._is_looked_at(doc, span) and not self._is_meant(doc, span, is_named)]

    def _is_inner_capital(self, doc: Document, span: Span) -> bool:
        return doc.text[span.start].isupper() and not opens_sentence(doc, span)

    def _is_looked_at(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        return block is not None and block.role in self.scope

    def _is_known(self, word: str) -> bool:
        if word in self.unheard:
            return False
        if word in self.known or word in self.common:
            return True
        self.unheard.add(word)
        return False

    def _is_opener(self, doc: Document, span: Span, word: str) -> bool:
        """Whether a word opens a sentence or a line, where its capital is no sign of a name."""
        if not _may_open(word) or doc.of(span) != word.capitalize():
            return False
        return not span.start or self.opening.search(doc.text, max(0, span.start - LONGEST_GAP), span.start) is not None

    def _meant_for(self, word: str) -> str | None:
        """The common word that a word which no dictionary holds is a slip away from, or None."""
        if word not in self.meant:
            found = nearest(word, self.common, self.by_consonants if len(self.unheard) > MANY_UNKNOWN else None)
            if found is None:
                return None
            self.meant[word] = found
        return self.meant[word]

    def _is_meant(self, doc: Document, span: Span, is_named: bool) -> bool:
        """Whether the word is a name, or was cut off; `is_named` tells that a listed one is a name elsewhere."""
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
            return word[0].isupper() and is_named
        # The last letters of a line that was cut off.
        return doc.text[span.end : span.end + 3].startswith(("…", "..."))

    def _found(self, doc: Document, span: Span, right: str, safety: Safety) -> Finding:
        word = doc.of(span)
        severity = Severity.WARNING if doc.quotation_at(span) is not None else None
        right = match_case(word, right)
        fix = Fix(f"Write “{right}”", (Edit(span, right),), safety)
        return self.finding(span, f"“{word}” is misspelt: write “{right}”.", severity=severity, fixes=[fix])


def _may_open(word: str) -> bool:
    """Whether a word in small letters is long enough, and no surname by its ending, to be judged with a capital."""
    return len(word) >= SHORTEST_OPENER and word.endswith(ENDINGS)


def _words(name: str) -> list[str]:
    """All words of a data file below its head line, split at once: there are tens of thousands."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as entries:  # noqa: PTH118, PTH120
        entries.readline()
        return entries.read().split()


def _pairs(name: str) -> dict[str, str]:
    words = _words(name)
    return dict(zip(words[::2], words[1::2], strict=True))
