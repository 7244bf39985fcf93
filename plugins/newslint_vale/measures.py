"""Counts of a whole article: formulas over them, and grades of readability."""

from __future__ import annotations

import re
from ast import expr
from collections.abc import Iterable, Mapping
from functools import cached_property
from statistics import fmean

from newslint import BODY, Document, Finding, Role, Severity
from newslint.layers.readability import sentence_words
from newslint_vale.base import ValeRule
from newslint_vale.formula import COMPARISONS, parse_condition, parse_formula, worth

VOWELS = re.compile(r"[aeiouy]+")
COUNTED_ROLES: Mapping[str, frozenset[Role]] = {
    "paragraphs": frozenset({Role.PARAGRAPH, Role.STANDFIRST}),
    "heading_h1": frozenset({Role.HEADLINE}),
    "heading_h2": frozenset({Role.SUBHEAD}),
    "list": frozenset({Role.LIST}),
    "blockquote": frozenset({Role.QUOTE}),
    "pre": frozenset({Role.CODE}),
}
COUNTS = frozenset(
    ("words", "sentences", "characters", "syllables", "polysyllabic_words", "complex_words", "long_words")
) | frozenset(COUNTED_ROLES)
# The measures of readability, as formulas over the counts; each gives years of schooling.
GRADES: Mapping[str, str] = {
    "gunning fog": "0.4 * ((words / sentences) + 100 * (complex_words / words))",
    "coleman-liau": "0.0588 * (100 * characters / words) - 0.296 * (100 * sentences / words) - 15.8",
    "flesch-kincaid": "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59",
    "smog": "1.0430 * sqrt(polysyllabic_words * 30 / sentences) + 3.1291",
    "automated readability": "4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43",
    "lix": "(words / sentences) + (100 * long_words / words)",
}


def counts(doc: Document) -> Mapping[str, float]:
    """What a formula may name: numbers of words, sentences and blocks of the story; a layer."""
    spoken = doc.layer(sentence_words)
    story = [words for start, words in spoken.items() if words and _in_body(doc, start.start)]
    words = [word for sentence in story for word in sentence]
    syllables = [syllables_of(word) for word in words]
    found: dict[str, float] = {
        "words": len(words),
        "sentences": len(story),
        "characters": sum(sum(sign.isalnum() for sign in word) for word in words),
        "syllables": sum(syllables),
        "polysyllabic_words": sum(count >= 3 for count in syllables),
        "complex_words": sum(
            count >= 3 and not word[:1].isupper() for count, word in zip(syllables, words, strict=True)
        ),
        "long_words": sum(len(word) > 6 for word in words),
    }
    for name, roles in COUNTED_ROLES.items():
        found[name] = sum(block.role in roles for block in doc.blocks)
    return found


def syllables_of(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels but for a silent last one."""
    low = word.lower()
    count = len(VOWELS.findall(low))
    if low.endswith("e") and not low.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    return max(1, count)


def _in_body(doc: Document, offset: int) -> bool:
    block = doc.block_at(offset)
    return block is not None and block.role in BODY


class Metric(ValeRule):
    """A formula over the counts of an article that comes to what the house does not want."""

    formula: str = ""
    condition: str = ""

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report at the first word of the body."""
        value = worth(self._tree, doc.layer(counts)) if doc.body else None
        sign, bound = parse_condition(self.condition)
        if value is not None and COMPARISONS[sign](value, bound):
            span = doc.first_word()
            yield self.tell(span, doc.of(span), level, f"{value:.2f}")

    @cached_property
    def _tree(self) -> expr:
        return parse_formula(self.formula, COUNTS)


class Readability(ValeRule):
    """An article that asks for more years of schooling than the house wants, by the mean of some measures."""

    metrics: tuple[str, ...] = ()
    grade: float = 8

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report at the first word of the body."""
        if not doc.body:
            return
        values = [worth(parse_formula(GRADES[one], COUNTS), doc.layer(counts)) for one in self.metrics]
        known = [value for value in values if value is not None]
        if known and fmean(known) > self.grade:
            span = doc.first_word()
            yield self.tell(span, doc.of(span), level, f"{fmean(known):.2f}")
