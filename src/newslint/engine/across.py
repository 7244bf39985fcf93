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
from newslint.text.offsets import LineIndex, Segment

# The text of a file is held for its facts where it is no longer than this against its prose.
MOST_OF_PROSE = 2
# The items of a place that is told by offsets.
SHORT = 2

if TYPE_CHECKING:
    from newslint.engine.rightwords import RightWords


class Noted(NamedTuple):
    """A fact of an article, with its place in the file.

    `place` are the offsets of a stretch of the text that the notes hold, or all of a location and the prose there.
    """

    rule: str
    key: str
    value: Any
    place: tuple[Any, ...]


class Notes(NamedTuple):
    """What an article brings to the comparison: its group and traits, its facts, and its inline ignores.

    An ignore is the name of a rule or pack, its range in the file or None for the whole, and the reason. `text` is
    the file's own, for the facts that are no more than two offsets: few facts ever become a finding, and then there
    is time to count lines. Everything is plain, so that it can be kept and handed between processes.
    """

    group: str
    traits: Traits
    facts: tuple[Noted, ...]
    ignores: tuple[tuple[str, tuple[int, ...] | None, str], ...] = ()
    text: str = ""


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
    # The text of a page is mostly markup, and more than all the facts in it.
    holds_text = len(doc.source) <= MOST_OF_PROSE * len(doc.text)
    found: list[Noted] = []
    for rule in rules:
        facts = _collected(rule, doc, right if rule.spares_words else None)
        found += gathered(rule.id, _noted(rule.id, facts, doc, locator, holds_text), failures)
    kept = tuple((one.name, tuple(one.where) if one.where else None, one.reason) for one in ignores)
    needs_text = any(len(one.place) == SHORT for one in found)
    return Notes(doc.metadata.get("group", ""), traits(doc), tuple(found), kept, doc.source if needs_text else "")


def _collected(rule: CorpusRule, doc: Document, right: RightWords | None) -> Iterator[Fact]:
    for fact in rule.collect(doc):
        if not isinstance(fact, Fact) or not 0 <= fact.span.start <= fact.span.end <= len(doc.text):
            raise NewslintError(f"it gave {fact!r:.80}, which is no fact of the article")
        if right is None or not right.touches(doc, fact.span):
            yield fact


def _noted(rule: str, facts: Iterable[Fact], doc: Document, locator: Locator, holds_text: bool) -> Iterator[Noted]:
    text, source, offsets = doc.text, doc.source, doc.offsets
    run: Segment | None = None
    for fact in facts:
        key, value, (start, end) = fact
        # Most facts of an article lie in one run.
        if holds_text and (run is None or not run.start <= start <= end <= run.end):
            run = offsets.copied(start, end)
        if run is not None and source.startswith(text[start:end], start + run.source - run.start):
            moved = run.source - run.start
            yield Noted(rule, key, value, (start + moved, end + moved))
        else:
            location = locator.location(locator.place(fact.span))
            prose = text[start:end]
            yield Noted(rule, key, value, (*location, location.text if prose == location.text else prose))


def as_plain(notes: Notes) -> tuple[Any, ...]:
    """Notes as nested tuples of texts and numbers."""
    return notes.group, tuple(notes.traits), tuple(map(tuple, notes.facts)), notes.ignores, notes.text


def from_plain(plain: Any) -> Notes:
    """Notes again, of tuples or of what JSON made of them; raises ValueError or TypeError for what is none."""
    group, known, facts, ignores, text = _frozen(plain)
    return Notes(group, Traits(*known), tuple(map(Noted._make, facts)), tuple(ignores), text)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def with_facts(notes: Notes, facts: Iterable[Noted]) -> Notes:
    """The notes with some of their facts alone, each with all of its place, so that the text need not go with them."""
    places = _Places([Article("", None, notes)])
    whole = (one._replace(place=(*places.location((0, one)), places.prose((0, one)))) for one in facts)
    return notes._replace(facts=tuple(whole), text="")


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
    places = _Places(articles)
    for event, rule, key, facts in _everywhere(rules, articles):
        for number, one in _judged(rules[rule], key, facts, places, event, failures):
            found[number].append(one)
    for event in events([(one.notes.group, one.notes.traits) for one in articles]) if known is None else known:
        for rule, key, facts in _by_key(event, articles):
            if rule in rules and not rules[rule].any_event and _in_several(facts):
                for number, one in _judged(rules[rule], key, facts, places, event, failures):
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


class _Places:
    """The places of facts in the files of articles; the lines of a file are counted where a finding needs them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._lines: dict[int, LineIndex] = {}

    def said(self, at: int, fact: tuple[int, Noted]) -> Said:
        """A fact as a rule is told of it."""
        number, one = fact
        article = self.articles[number]
        day = article.notes.traits.day
        return Said(at, number, article.name, day, one.value, self.text(fact), self.prose(fact))

    def prose(self, fact: tuple[int, Noted]) -> str:
        """What a reader reads at a fact."""
        place = fact[1].place
        return str(place[-1]) if len(place) != SHORT else self.text(fact)

    def text(self, fact: tuple[int, Noted]) -> str:
        """The text of the file at a fact."""
        number, one = fact
        if len(one.place) != SHORT:
            return self.location(fact).text
        start, end = one.place
        return self.articles[number].notes.text[start:end]

    def location(self, fact: tuple[int, Noted]) -> Location:
        """Where a fact stands."""
        number, one = fact
        if len(one.place) != SHORT:
            return Location(*one.place[:-1])
        start, end = one.place
        if number not in self._lines:
            self._lines[number] = LineIndex(self.articles[number].notes.text)
        lines = self._lines[number]
        return Location(start, end, *lines.position(start), *lines.position(end), self.text(fact))


def _judged(
    rule: CorpusRule, key: str, facts: Facts, places: _Places, event: Event, failures: list[Failure]
) -> Iterator[tuple[int, LocatedFinding]]:
    said = [places.said(at, fact) for at, fact in enumerate(facts)]
    for one in gathered(rule.id, _checked(rule, key, said), failures):
        number = one.at.article
        whole = places.location(facts[one.at.number])
        related = tuple(_related(message, facts[other.number], places, number) for other, message in one.others)
        severity = rule.stated_severity or one.severity or rule.severity
        message = f"{one.message} ({event.why[0].upper()}{event.why[1:]}.)" if event.why else one.message
        place = whole if one.part is None else _part(whole, one.part)
        located = LocatedFinding(rule.id, message, severity, place, _fingerprint(rule.id, whole), (), related)
        yield number, _heeding(located, places.articles[number].notes)


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


def _related(message: str, fact: tuple[int, Noted], places: _Places, here: int) -> LocatedRelated:
    number, location = fact[0], places.location(fact)
    if number == here:
        return LocatedRelated(location, message)
    return LocatedRelated(location, message, places.articles[number].path, places.articles[number].record)


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


def _fingerprint(rule: str, where: Location) -> str:
    """A hash of the rule and the words of the fact without case and spacing: it holds no line number."""
    return _hashed(rule, " ".join(where.text[:400].casefold().split()))


def _hashed(*told: str) -> str:
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
