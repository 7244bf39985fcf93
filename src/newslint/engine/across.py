"""What articles say against one another: facts collected article by article, compared in one place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from newslint.digest import fingerprint
from newslint.engine.events import Event, events
from newslint.engine.locate import order
from newslint.engine.notes import SHORT, Alike, Noted, Notes, Outline, Written, outline_of
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import NewslintError
from newslint.finding import LocatedFinding, LocatedRelated, Location, Severity, Span
from newslint.named import NamedTuple
from newslint.report import FileReport
from newslint.rule import CorpusFinding, CorpusRule, Said
from newslint.text.offsets import LineIndex


class Article(NamedTuple):
    """An article of the comparison: its path, the id of its record or None, and its notes, read when asked for."""

    path: str
    record: str | None
    kept: Notes | Written

    @property
    def notes(self) -> Notes:
        """What the article brings to the comparison."""
        return self.kept.notes if isinstance(self.kept, Written) else self.kept

    @property
    def text(self) -> str:
        """The text of the file, as far as the notes hold it."""
        return self.kept.text

    @property
    def name(self) -> str:
        """What a person calls the article."""
        return self.path if self.record is None else self.record


def with_facts(notes: Notes, facts: Iterable[Noted]) -> Notes:
    """The notes with some of their facts alone, each with all of its place, so that the text need not go with them."""
    places = _Places([Article("", None, notes)], [notes.traits.day])
    whole = ((one, (*places.location((0, one)), places.prose((0, one)))) for one in facts)
    told = tuple([Alike(one.rule, one.key, one.value, (place,)) for one, place in whole])
    return notes._replace(stated=told, text="")


def compared(
    rules: Mapping[str, CorpusRule],
    articles: Sequence[Article],
    failures: list[Failure],
    known: Iterable[Event] | None = None,
    outlines: Sequence[Outline] | None = None,
) -> dict[int, list[LocatedFinding]]:
    """The findings of the corpus rules, by the number of the article that they stand in.

    The same whatever the order in which the articles were checked, since they come in the order of the run.
    Where the events are `known`, they are not looked for. Where the `outlines` of the articles are given, no more of
    an article is asked for unless it is held against another.
    """
    if outlines is None:
        outlines = [outline_of(one.notes, rules) for one in articles]
    found: dict[int, list[LocatedFinding]] = defaultdict(list)
    places = _Places(articles, [one.traits.day for one in outlines])
    for event, rule, key, facts in _everywhere(outlines):
        if rule not in rules:
            continue
        for number, one in _judged(rules[rule], key, facts, places, event, failures):
            found[number].append(one)
    for event in events([(one.group, one.traits) for one in outlines]) if known is None else known:
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


def _everywhere(outlines: Sequence[Outline]) -> Iterator[tuple[Event, str, str, Facts]]:
    """The facts of rules that ask for no event, by group, rule and key, where several articles have them."""
    keys: dict[tuple[str, str, str], Facts] = defaultdict(list)
    for number, outline in enumerate(outlines):
        for one in outline.anywhere:
            keys[outline.group, one.rule, one.key] += [(number, fact) for fact in one.facts]
    shared = [(stated, facts) for stated, facts in keys.items() if _in_several(facts)]
    for (_, rule, key), facts in sorted(shared, key=itemgetter(0)):
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

    def __init__(self, articles: Sequence[Article], days: Sequence[int | None]) -> None:
        self.articles = articles
        self._days = days
        self._lines: dict[int, LineIndex] = {}

    def said(self, facts: Facts) -> list[Said]:
        """Facts as a rule is told of them; those of one article follow one another."""
        found: list[Said] = []
        for number, own in groupby(facts, itemgetter(0)):
            article = self.articles[number]
            name, day, text = article.name, self._days[number], article.text
            for _, one in own:
                if len(one.place) == SHORT:
                    start, end = one.place
                    here = prose = text[start:end]
                else:
                    here, prose = Location(*one.place[:-1]).text, one.place[-1]
                found.append(Said(len(found), number, name, day, one.value, here, prose))
        return found

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
        return self.articles[number].text[start:end]

    def location(self, fact: tuple[int, Noted]) -> Location:
        """Where a fact stands."""
        number, one = fact
        if len(one.place) != SHORT:
            return Location(*one.place[:-1])
        start, end = one.place
        if number not in self._lines:
            self._lines[number] = LineIndex(self.articles[number].text)
        lines = self._lines[number]
        return Location(start, end, *lines.position(start), *lines.position(end), self.text(fact))


def _judged(
    rule: CorpusRule, key: str, facts: Facts, places: _Places, event: Event, failures: list[Failure]
) -> Iterator[tuple[int, LocatedFinding]]:
    said = places.said(facts)
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
            kept[number] = one._replace(fingerprint=fingerprint(one.fingerprint, str(seen[one.fingerprint])))
    return kept


def _fingerprint(rule: str, where: Location) -> str:
    """A hash of the rule and the words of the fact without case and spacing: it holds no line number."""
    return fingerprint(rule, " ".join(where.text[:400].casefold().split()))
