"""What articles say against one another: facts collected article by article, compared in one place."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.document import Document
from newslint.engine.events import Event, Traits, events, traits
from newslint.engine.locate import Locator, order
from newslint.engine.rulecalls import Failure, gathered
from newslint.engine.suppress import Ignore
from newslint.errors import NewslintError
from newslint.finding import LocatedFinding, LocatedRelated, Location, Severity, Span
from newslint.report import FileReport
from newslint.rule import CorpusFinding, CorpusRule, Fact, Said

if TYPE_CHECKING:
    from newslint.engine.rightwords import RightWords


class Noted(NamedTuple):
    """A fact of an article, with its place in the file."""

    rule: str
    key: str
    value: Any
    location: Location


class Notes(NamedTuple):
    """What an article brings to the comparison: its group and traits, its facts, and its inline ignores.

    An ignore is the name of a rule or pack, its range in the file or None for the whole, and the reason.
    Everything is plain, so that it can be kept and handed between processes.
    """

    group: str
    traits: Traits
    facts: tuple[Noted, ...]
    ignores: tuple[tuple[str, tuple[int, ...] | None, str], ...] = ()


class Article(NamedTuple):
    """An article of the comparison: its path, the id of its record or None, and its notes."""

    path: str
    record: str | None
    notes: Notes

    @property
    def name(self) -> str:
        """What a person calls the article."""
        return self.path if self.record is None else self.record


def notes_of(
    doc: Document,
    rules: Iterable[CorpusRule],
    locator: Locator,
    ignores: Iterable[Ignore],
    failures: list[Failure],
    right: RightWords | None = None,
) -> Notes:
    """What an article brings to the comparison; a rule that fails costs its own facts.

    Rules on spelling have no facts about words that are `right`.
    """
    found: list[Noted] = []
    for rule in rules:
        facts = gathered(rule.id, _collected(rule, doc), failures)
        if right is not None and rule.spares_words:
            facts = [one for one in facts if not right.holds(doc, one.span)]
        # A fingerprint is for a finding: most facts never become one.
        found += (Noted(rule.id, one.key, one.value, locator.location(locator.place(one.span))) for one in facts)
    kept = tuple((one.name, tuple(one.where) if one.where else None, one.reason) for one in ignores)
    return Notes(doc.metadata.get("group", ""), traits(doc), tuple(found), kept)


def _collected(rule: CorpusRule, doc: Document) -> Iterator[Fact]:
    for fact in rule.collect(doc):
        if not isinstance(fact, Fact) or not 0 <= fact.span.start <= fact.span.end <= len(doc.text):
            raise NewslintError(f"it gave {fact!r:.80}, which is no fact of the article")
        yield fact


def as_plain(notes: Notes) -> tuple[Any, ...]:
    """Notes as nested tuples of texts and numbers."""
    facts = tuple((*one[:3], tuple(one.location)) for one in notes.facts)
    return notes.group, tuple(notes.traits), facts, notes.ignores


def from_plain(plain: Any) -> Notes:
    """Notes again; raises ValueError or TypeError for what is none."""
    group, known, facts, ignores = plain
    noted = tuple(Noted(rule, key, value, Location(*place)) for rule, key, value, place in facts)
    return Notes(group, Traits(*known), noted, tuple(ignores))


def compared(
    rules: Mapping[str, CorpusRule],
    articles: Sequence[Article],
    failures: list[Failure],
    known: Iterable[Event] | None = None,
) -> dict[int, list[LocatedFinding]]:
    """The findings of the corpus rules, by the number of the article that they stand in.

    The same whatever the order in which the articles were checked, since they come in the order of the run.
    Where the events are `known`, they are not looked for.
    """
    found: dict[int, list[LocatedFinding]] = defaultdict(list)
    for event, rule, key, facts in _everywhere(rules, articles):
        for number, one in _judged(rules[rule], key, facts, articles, event, failures):
            found[number].append(one)
    for event in events([(one.notes.group, one.notes.traits) for one in articles]) if known is None else known:
        for rule, key, facts in _by_key(event, articles):
            if rule in rules and not rules[rule].any_event and _in_several(facts):
                for number, one in _judged(rules[rule], key, facts, articles, event, failures):
                    found[number].append(one)
    return {number: _once(some) for number, some in sorted(found.items())}


def merged(file: FileReport, found: Sequence[LocatedFinding]) -> FileReport:
    """The report on an article with findings of the comparison among its own, in the order of their places."""
    return file._replace(findings=tuple(sorted((*file.findings, *found), key=order)))


Facts = list[tuple[int, Noted]]


def _in_several(facts: Facts) -> bool:
    return any(number != facts[0][0] for number, _ in facts)


def _everywhere(
    rules: Mapping[str, CorpusRule], articles: Sequence[Article]
) -> Iterator[tuple[Event, str, str, Facts]]:
    """The facts of rules that ask for no event, by group, rule and key."""
    keys: dict[tuple[str, str, str], Facts] = defaultdict(list)
    for number, article in enumerate(articles):
        for one in article.notes.facts:
            if one.rule in rules and rules[one.rule].any_event:
                keys[article.notes.group, one.rule, one.key].append((number, one))
    for (_, rule, key), facts in sorted(keys.items(), key=lambda one: one[0]):
        if _in_several(facts):
            yield Event(tuple(sorted({number for number, _ in facts})), ""), rule, key, facts


def _by_key(event: Event, articles: Sequence[Article]) -> Iterator[tuple[str, str, Facts]]:
    keys: dict[tuple[str, str], Facts] = defaultdict(list)
    for number in event.articles:
        for one in articles[number].notes.facts:
            keys[one.rule, one.key].append((number, one))
    for (rule, key), facts in sorted(keys.items(), key=lambda one: one[0]):
        yield rule, key, facts


def _judged(
    rule: CorpusRule, key: str, facts: Facts, articles: Sequence[Article], event: Event, failures: list[Failure]
) -> Iterator[tuple[int, LocatedFinding]]:
    said = [
        Said(at, number, articles[number].name, articles[number].notes.traits.day, one.value, one.location.text)
        for at, (number, one) in enumerate(facts)
    ]
    for one in gathered(rule.id, _checked(rule, key, said), failures):
        number, fact = facts[one.at.number]
        related = tuple(_related(message, facts[other.number], articles, number) for other, message in one.others)
        severity = rule.stated_severity or one.severity or rule.severity
        message = f"{one.message} ({event.why[0].upper()}{event.why[1:]}.)" if event.why else one.message
        place = fact.location if one.part is None else _part(fact.location, one.part)
        located = LocatedFinding(rule.id, message, severity, place, _fingerprint(rule.id, fact), (), related)
        yield number, _heeding(located, articles[number].notes)


def _checked(rule: CorpusRule, key: str, said: list[Said]) -> Iterator[CorpusFinding]:
    for one in rule.compare(key, said):
        if not isinstance(one, CorpusFinding) or not isinstance(one.message, str):
            raise NewslintError(f"it gave {one!r:.80}, which is no finding across articles")
        if not all(0 <= other.number < len(said) for other in (one.at, *(other for other, _ in one.others))):
            raise NewslintError("it gave a finding at a fact that it was not asked about")
        if one.severity is not None and not isinstance(one.severity, Severity):
            raise NewslintError(f"it gave the severity {one.severity!r:.40}")
        if one.part is not None and not 0 <= one.part.start <= one.part.end <= len(one.at.text):
            raise NewslintError(f"it gave {one.part!r:.60}, which is no part of the fact")
        yield one


def _part(whole: Location, part: Span) -> Location:
    """The place of a part of what stands at a place."""
    line, column = _further(whole.line, whole.column, whole.text[: part.start])
    end_line, end_column = _further(line, column, whole.text[part.start : part.end])
    return Location(
        whole.offset + part.start,
        whole.offset + part.end,
        line,
        column,
        end_line,
        end_column,
        whole.text[part.start : part.end],
        whole.field,
    )


def _further(line: int, column: int, text: str) -> tuple[int, int]:
    """Line and column behind a text that begins at a line and column."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (line, column + len(text)) if len(ends) == 1 else (line + len(ends) - 1, len(ends[-1]) + 1)


