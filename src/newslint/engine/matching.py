"""One scan for the phrases and anchors of all rules; only what it wakes is looked at more closely."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from newslint.document import Document
from newslint.engine.allowance import Allowance
from newslint.engine.asleep import AsleepMatch, Signals, signals_of
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import NewslintError
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.rule import DefinedRule, DocumentRule, Hit, MatchRule, Pattern
from newslint.text.phrases import phrase_scan
from newslint.text.precompiled import quick_pattern

# Seconds that one pattern may take over one block: ordinary ones take microseconds.
PATTERN_SECONDS = 0.2
# Characters, a long paragraph. Over so few the worst of our patterns takes less time than the limit.
MOST_WITHOUT_LIMIT = 3_000
# Characters round a match in which what must not overlap it is looked for.
FARTHEST = 250
# Of a pattern whose reach nobody has worked out yet, and of one that begins with its anchor.
UNKNOWN = -1
AT_ANCHOR = 0


class PatternError(NewslintError):
    """A pattern ran into its time limit, or is no regular expression."""


class _Tool(NamedTuple):
    """A compiled expression, and what limits the time it may take."""

    expression: Any
    limit: Mapping[str, float]


def _met(tool: _Tool, text: str, start: int, end: int, places: Iterable[int] | None = None) -> tuple[list[Any], bool]:
    """The matches in a stretch of text, and whether time ran out before its end; with `places` those that begin there.

    All of them at once: what is done with a match would count as the pattern's time.
    """
    met: list[Any] = []
    try:
        if places is None:
            met.extend(tool.expression.finditer(text, start, end, **tool.limit))
        else:
            for place in places:
                if place >= start and (match := tool.expression.match(text, place, end, **tool.limit)):
                    met.append(match)
                    start = match.end()
    except TimeoutError:
        return met, True
    return met, False


class _Excepting:
    """Where something stands that must not overlap a match; asked in the order of the matches.

    A stretch of text is gone through once for it, however many matches it holds.
    """

    __slots__ = ("_left", "_next")

    def __init__(self, met: Iterable[Any]) -> None:
        self._left = iter(met)
        self._next = next(self._left, None)

    def overlaps(self, span: Span) -> bool:
        """Whether it shares a character with a span."""
        while self._next is not None:
            here = Span(*self._next.span())
            if here.overlaps(span):
                return True
            if here.start >= span.end:
                return False
            self._next = next(self._left, None)
        return False


class CompiledPattern:
    """A pattern of a rule, asked for and compiled when it is first needed: most never are.

    One of a bundled pack goes to `re`, which is there already and compiles in a third of the time, unless it has much
    to look at. That of anybody else, and what `re` cannot read, goes to `regex` with a time limit.
    """

    __slots__ = ("_exceptions", "_is_ours", "_reach", "_rule", "_tool", "number")

    def __init__(self, number: int, rule: MatchRule, reach: int | None = UNKNOWN, is_ours: bool = False) -> None:
        """Take the pattern of a number of a rule; `reach` is that of `newslint.engine.reach`."""
        self.number = number
        self._rule = rule
        self._reach = reach
        self._is_ours = is_ours
        # By whether their time is limited. Exceptions are needed only where there is a match.
        self._tool: dict[bool, _Tool] = {}
        self._exceptions: dict[bool, list[_Tool]] = {}

    @property
    def pattern(self) -> Pattern:
        """The pattern as the rule lists it."""
        return self._rule.listed_patterns[self.number]

    @property
    def reach(self) -> int | None:
        """How many characters round an anchor a match can lie in, or AT_ANCHOR; None for all of the block."""
        if self._reach == UNKNOWN:
            from newslint.engine.reach import reach_of

            self._reach = reach_of(self.pattern)
        return self._reach

    def matches(
        self, text: str, window: Span, places: Iterable[int] | None = None
    ) -> Iterator[tuple[Span, dict[str, str | None]]]:
        """The spans and named groups of the matches within a window of a text, or of those that begin at some places.

        Raises PatternError when the pattern does not come to an end in time, or cannot be compiled.
        """
        is_limited = not self._is_ours or window.length > MOST_WITHOUT_LIMIT
        if is_limited not in self._tool:
            self._tool[is_limited] = self._made(self.pattern.expression, is_limited)
        tool = self._tool[is_limited]
        group: str | int = "x" if "x" in tool.expression.groupindex else 0
        met, is_late = _met(tool, text, *window, places)
        excepting: list[_Excepting] = []
        for match in met:
            span = Span(*match.span(group))
            if span.length and not self._is_excepted(text, span, met[-1].end(), excepting, is_limited):
                yield span, match.groupdict()
        if is_late:
            raise self._late()

    def _late(self) -> PatternError:
        return PatternError(f"the pattern {self.pattern.expression[:60]!r} took longer than {PATTERN_SECONDS} s")

    def _is_excepted(self, text: str, span: Span, end: int, known: list[_Excepting], is_limited: bool) -> bool:
        """Whether something that must not be there overlaps a match; `end` is that of the last match.

        `known` holds what was looked for already: most often the first that is looked for clears the match.
        """
        for number, tool in enumerate(self._exceptions_of(is_limited)):
            if number == len(known):
                found, is_cut = _met(tool, text, max(0, span.start - FARTHEST), end + FARTHEST)
                if is_cut:
                    raise self._late()
                known.append(_Excepting(found))
            if known[number].overlaps(span):
                return True
        return False

    def _exceptions_of(self, is_limited: bool) -> list[_Tool]:
        """What must not overlap a match."""
        if is_limited not in self._exceptions:
            self._exceptions[is_limited] = [self._made(one, is_limited) for one in self.pattern.unless]
        return self._exceptions[is_limited]

    def _made(self, expression: str, is_limited: bool) -> _Tool:
        flags = re.IGNORECASE if self.pattern.ignore_case else re.RegexFlag(0)
        if not is_limited:
            with contextlib.suppress(re.error):
                return _Tool(quick_pattern(expression, flags), {})
        import regex

        try:
            return _Tool(regex.compile(expression, int(flags)), {"timeout": PATTERN_SECONDS})
        except regex.error as problem:
            raise PatternError(f"the pattern {expression[:60]!r} cannot be used: {problem}") from None


class _Awake:
    """A pattern that anchors of it have woken in a block, where these begin, and where the last of them ends."""

    __slots__ = ("block", "compiled", "end", "places")

    def __init__(self, compiled: CompiledPattern, block: Span, start: int, end: int) -> None:
        self.compiled = compiled
        self.block = block
        self.places = [start]
        self.end = end

    def matches(self, text: str) -> Iterator[tuple[Span, dict[str, str | None]]]:
        """The matches of the pattern where the anchors let it match."""
        reach, block = self.compiled.reach, self.block
        if reach is None:
            return self.compiled.matches(text, block)
        if reach == AT_ANCHOR:
            return self.compiled.matches(text, block, self.places)
        window = Span(max(block.start, self.places[0] - reach), min(block.end, self.end + reach))
        return self.compiled.matches(text, window)


class Met(NamedTuple):
    """What one scan of an article gives.

    `hits` holds the hits of match rules by number of the rule, in order; an error stands for a pattern
    that failed. `awake` are the numbers of the document rules that a word of theirs wakes.
    """

    hits: dict[int, list[Hit | NewslintError]]
    awake: set[int]


class Matcher:
    """The phrases and patterns of the rules of a run, ready to be held against articles."""

    def __init__(
        self,
        rules: Sequence[MatchRule],
        wakers: Sequence[DocumentRule] = (),
        bundled: Set[str] = frozenset(),
        allowance: Allowance | None = None,
    ) -> None:
        """Take in match rules, and the document rules that are asked only where a word of theirs stands.

        `bundled` are the packs that come with newslint, `allowance` is the time that rules of a house have.
        """
        self.rules = rules
        self._allowance = allowance
        # Rules whose phrases and patterns could not be had.
        self.failures: list[Failure] = []
        self._always: list[tuple[int, CompiledPattern]] = []
        # For each phrase of the scan the rule that it wakes, and what of the rule: a phrase that it lists, a pattern
        # of which it is an anchor, or all of a document rule. Two lists, for there are thousands and this is start-up.
        self._woken: list[int] = []
        self._by: list[str | CompiledPattern | None] = []
        phrases: list[str] = []
        for number, rule in enumerate(rules):
            signals = signals_of(rule) if isinstance(rule, AsleepMatch) else self._signals(rule)
            phrases += signals.phrases
            self._by += signals.phrases
            self._woken += [number] * len(signals.phrases)
            is_ours = rule.pack in bundled and not isinstance(rule, DefinedRule)
            for index, anchors in enumerate(signals.anchors):
                reach = signals.reaches[index] if signals.reaches else UNKNOWN
                compiled = CompiledPattern(index, rule, reach, is_ours)
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
        # Asked for once, as a rule that sleeps takes a while to answer.
        self._scopes = [rule.scope for rule in rules]
        self._scan = phrase_scan(phrases)

    def meet(self, doc: Document) -> Met:
        """The hits in an article, and the document rules that it wakes.

        Hits lie within one block of the rule's scope, and outside quoted speech unless the rule
        asks for that too.
        """
        found: dict[int, list[Hit | NewslintError]] = {}
        called: set[int] = set()
        awake: dict[tuple[int, int, int], _Awake] = {}
        blocks, scopes = doc.blocks, self._scopes
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
            span, role, _, _ = blocks[index]
            if start < span.start or end > span.end or role not in scopes[rule]:
                continue
            if isinstance(by, str):
                self._add(found, rule, Hit(doc, Span(start, end), by))
                continue
            key = (rule, by.number, index)
            one = awake.get(key)
            if one is None:
                awake[key] = _Awake(by, span, start, end)
            else:
                one.places.append(start)
                one.end = max(one.end, end)
        for number, compiled in self._always:
            for index, block in enumerate(blocks):
                if block.role in scopes[number]:
                    awake[number, compiled.number, index] = _Awake(compiled, block.span, *block.span)
        text = doc.plain
        for key in sorted(awake):
            number, one = key[0], awake[key]
            failed: list[Failure] = []
            answers: Iterable[tuple[Span, dict[str, str | None]]] = one.matches(text)
            if self._allowance:
                answers = self._allowance.timed(self.rules[number], answers)
            for span, groups in gathered(self.rules[number].id, answers, failed):
                pattern = one.compiled.pattern
                self._add(found, number, Hit(doc, span, pattern.expression, groups, pattern))
            for failure in failed:
                found.setdefault(number, []).append(PatternError(failure.why))
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
    for word in dict.fromkeys(rule.wakes_on or ()):
        if not isinstance(word, str) or not word.strip():
            raise NewslintError(f"it wakes on {word!r:.40}, which has no letters")
        yield word
