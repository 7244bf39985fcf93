"""One scan for the phrases and anchors of all rules; only what it wakes is looked at more closely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newslint.document import Block, Document
from newslint.engine.asleep import AsleepMatch, Signals
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import NewslintError
from newslint.finding import Span
from newslint.rule import DocumentRule, Hit, MatchRule, Pattern
from newslint.text.phrases import phrase_scan

# Seconds that one pattern may take over one block: ordinary ones take microseconds.
PATTERN_SECONDS = 0.2


class PatternError(NewslintError):
    """A pattern ran into its time limit, or is no regular expression."""


class CompiledPattern:
    """A pattern of a rule, asked for and compiled when it is first needed: most never are."""

    __slots__ = ("_exceptions", "_expression", "_rule", "number")

    def __init__(self, number: int, rule: MatchRule) -> None:
        self.number = number
        self._rule = rule
        self._expression: Any = None
        self._exceptions: list[Any] = []

    @property
    def pattern(self) -> Pattern:
        """The pattern as the rule lists it."""
        return self._rule.listed_patterns[self.number]

    def matches(self, text: str, block: Span) -> Iterator[tuple[Span, dict[str, str | None]]]:
        """The spans and named groups of the matches within a block of a text.

        Raises PatternError when the pattern does not come to an end in time, or cannot be compiled.
        """
        if self._expression is None:
            self._compile()
        group: str | int = "x" if "x" in self._expression.groupindex else 0
        try:
            for match in self._expression.finditer(text, block.start, block.end, timeout=PATTERN_SECONDS):
                span = Span(*match.span(group))
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


class Met(NamedTuple):
    """What one scan of an article gives.

    `hits` holds the hits of match rules by number of the rule, in order; an error stands for a pattern
    that failed. `awake` are the numbers of the document rules that a word of theirs wakes.
    """

    hits: dict[int, list[Hit | NewslintError]]
    awake: set[int]


class Matcher:
    """The phrases and patterns of the rules of a run, ready to be held against articles."""

    def __init__(self, rules: Sequence[MatchRule], wakers: Sequence[DocumentRule] = ()) -> None:
        """Take in match rules, and the document rules that are asked only where a word of theirs stands."""
        self.rules = rules
        # Rules whose phrases and patterns could not be had.
        self.failures: list[Failure] = []
        self._always: list[tuple[int, CompiledPattern]] = []
        # For each phrase of the scan the rule that it wakes, and what of the rule: a phrase that it lists, a pattern
        # of which it is an anchor, or all of a document rule. Two lists, for there are thousands and this is start-up.
        self._woken: list[int] = []
        self._by: list[str | CompiledPattern | None] = []
        phrases: list[str] = []
        for number, rule in enumerate(rules):
            signals = rule.signals if isinstance(rule, AsleepMatch) else self._signals(rule)
            phrases += signals.phrases
            self._by += signals.phrases
            self._woken += [number] * len(signals.phrases)
            for index, anchors in enumerate(signals.anchors):
                compiled = CompiledPattern(index, rule)
                if not anchors:
                    self._always.append((number, compiled))
                phrases += anchors
                self._by += [compiled] * len(anchors)
                self._woken += [number] * len(anchors)
        for number, waker in enumerate(wakers):
            words = gathered(waker.id, _wakers(waker), self.failures)
            phrases += words
            self._by += [None] * len(words)
            self._woken += [number] * len(words)
        self._scan = phrase_scan(phrases)

    def meet(self, doc: Document) -> Met:
        """The hits in an article, and the document rules that it wakes.

        Hits lie within one block of the rule's scope, and outside quoted speech unless the rule
        asks for that too.
        """
        found: dict[int, list[Hit | NewslintError]] = {}
        called: set[int] = set()
        awake: dict[tuple[int, int, int], tuple[CompiledPattern, Block]] = {}
        blocks = doc.blocks
        index, count = 0, len(blocks)
        for phrase, start, end in self._scan(doc.folded):
            rule, by = self._woken[phrase], self._by[phrase]
            if by is None:
                called.add(rule)
                continue
            # The places come in order, and so do the blocks.
            while index < count and blocks[index].span.end <= start:
                index += 1
            if index == count:
                continue
            block = blocks[index]
            if start < block.span.start or end > block.span.end or block.role not in self.rules[rule].scope:
                continue
            if isinstance(by, str):
                self._add(found, rule, Hit(doc, Span(start, end), by))
            else:
                awake[rule, by.number, index] = (by, block)
        for number, compiled in self._always:
            for index, block in enumerate(blocks):
                if block.role in self.rules[number].scope:
                    awake[number, compiled.number, index] = (compiled, block)
        text = doc.plain
        for key in sorted(awake):
            number = key[0]
            compiled, block = awake[key]
            failed: list[Failure] = []
            for span, groups in gathered(self.rules[number].id, compiled.matches(text, block.span), failed):
                self._add(found, number, Hit(doc, span, compiled.pattern.expression, groups, compiled.pattern))
            for one in failed:
                found.setdefault(number, []).append(PatternError(one.why))
        return Met(found, called)

    def _signals(self, rule: MatchRule) -> Signals:
        phrases = gathered(rule.id, _phrases(rule), self.failures)
        return Signals(tuple(phrases), tuple(one.anchors for one in gathered(rule.id, _patterns(rule), self.failures)))

    def _add(self, found: dict[int, list[Hit | NewslintError]], number: int, hit: Hit) -> None:
        if not (self.rules[number].skip_quotations and hit.in_quotation):
            found.setdefault(number, []).append(hit)


def _phrases(rule: MatchRule) -> Iterator[str]:
    listed = rule.listed_phrases
    for phrase in listed:
        if not isinstance(phrase, str) or not phrase.strip():
            raise NewslintError(f"it lists the phrase {phrase!r:.40}, which has no letters")
    yield from listed


def _patterns(rule: MatchRule) -> Iterator[Pattern]:
    for pattern in rule.listed_patterns:
        told = (pattern.expression, *pattern.anchors, *pattern.unless)
        if not all(isinstance(one, str) and one for one in told):
            raise NewslintError(f"it lists a pattern that is not made of text: {pattern!r:.80}")
        yield pattern


def _wakers(rule: DocumentRule) -> Iterator[str]:
    for word in rule.wakes_on or ():
        if not isinstance(word, str) or not word.strip():
            raise NewslintError(f"it wakes on {word!r:.40}, which has no letters")
        yield word