def _related(message: str, fact: tuple[int, Noted], articles: Sequence[Article], here: int) -> LocatedRelated:
    number, one = fact
    if number == here:
        return LocatedRelated(one.location, message)
    return LocatedRelated(one.location, message, articles[number].path, articles[number].record)


def _heeding(one: LocatedFinding, notes: Notes) -> LocatedFinding:
    """The finding, marked where an inline ignore of its article covers it."""
    place = one.location
    for name, where, reason in notes.ignores:
        if name in (one.rule, one.rule.split("/")[0]) and (
            where is None or (place is not None and Span(*where).start <= place.offset < max(where[1], 1))
        ):
            return one._replace(suppressed=reason)
    return one


def _once(findings: list[LocatedFinding]) -> list[LocatedFinding]:
    """The findings in the order of their places, each told once and each with a fingerprint of its own."""
    kept: list[LocatedFinding] = []
    for one in sorted(findings, key=order):
        if not kept or (kept[-1].rule, kept[-1].location, kept[-1].message) != (one.rule, one.location, one.message):
            kept.append(one)
    seen: Counter[str] = Counter()
    for number, one in enumerate(kept):
        seen[one.fingerprint] += 1
        if seen[one.fingerprint] > 1:
            kept[number] = one._replace(fingerprint=_hashed(one.fingerprint, str(seen[one.fingerprint])))
    return kept


def _fingerprint(rule: str, fact: Noted) -> str:
    """A hash of the rule and the words of the fact without case and spacing: it holds no line number."""
    return _hashed(rule, " ".join(fact.location.text[:400].casefold().split()))


def _hashed(*told: str) -> str:
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
