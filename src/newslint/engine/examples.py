"""The examples of a rule, held against the rule: what is marked with `[[…]]` must be found, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.engine.allowance import Allowance
from newslint.engine.linter import RuleSet
from newslint.engine.rulecalls import Failure
from newslint.errors import ConfigError
from newslint.finding import LocatedFinding, Span
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.hookspecs import RoleNamer
from newslint.rule import MARKED, CorpusRule, Rule

# What parts the articles in an example of a corpus rule.
PARTED = "\n=====\n"


def unmarked(example: str) -> tuple[str, list[Span]]:
    """The text of an example without its marks, and the spans that were marked."""
    spans: list[Span] = []
    parts: list[str] = []
    at = length = 0
    for mark in MARKED.finditer(example):
        before, inside = example[at : mark.start()], mark[1]
        parts += (before, inside)
        length += len(before)
        spans.append(Span(length, length + len(inside)))
        length += len(inside)
        at = mark.end()
    parts.append(example[at:])
    return "".join(parts), spans


def found_in(rule: Rule, text: str, namers: Sequence[RoleNamer], allowance: Allowance | None = None) -> list[Span]:
    """The spans that a rule finds in a text; raises ConfigError when the rule fails on it."""
    if isinstance(rule, CorpusRule):
        located = found_across(rule, text, namers)
        return sorted(span for span, _ in located)
    doc = assign_roles(plain_document(text, "example"), namers)
    linted = RuleSet([rule], allowance=allowance).lint(doc)
    if linted.failures:
        raise ConfigError(f"{rule.id}: the rule fails on the example {text!r:.80}: {linted.failures[0].why}")
    return sorted(one.span for one in linted.findings)


def found_across(rule: CorpusRule, text: str, namers: Sequence[RoleNamer]) -> list[tuple[Span, LocatedFinding]]:
    """What a rule finds in a text that holds several articles on one event, each with its span in that text."""
    from newslint.engine.across import Article, compared
    from newslint.engine.events import Event
    from newslint.engine.locate import Locator
    from newslint.engine.notes import notes_of

    failures: list[Failure] = []
    articles: list[Article] = []
    starts: list[int] = []
    at = 0
    for number, part in enumerate(text.split(PARTED)):
        doc = assign_roles(plain_document(part, f"article {number + 1}"), namers)
        articles.append(Article(doc.name, None, notes_of(doc, [rule], Locator(doc), (), failures)))
        starts.append(at)
        at += len(part) + len(PARTED)
    event = Event(tuple(range(len(articles))), "they share a quotation")
    found = compared({rule.id: rule}, articles, failures, [event])
    if failures:
        raise ConfigError(f"{rule.id}: the rule fails on the example {text!r:.80}: {failures[0].why}")
    placed = [(starts[number], one.location, one) for number, some in found.items() for one in some]
    return [(Span(start + at.offset, start + at.end_offset), one) for start, at, one in placed if at]


def complaint(
    rule: Rule,
    example: str,
    *,
    is_bad: bool,
    namers: Sequence[RoleNamer] = (),
    allowance: Allowance | None = None,
) -> str | None:
    """What is wrong with an example, in one sentence, or None if it holds."""
    text, wanted = unmarked(example)
    if is_bad and not wanted:
        return f"{rule.id}: the bad example {example!r:.80} marks nothing with [[…]]"
    if not is_bad and wanted:
        return f"{rule.id}: the good example {example!r:.80} marks something with [[…]]"
    found = found_in(rule, text, namers, allowance)
    if found == wanted:
        return None
    told = ", ".join(repr(text[one.start : one.end]) for one in found) or "nothing"
    hoped = ", ".join(repr(text[one.start : one.end]) for one in wanted) or "nothing"
    return f"{rule.id}: in the {'bad' if is_bad else 'good'} example {text!r:.120} it finds {told}, not {hoped}"


def check_examples(rule: Rule, namers: Sequence[RoleNamer], allowance: Allowance | None = None) -> None:
    """Raise ConfigError for the first example of a rule that does not hold, or for which its house has no time left."""
    for is_bad, examples in ((True, rule.bad), (False, rule.good)):
        for example in examples:
            wrong = complaint(rule, example, is_bad=is_bad, namers=namers, allowance=allowance)
            if wrong:
                raise ConfigError(wrong)
