"""One scan for the phrases and anchors of all rules; only what it wakes is looked at more closely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newslint.document import Block, Document
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import NewslintError
from newslint.finding import Span
from newslint.rule import Hit, MatchRule, Pattern
from newslint.text.phrases import phrase_scan

# Seconds that one pattern may take over one block: ordinary ones take microseconds.
PATTERN_SECONDS = 0.2


class PatternError(NewslintError):
    """A pattern ran into its time limit, or is no regular expression."""


class CompiledPattern:
    """A pattern of a rule, compiled when it is first needed: most never are."""

    __slots__ = ("_exceptions", "_expression", "number", "pattern")

    def __init__(self, number: int, pattern: Pattern) -> None:
        self.number = number
        self.pattern = pattern
        self._expression: Any = None
        self._exceptions: list[Any] = []

    def matches(self, text: str, block: Span) -> Iterator[tuple[Span, dict[str, str | None]]]:
        """The spans and named groups of the matches within a block of a text.

        Raises PatternError when the pattern does not come to an end in time, or cannot be compiled.
        """
        if self._expression is None:
            self._compile()
        try:
            for match in self._expression.finditer(text, block.start, block.end, timeout=PATTERN_SECONDS):
                span = Span(*(match.span("x") if "x" in self._expression.groupindex else match.span()))
                if span.length and not any(self._excepted(text, block, span)):
                    yield span, match.groupdict()
        except TimeoutError:
            raise PatternError(
                f"the pattern {self.pattern.expression[:60]!r} took longer than {PATTERN_SECONDS} s"
            ) from None

    def _excepted(self, text: str, block: Span, span: Span) -> Iterator[bool]:
        for exception in self._exceptions:
            for match in exception.finditer(text, block.start, block.end, timeout=PATTERN_SECONDS):
                yield Span(*match.span()).overlaps(span)

    def _compile(self) -> None:
        import regex

        flags = regex.IGNORECASE if self.pattern.ignore_case else 0
        try:
            self._exceptions = [regex.compile(one, flags) for one in self.pattern.unless]
            self._expression = regex.compile(self.pattern.expression, flags)
        except regex.error as problem:
            raise PatternError(f"the pattern {self.pattern.expression[:60]!r} cannot be used: {problem}") from None


class Matcher:
    """The phrases and patterns of the match rules of a run, ready to be held against articles."""

    def __init__(self, rules: Sequence[MatchRule]) -> None:
        self.rules = rules
        # Rules whose phrases and patterns could not be had.
        self.failures: list[Failure] = []
        self._always: list[tuple[int, CompiledPattern]] = []
        # For each phrase of the scan the rule that it wakes, and what of the rule: a phrase that it lists, or a
        # pattern of which it is an anchor. Two lists, for there are thousands and this is start-up.
        self._woken: list[int] = []
        self._by: list[str | CompiledPattern] = []
        phrases: list[str] = []
        for number, rule in enumerate(rules):
            listed = gathered(rule.id, _phrases(rule), self.failures)
            phrases += listed
            self._by += listed
            self._woken += [number] * len(listed)
            for index, pattern in enumerate(gathered(rule.id, _patterns(rule), self.failures)):
                compiled = CompiledPattern(index, pattern)
                if not pattern.anchors:
                    self._always.append((number, compiled))
                phrases += pattern.anchors
                self._by += [compiled] * len(pattern.anchors)
                self._woken += [number] * len(pattern.anchors)
        self._scan = phrase_scan(phrases)

    def hits(self, doc: Document) -> dict[int, list[Hit | NewslintError]]:
        """The hits in an article by number of the rule, in order; an error stands for a pattern that failed.

        Hits lie within one block of the rule's scope, and outside quoted speech unless the rule
        asks for that too.
        """
        found: dict[int, list[Hit | NewslintError]] = {}
        awake: dict[tuple[int, int, int], tuple[CompiledPattern, Block]] = {}
        for met in self._scan(doc.folded):
            rule, by = self._woken[met.phrase], self._by[met.phrase]
            block = doc.block_at(met.start)
            if block is None or met.end > block.span.end or block.role not in self.rules[rule].scope:
                continue
            if isinstance(by, str):
                self._add(found, rule, Hit(doc, Span(met.start, met.end), by))
            else:
                awake[rule, by.number, block.span.start] = (by, block)
        for number, compiled in self._always:
            for block in doc.blocks:
                if block.role in self.rules[number].scope:
                    awake[number, compiled.number, block.span.start] = (compiled, block)
        for (number, _, _), (compiled, block) in sorted(awake.items(), key=lambda item: item[0]):
            try:
                for span, groups in compiled.matches(doc.plain, block.span):
                    self._add(found, number, Hit(doc, span, compiled.pattern.expression, groups, compiled.pattern))
            except PatternError as problem:
                found.setdefault(number, []).append(problem)
        return found

    def _add(self, found: dict[int, list[Hit | NewslintError]], number: int, hit: Hit) -> None:
        if not (self.rules[number].skip_quotations and hit.in_quotation):
            found.setdefault(number, []).append(hit)


def _phrases(rule: MatchRule) -> Iterator[str]:
    for phrase in rule.listed_phrases:
        if not isinstance(phrase, str) or not phrase.strip():
            raise NewslintError(f"it lists the phrase {phrase!r:.40}, which has no letters")
        yield phrase


def _patterns(rule: MatchRule) -> Iterator[Pattern]:
    for pattern in rule.listed_patterns:
        told = (pattern.expression, *pattern.anchors, *pattern.unless)
        if not all(isinstance(one, str) and one for one in told):
            raise NewslintError(f"it lists a pattern that is not made of text: {pattern!r:.80}")
        yield pattern
