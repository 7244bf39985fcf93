"""The rule `grammar/a-an`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern, match_case
from newslint_grammar.article_sounds import article
from newslint_grammar.kinds import all_kinds, kinds

# Where one of these follows, “a” is a letter, or the article a slip for another word: an thus, a other.
_NO_NOUN = """a am an and are as at i if in into is it its of off on onto or other others us but by for from had has
have he her his not now she so that the their then there these they this those thus to was we were what when which while
who will with you"""
NO_NOUN = frozenset(_NO_NOUN.split())
# First letters of words before which each article is right, however they go on.
CLEAR = {"a": frozenset("bcdgjkpqtvwyz02345679"), "an": frozenset("ai")}
# Characters before an article that are looked at.
BEFORE = 80
# French, Spanish and Italian words before a verb or preposition “a”.
FOREIGN = frozenset(["de", "e", "elle", "et", "il", "la", "le", "o", "per", "por", "que", "va", "voy", "y"])


class AAn(DocumentRule):
    """The article “a” before a vowel sound, or “an” before a consonant.

    What counts is the sound: an hour, a unit, an FBI agent, a US senator, an 18-year-old. Words that are spoken
    both ways (an historic, an HIV test) and names of uncertain sound are left alone. In quoted speech too the slip
    is the writer's, but it is only noted there.
    """

    id = "grammar/a-an"
    severity = Severity.ERROR
    bad = (
        "The court found that he had [[an duty]] to tell the buyers.",
        "She had been [[a MP]] since 2010.",
        "Police arrested [[a 18-year-old]] man near the station.",
        "He was flown home in [[a RAF]] plane and [[an US]] helicopter.",
        "[[An European]] court will hear the case.",
    )
    good = (
        "It took an hour for an heir to be found, and an MP and an FBI agent sat in a US court.",
        "An 11-year-old made a one-off payment at a university.",
        "It was an historic day for a European union, she said.",
        "Group A is the harder one, with a 100-1 outsider and an 8% share.",
        "An Nguyen won Serie A again.",
    )

    @cached_property
    def articles(self) -> re.Pattern[str]:
        """An article with a word behind it."""
        return all_kinds().pattern("<a>(?=<stop>|<^stop>)")

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """Each article and the word after it, where the letters make a slip possible at all."""
        # The look behind comes second: the letters and the blank are found faster.
        return {
            "a": lazy_pattern(
                r"a (?<![\w'’.@#&/+-]a ) *[(“\"‘']?(?P<word>[£$€]?(?=[aeiou8fhlmnrsx]|1[18])[\w'][\w'.,-]*)"
            ),
            "an": lazy_pattern(
                r"an (?<![\w'’.@#&/+-]an ) *[(“\"‘']?(?=[^aeio\s(“\"‘']|e[uw]|on)(?P<word>[£$€]?[\w'][\w'.,-]*)"
            ),
        }

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the articles that do not fit the sound after them."""
        plain, folded, low, starts = doc.plain, doc.folded, doc.folded_words, doc.words.starts
        for met in self.articles.finditer(doc.layer(kinds)):
            number = met.start()
            stated = low[number]
            # Most words begin with a letter that leaves no doubt, or stand between blanks and sound right.
            if low[number + 1][0] in CLEAR[stated]:
                continue
            start, end = starts[number + 1], starts[number + 1] + len(low[number + 1])
            if folded[start - 1] == folded[end : end + 1] == " " and article(plain[start:end]) == stated:
                continue
            match = self.patterns[stated].match(folded, starts[number])
            if match is None:
                continue
            start, end = match.span("word")
            word = plain[start:end].rstrip(".,'-")
            wanted = article(word)
            if wanted and wanted != stated:
                found = Span(match.start(), match.start() + len(stated))
                if self._is_article(doc, found, word, start):
                    yield self._found(doc, found, word, Span(found.start, start + len(word)), wanted)

    def _found(self, doc: Document, found: Span, word: str, span: Span, wanted: str) -> Finding:
        written = match_case(doc.of(found), wanted)
        # “An usual” may have been “unusual”.
        safety = Safety.UNSAFE if word.startswith("usual") else Safety.SAFE
        return self.finding(
            span,
            f"Before “{word}” the article is “{wanted}”: write “{written} {word}”.",
            severity=Severity.NOTE if doc.quotation_at(span) else None,
            fixes=[Fix(f"Write “{written}”", (Edit(found, written),), safety)],
        )

    def _is_article(self, doc: Document, span: Span, word: str, end: int) -> bool:
        """Whether what looks like an article is one: no letter, name or word of another language."""
        block = doc.block_at(span.start)
        if block is None or block.role not in self.scope or word in NO_NOUN or end > block.span.end:
            return False
        sentence = doc.sentence_at(span.start)
        begin = sentence.start if sentence else block.span.start
        before = doc.folded[max(begin, span.start - BEFORE) : span.start].rstrip()
        if doc.text[span.start] == "A":
            # A capital inside a sentence belongs to a name or is a letter: Serie A, An Nguyen.
            # An, a given name, stands before a family name; only a few adjectives in capitals are no names.
            opens = not any(sign.isalnum() for sign in before) or before[-1] in ':“"‘'
            return opens and (span.length == 1 or not word[0].isupper() or word.startswith(("Eu", "Un", "US", "UK")))
        return not before or before.split()[-1] not in FOREIGN
