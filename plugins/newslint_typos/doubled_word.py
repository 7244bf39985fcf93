"""The rule `typos/doubled-word`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, fold, lazy_pattern, read_list
from newslint_typos.letters import initials

ARTICLES = frozenset({"a", "an", "the"})
PAIRS = (
    r"(?:of|in|to|on|at|for|by|and|from|with|that|is|was) (?:the|a)|it (?:is|was)|(?:will|has|have|had) been?|such as"
)
# fmt: off
PAIR_STARTS = frozenset({
    "of", "in", "to", "on", "at", "for", "by", "and", "from", "with", "that", "is", "was", "it", "will", "has", "have",
    "had", "such",
})
# fmt: on


class DoubledWord(DocumentRule):
    """A word that stands twice, also on both sides of a line end, a quotation mark or a link.

    The eye skips the second one, the more so across a mark: the “the last straw”. Words that are doubled on purpose
    or by grammar (had had, that that, log in in May, very very) and names are left alone.
    """

    id = "typos/doubled-word"
    spares_words = True
    severity = Severity.ERROR
    bad = (
        "The case went to [[the the]] court of appeal.",
        "She said that it was [[the “the]] last straw”.",
        "Prices [[of the of the]] goods rose.",
        "It was [[a the]] bitter blow.",
    )
    good = (
        "They had had enough, and he said that that was that.",
        "What they looked at at the time was very very old.",
        "He reads the The Times and stays in Walla Walla.",
    )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Two equal words, or two articles, with nothing but blanks and one quotation mark between."""
        return lazy_pattern(
            rf"(?<![\w'’@#&/.\-])(?:({PAIRS}|[^\W\d_]+)(\s+[“\"‘«]?|[”\"’»]\s+)\1|(a|an|the)(\s+)(?!\3\b)(?:a|an|the))(?![\w'’\-])",
            re.IGNORECASE,
        )

    @cached_property
    def certain(self) -> frozenset[str]:
        """Words that grammar never doubles."""
        return frozenset(read_list(__file__, "doubled_never.txt"))

    @cached_property
    def deliberate(self) -> frozenset[str]:
        """Words that are doubled on purpose."""
        return frozenset(read_list(__file__, "doubled_on_purpose.txt"))

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the doubled words of each block."""
        # Only where such words stand is the expression held against the text: that is quick.
        end, text = 0, doc.text
        for number in _doubles(doc):
            at = doc.words.starts[number]
            block = doc.block_at(at)
            if at < end or block is None or block.role not in self.scope:
                continue
            match = self.pattern.match(text, at, block.span.end)
            if match:
                end = match.end()
                finding = self._judged(doc, match)
                if finding:
                    yield finding

    def _judged(self, doc: Document, match: re.Match[str]) -> Finding | None:
        span = Span(*match.span())
        if match[3]:
            return self._two_articles(doc, match, span)
        first = Span(*match.span(1))
        second = Span(match.end(2), match.end())
        word = fold(doc.of(first))
        certain = word in self.certain or " " in word
        if not certain and (len(word) < 4 or word in self.deliberate or self._is_wanted(doc, span, word)):
            return None
        # A capital on the second word makes it a name: the The Hague. So do two capitals: Walla Walla.
        opens = any(sign in match[2] for sign in '“"‘«') and match[2][0] not in '"”’»'
        capitals = (doc.of(first)[:1].isupper(), doc.of(second)[:1].isupper())
        if capitals[1] and not opens and not doc.of(span).isupper():
            return None
        # And so is a species: Vulpes vulpes.
        if capitals[0] and not certain:
            return None
        quoted = doc.quotation_at(first) is not None and doc.quotation_at(second) is not None
        if quoted and not certain:
            return None
        # The word outside the quotation goes: what was said stays as it was said.
        edit = Edit(Span(first.start, second.start - 1), "") if opens else Edit(Span(first.end, second.end), "")
        if not opens and match[2].strip():
            edit = Edit(Span(second.start - 1, second.end), "")
        safety = Safety.SAFE if certain else Safety.SUGGESTION
        severity = Severity.NOTE if quoted else None if certain else Severity.WARNING
        told = f"“{doc.of(first)}” stands twice here: delete one."
        return self.finding(span, told, severity=severity, fixes=[Fix("Delete one of them", (edit,), safety)])

    def _is_wanted(self, doc: Document, span: Span, word: str) -> bool:
        """Whether a verb meets the noun that is spelt like it (to record record profits), or a word is chanted."""
        before = fold(doc.text[max(0, span.start - 24) : span.start]).split()
        after = fold(doc.text[span.end : span.end + 24]).split()
        near = (*before[-1:], *after[:1])
        return before[-1:] == ["to"] or any(one.strip(',.!?“”"') == word for one in near)

    def _two_articles(self, doc: Document, match: re.Match[str], span: Span) -> Finding | None:
        one, other = doc.of(span).split()
        after = doc.text[span.end : span.end + 2]
        # “Vitamin A the”, “the A team” and list letters are no articles; nor is what a mark follows.
        if (
            other != other.lower()
            or not (after[:1] == " " and after[1:].islower())
            or (one == "A" and not self._opens(doc, span))
        ):
            return None
        before = fold(doc.text[max(0, span.start - 12) : span.start]).split()
        if before and before[-1] in {
            "vitamin",
            "hepatitis",
            "grade",
            "class",
            "plan",
            "group",
            "section",
            "type",
            "to",
            "not",
        }:
            return None
        if (
            fold(doc.text[span.end : span.end + 12])
            .strip()
            .startswith(("la ", "le ", "cappella", "priori", "go-go", "level", "capella"))
        ):
            return None
        fixes = [
            Fix(f"Keep “{one}”", (Edit(Span(span.start + len(one), span.end), ""),), Safety.SUGGESTION),
            Fix(f"Keep “{other}”", (Edit(Span(span.start, span.end - len(other)), ""),), Safety.SUGGESTION),
        ]
        quoted = doc.quotation_at(span) is not None
        told = f"“{one} {other}” has one article too many: keep the one you mean."
        return self.finding(span, told, severity=Severity.NOTE if quoted else None, fixes=fixes)

    def _opens(self, doc: Document, span: Span) -> bool:
        sentence = doc.sentence_at(span.start)
        return sentence is not None and not any(sign.isalnum() for sign in doc.text[sentence.start : span.start])


def _doubles(doc: Document) -> list[int]:
    """The numbers of words that follow themselves, stand before another article, or begin a doubled pair."""
    words = doc.folded_words
    # An article may stand before another one, so they all begin alike.
    letters = doc.layer(initials).upper().replace(b"A", b"T")
    if len(letters) < 2:
        return []
    found = [
        number
        for number in _nothings(_differences(letters, 1))
        if words[number] == words[number + 1] or (words[number] in ARTICLES and words[number + 1] in ARTICLES)
    ]
    next_but_one = _differences(letters, 2)
    number = next_but_one.find(b"\0\0")
    while number >= 0:
        if words[number] in PAIR_STARTS and words[number : number + 2] == words[number + 2 : number + 4]:
            found.append(number)
        number = next_but_one.find(b"\0\0", number + 1)
    found.sort()
    return found


def _differences(letters: bytes, distance: int) -> bytes:
    """Of each letter but the last, a byte that is nothing where the one at a distance behind it is the same.

    All are compared at once, as the digits of large numbers.
    """
    number = int.from_bytes(letters, "little")
    return (number ^ (number >> 8 * distance)).to_bytes(len(letters), "little")[:-distance]


def _nothings(differences: bytes) -> Iterator[int]:
    """Where the bytes are that are nothing."""
    at = -1
    for stretch in differences.split(b"\0")[:-1]:
        at += len(stretch) + 1
        yield at
