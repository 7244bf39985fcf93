"""One article, all rules of the run: findings in the prose, and the rules that failed on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from typing import Protocol, TypeVar

from newslint.document import Document
from newslint.engine.allowance import Allowance
from newslint.engine.matching import Matcher
from newslint.engine.rulecalls import Failure, answered, gathered
from newslint.engine.signs import signs
from newslint.engine.watch import Watch
from newslint.errors import NewslintError
from newslint.finding import Finding, Severity, Span
from newslint.layers.language import language
from newslint.named import NamedTuple
from newslint.rule import CorpusRule, DefinedRule, DocumentRule, Hit, MatchRule, Rule

T = TypeVar("T")


class Answered(Protocol):
    """Collects what a rule answers when it is asked about something; see `newslint.engine.rulecalls.answered`."""

    def __call__(
        self, rule: str, ask: Callable[[T], Iterable[Finding]], about: T, failures: list[Failure]
    ) -> list[Finding]:
        """The answers up to the point where the rule fails; the failure is added to `failures`."""


class Linted(NamedTuple):
    """What the rules say of an article: findings in the order of their places, and failures.

    `skipped_language` is the code of an article's language that rules were left out for, or empty.
    """

    findings: list[Finding]
    failures: list[Failure]
    skipped_language: str = ""


class RuleSet:
    """The rules that hold for some articles, with their shared scan."""

    def __init__(
        self,
        rules: Sequence[Rule],
        broken: Iterable[Failure] = (),
        bundled: Set[str] = frozenset(),
        allowance: Allowance | None = None,
    ) -> None:
        """Take the rules, in `broken` those that could not be made ready, in `bundled` the packs of newslint itself.

        `allowance` is the time that rules of a house have left, which all articles of a run share.
        """
        self.rules = tuple(rules)
        has_house = any(isinstance(rule, DefinedRule) for rule in self.rules)
        self._allowance = (allowance or Allowance()) if has_house else None
        self._bundled = bundled
        self._broken = tuple(broken)
        self._crews: dict[str, _Crew] = {}

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    @property
    def corpus_rules(self) -> tuple[CorpusRule, ...]:
        """The rules that hold articles against one another."""
        return tuple(rule for rule in self.rules if isinstance(rule, CorpusRule))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.id for rule in self.rules)

    def lint(self, doc: Document, answered: Answered = answered) -> Linted:
        """Hold every rule against an article. A rule that raises costs its own findings there, no more.

        `answered` collects what a rule answers, and may count its time.
        """
        code = doc.layer(language)
        crew = self._crews.get(code) or self._crew(code)
        matcher = crew.matcher
        findings: list[Finding] = []
        failures: list[Failure] = [*self._broken, *matcher.failures]
        allowance = self._allowance
        if allowance:
            allowance.for_article(len(doc.text))
        met = matcher.meet(doc)
        for number, hits in met.hits.items():
            matched = matcher.rules[number]
            findings += _merged(_told(matched, partial(_judged, matched), hits, doc, failures, answered, allowance))
        here = signs(doc).union([block.role for block in doc.blocks])
        for rule in crew.watch.awake(met.awake, here):
            findings += _told(rule, rule.check, doc, doc, failures, answered, allowance)
        if len(findings) > 1:
            findings.sort(key=lambda one: (one.in_source, one.span, one.rule, one.message))
        return Linted(findings, failures, code if crew.size < len(self.rules) else "")

    def _crew(self, code: str) -> _Crew:
        spoken = [rule for rule in self.rules if not rule.languages or code in rule.languages]
        document_rules = [rule for rule in spoken if isinstance(rule, DocumentRule)]
        wakers = [rule for rule in document_rules if rule.wakes_on is not None]
        match_rules = [rule for rule in spoken if isinstance(rule, MatchRule)]
        matcher = Matcher(match_rules, wakers, self._bundled, self._allowance)
        self._crews[code] = _Crew(matcher, Watch(document_rules, wakers), len(spoken))
        return self._crews[code]


class _Crew(NamedTuple):
    """The rules that hold for a language: those of the scan and those that look at articles; `size` counts all."""

    matcher: Matcher
    watch: Watch
    size: int


def _told(
    rule: Rule,
    ask: Callable[[T], Iterable[Finding]],
    about: T,
    doc: Document,
    failures: list[Failure],
    answered: Answered,
    allowance: Allowance | None,
) -> list[Finding]:
    """What a rule answers when it is asked about something, until it fails or gives what is no finding."""
    failed: list[Failure] = []
    if allowance:
        ask = partial(_within, allowance, rule, ask)
    found = answered(rule.id, ask, about, failed)
    if found:
        unsound: list[Failure] = []
        found = gathered(rule.id, _checked(rule, found, doc), unsound)
        failed = unsound or failed
    failures += failed
    return found


def _within(allowance: Allowance, rule: Rule, ask: Callable[[T], Iterable[Finding]], about: T) -> Iterable[Finding]:
    """What a rule answers within the time that is left to the rules of a house."""
    return allowance.timed(rule, _asked(ask, about))


def _asked(ask: Callable[[T], Iterable[Finding]], about: T) -> Iterator[Finding]:
    yield from ask(about)


def _judged(rule: MatchRule, hits: Iterable[Hit | NewslintError]) -> Iterable[Finding]:
    for hit in hits:
        if isinstance(hit, NewslintError):
            raise hit
        yield from rule.on_hit(hit)


def _checked(rule: Rule, answers: Iterable[Finding], doc: Document) -> Iterator[Finding]:
    """The findings of a rule, each held against what reports rely on; raises NewslintError for what is no finding."""
    for one in answers:
        if not isinstance(one, Finding):
            raise NewslintError(f"it gave {one!r:.80}, which is no finding")
        if one.rule != rule.id:
            raise NewslintError(f"it gave a finding of another rule, {one.rule}")
        if not isinstance(one.message, str) or not isinstance(one.severity, Severity):
            raise NewslintError(f"it gave the message {one.message!r:.60} with the severity {one.severity!r:.40}")
        length = len(doc.source if one.in_source else doc.text)
        _check_span(one.span, length)
        for related in one.related:
            _check_span(related.span, length)
        for fix in one.fixes:
            for edit in fix.edits:
                _check_span(edit.span, length)
        yield one


def _check_span(span: Span, length: int) -> None:
    start, end = span
    if not 0 <= start <= end <= length:
        raise NewslintError(f"it gave the span {start} to {end} in a text of {length} characters")


def _merged(findings: list[Finding]) -> list[Finding]:
    """Findings of one rule without those that overlap another: of two the longer stays, then the earlier."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda finding: (finding.span.start, -finding.span.length)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
        elif one.span.length > kept[-1].span.length:
            kept[-1] = one
    return kept
