"""One article, all rules of the run: findings in the prose, and the rules that failed on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.document import Document
from newslint.engine.matching import Matcher
from newslint.engine.problems import explained
from newslint.errors import NewslintError
from newslint.finding import Finding
from newslint.layers.language import language
from newslint.rule import DocumentRule, Hit, MatchRule, Rule


class Failure(NamedTuple):
    """A rule that failed on an article, and how."""

    rule: str
    why: str


class Linted(NamedTuple):
    """What the rules say of an article: findings in the order of their places, and failures.

    `skipped_language` is the code of an article's language that rules were left out for, or empty.
    """

    findings: list[Finding]
    failures: list[Failure]
    skipped_language: str = ""


class RuleSet:
    """The rules that hold for some articles, with their shared scan."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._matchers: dict[str, Matcher] = {}

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.id for rule in self.rules)

    def lint(self, doc: Document) -> Linted:
        """Hold every rule against an article. A rule that raises costs its own findings there, no more."""
        code = doc.layer(language)
        spoken = [rule for rule in self.rules if not rule.languages or code in rule.languages]
        findings: list[Finding] = []
        failures: list[Failure] = []
        matcher = self._matcher(code, spoken)
        for number, hits in matcher.hits(doc).items():
            matched = matcher.rules[number]
            findings += _merged(_found(matched, _judged(matched, hits), doc, failures))
        for rule in spoken:
            if isinstance(rule, DocumentRule):
                findings += _found(rule, _asked(rule, doc), doc, failures)
        findings.sort(key=lambda one: (one.in_source, one.span, one.rule, one.message))
        return Linted(findings, failures, code if len(spoken) < len(self.rules) else "")

    def _matcher(self, code: str, spoken: Sequence[Rule]) -> Matcher:
        if code not in self._matchers:
            self._matchers[code] = Matcher([rule for rule in spoken if isinstance(rule, MatchRule)])
        return self._matchers[code]


def _asked(rule: DocumentRule, doc: Document) -> Iterable[Finding]:
    yield from rule.check(doc)


def _judged(rule: MatchRule, hits: Iterable[Hit | NewslintError]) -> Iterable[Finding]:
    for hit in hits:
        if isinstance(hit, NewslintError):
            raise hit
        yield from rule.on_hit(hit)


def _found(rule: Rule, answers: Iterable[Finding], doc: Document, failures: list[Failure]) -> list[Finding]:
    found: list[Finding] = []
    try:
        for one in answers:
            _check(one, rule, doc)
            found.append(one)
    # Code of strangers: a rule that raises, or leaves by sys.exit, costs what it had left to say of
    # this article. It is named once a run.
    except (Exception, SystemExit) as problem:
        failures.append(Failure(rule.id, str(problem) if isinstance(problem, NewslintError) else explained(problem)))
    return found


def _check(one: object, rule: Rule, doc: Document) -> None:
    if not isinstance(one, Finding):
        raise NewslintError(f"it gave {one!r:.80}, which is no finding")
    length = len(doc.source if one.in_source else doc.text)
    if not 0 <= one.span.start <= one.span.end <= length:
        raise NewslintError(f"it gave the span {one.span.start} to {one.span.end} in a text of {length} characters")
    if one.rule != rule.id:
        raise NewslintError(f"it gave a finding of another rule, {one.rule}")


def _merged(findings: list[Finding]) -> list[Finding]:
    """Findings of one rule without those that overlap another: of two the longer stays, then the earlier."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda finding: (finding.span.start, -finding.span.length)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
        elif one.span.length > kept[-1].span.length:
            kept[-1] = one
    return kept
