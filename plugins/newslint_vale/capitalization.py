"""How a heading or another part is capitalised: as a title, as a sentence, all small, all capitals, or by a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import Any

from newslint import Document, Finding, Severity, Span, read_list
from newslint_vale.base import ValeRule
from newslint_vale.expressions import SECONDS, compiled
from newslint_vale.scopes import even_text
from newslint_vale.words import exception_expression

WORD = re.compile(r"[^\s]+")
EDGES = re.compile(r"\A[^\w]+|[^\w]+\Z")


@cache
def small_words(style: str) -> frozenset[str]:
    """The words that stay small in a title in the style of AP, or in that of Chicago, with its longer prepositions."""
    ap = frozenset(read_list(__file__, "small_words_ap.txt"))
    return ap | frozenset(read_list(__file__, "small_words_chicago.txt")) if style == "chicago" else ap


class Capitalization(ValeRule):
    """A part of an article with capitals where the house does not want them, or without where it does.

    `match` is `$title`, `$sentence`, `$lower`, `$upper` or an expression; `style` is `AP` or `Chicago`.
    """

    match: str = "$title"
    style: str = "AP"
    threshold: float = 0.8
    indicators: tuple[str, ...] = ()
    prefix: str = ""
    exceptions: tuple[str, ...] = ()

    def found(self, doc: Document, level: Severity) -> Iterable[Finding]:
        """Report each part that is not capitalised as it should be."""
        text = doc.layer(even_text)
        for start, end in self.where.parts(doc).spans:
            part = text[start:end].strip()
            lead = self._lead.match(part) if self.prefix else None
            judged = part[lead.end() :] if lead else part
            if judged and not self._is_right(judged):
                at = start + len(text[start:end]) - len(text[start:end].lstrip())
                yield self.tell(Span(at, at + len(part)), part, level, doc.text[at : at + len(part)])

    def _is_right(self, text: str) -> bool:
        if self.match == "$lower":
            return text == text.lower() or self._without_exceptions(text).islower()
        if self.match == "$upper":
            return text == text.upper() or self._without_exceptions(text).isupper()
        if self.match == "$sentence":
            return self._is_sentence(text)
        if self.match == "$title":
            return self._is_title(text)
        return bool(self._pattern.search(text, timeout=SECONDS))

    def _is_sentence(self, text: str) -> bool:
        words = self._words(text)
        right = 0
        for number, word in enumerate(words):
            before = words[number - 1] if number else ""
            bare = EDGES.sub("", word).partition("-")[0]
            if (
                not bare
                or bare == bare.upper()
                or self._is_excepted(EDGES.sub("", word))
                or before.endswith(self.indicators or ("\0",))
            ):
                right += 1
            elif number == 0:
                if not bare[:1].isupper():
                    return False
                right += bare[1:] == bare[1:].lower()
            else:
                right += bare == bare.lower()
        return not words or right / len(words) > self.threshold

    def _is_title(self, text: str) -> bool:
        words = self._words(text)
        small = small_words(self.style.lower())
        right = 0
        for number, word in enumerate(words):
            bare = EDGES.sub("", word)
            is_edge = number in (0, len(words) - 1) or words[number - 1].endswith((":", *self.indicators))
            if not bare or bare == bare.upper() or self._is_excepted(bare):
                right += 1
            elif bare.lower() in small and not is_edge:
                right += bare == bare.lower()
            else:
                right += bare[:1].isupper() or bare[:1].isdigit()
        return not words or right / len(words) > self.threshold

    def _words(self, text: str) -> Sequence[str]:
        """The words, an exception of several words counted as one."""
        if not self.exceptions:
            return WORD.findall(text)
        kept = self._excepting.sub(lambda match: match[0].replace(" ", "\u00a0"), text, timeout=SECONDS)
        return [one for one in kept.split(" ") if one]

    def _is_excepted(self, word: str) -> bool:
        return (
            bool(self.exceptions)
            and self._excepting.fullmatch(word.replace("\u00a0", " "), timeout=SECONDS) is not None
        )

    def _without_exceptions(self, text: str) -> str:
        return str(self._excepting.sub("", text, timeout=SECONDS)) if self.exceptions else text

    @cached_property
    def _excepting(self) -> Any:
        return compiled(exception_expression(self.exceptions))

    @cached_property
    def _pattern(self) -> Any:
        return compiled(self.match)

    @cached_property
    def _lead(self) -> Any:
        return compiled(self.prefix)
