"""What an article brings to the comparison with others: what it is found by, and its facts with their places."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.document import Document
from newslint.engine.events import Traits, traits
from newslint.engine.locate import Locator
from newslint.engine.rulecalls import Failure, gathered
from newslint.engine.suppress import Ignore
from newslint.errors import NewslintError
from newslint.named import NamedTuple
from newslint.rule import CorpusRule, Fact
from newslint.text.offsets import Segment

if TYPE_CHECKING:
    from newslint.engine.rightwords import RightWords

# The text of a file is held for its facts where it is no longer than this against its prose.
MOST_OF_PROSE = 2
# The items of a place that is told by offsets.
SHORT = 2
# What parts the outline from the rest where notes are written down; inside of it no line ends.
SEAM = b",\n"

Place = tuple[Any, ...]


class Noted(NamedTuple):
    """A fact of an article, with its place in the file.

    `place` are the offsets of a stretch of the text that the notes hold, or all of a location and the prose there.
    """

    rule: str
    key: str
    value: Any
    place: Place


class Alike(NamedTuple):
    """Facts of a rule that follow one another and differ in nothing but their places."""

    rule: str
    key: str
    value: Any
    places: tuple[Place, ...]

    @property
    def facts(self) -> list[Noted]:
        """The facts one by one."""
        rule, key, value, places = self
        return [Noted(rule, key, value, place) for place in places]


class Notes(NamedTuple):
    """What an article brings to the comparison: its group and traits, its facts, and its inline ignores.

    An ignore is the name of a rule or pack, its range in the file or None for the whole, and the reason. `text` is
    the file's own, for the facts that are no more than two offsets: few facts ever become a finding, and then there
    is time to count lines. Everything is plain, so that it can be kept and handed between processes.
    """

    group: str
    traits: Traits
    stated: tuple[Alike, ...]
    ignores: tuple[tuple[str, tuple[int, ...] | None, str], ...] = ()
    text: str = ""

    @property
    def facts(self) -> tuple[Noted, ...]:
        """The facts one by one, in the order in which the rules gave them."""
        return tuple([fact for one in self.stated for fact in one.facts])


class Outline(NamedTuple):
    """What it takes to tell whether an article is compared with others at all.

    `anywhere` holds the facts that are compared whatever the articles are about.
    """

    group: str
    traits: Traits
    anywhere: tuple[Alike, ...]


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
    found: list[Alike] = []
    for rule in rules:
        facts = _stated(rule.collect(doc), doc, locator, holds_text, right if rule.spares_words else None)
        begun = gathered(rule.id, facts, failures)
        found += [Alike(rule.id, key, value, tuple(places)) for key, value, places in begun]
    kept = tuple([(one.name, tuple(one.where) if one.where else None, one.reason) for one in ignores])
    needs_text = any(len(place) == SHORT for one in found for place in one.places)
    return Notes(doc.metadata.get("group", ""), traits(doc), tuple(found), kept, doc.source if needs_text else "")


def _stated(
    facts: Iterable[Fact], doc: Document, locator: Locator, holds_text: bool, right: RightWords | None
) -> Iterator[tuple[str, Any, list[Place]]]:
    """The facts in their order: key, value, and a list that grows by the place of each fact that is alike."""
    text, source, offsets = doc.text, doc.source, doc.offsets
    size = len(text)
    run: Segment | None = None
    moved = 0
    is_same = False
    key: object = None
    value: object = None
    places: list[Place] = []
    for fact in facts:
        if not isinstance(fact, Fact):
            raise _no_fact(fact)
        own, told, (start, end) = fact
        if not 0 <= start <= end <= size:
            raise _no_fact(fact)
        if right is not None and right.touches(doc, fact.span):
            continue
        # Most facts of an article lie in one run.
        if holds_text and (run is None or not run.start <= start <= end <= run.end):
            run = offsets.copied(start, end)
            if run is not None:
                moved = run.source - run.start
                is_same = source.startswith(text[run.start : run.end], run.source)
        place: Place
        if run is not None and (is_same or source.startswith(text[start:end], start + moved)):
            place = (start + moved, end + moved)
        else:
            location = locator.location(locator.place(fact.span))
            prose = text[start:end]
            place = (*location, location.text if prose == location.text else prose)
        if places and own is key and told is value:
            places.append(place)
        else:
            key, value, places = own, told, [place]
            # What a rule gave before it failed counts, so that nothing may wait here.
            yield own, told, places


def _no_fact(given: object) -> NewslintError:
    return NewslintError(f"it gave {given!r:.80}, which is no fact of the article")


def as_plain(notes: Notes) -> tuple[Any, ...]:
    """Notes as nested tuples of texts and numbers."""
    return notes.group, tuple(notes.traits), tuple(map(tuple, notes.stated)), notes.ignores, notes.text


def from_plain(plain: Any) -> Notes:
    """Notes again, of tuples or of what JSON made of them; raises ValueError or TypeError for what is none."""
    group, (day, names, runs), stated, ignores, text = plain
    return Notes(
        group,
        Traits(day, tuple(names), tuple(runs)),
        _alike(stated),
        _frozen(ignores),
        text,
    )


def _alike(stated: Any) -> tuple[Alike, ...]:
    return tuple([Alike(rule, key, _frozen(value), tuple(map(tuple, places))) for rule, key, value, places in stated])


def _frozen(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return tuple([_frozen(one) if isinstance(one, list) else one for one in value])


class Written(NamedTuple):
    """Notes as they are kept and handed on: JSON of which the outline can be read alone, and the text in UTF-8."""

    told: bytes
    encoded: bytes

    @property
    def outline(self) -> Outline:
        """The outline, read without the rest."""
        group, (day, names, runs), anywhere = json.loads(self.told[1 : self.told.index(SEAM)])
        return Outline(group, Traits(day, tuple(names), tuple(runs)), _alike(anywhere))

    @property
    def text(self) -> str:
        """The text of the file, read without the rest."""
        return self.encoded.decode("utf-8", "surrogatepass")

    @property
    def notes(self) -> Notes:
        """All of the notes."""
        (group, own, anywhere), (stated, ignores) = json.loads(self.told)
        return from_plain((group, own, anywhere + stated, ignores, self.text))


def written(notes: Notes, rules: Mapping[str, CorpusRule], failures: list[Failure]) -> Written:
    """Notes written down; `rules` are those that the facts are from.

    A rule whose facts cannot be written down has failed, and costs those.
    """
    wanted = _asking_no_event(rules)
    anywhere = [one for one in notes.stated if one.rule in wanted]
    stated = [one for one in notes.stated if one.rule not in wanted]
    try:
        told = _told(notes, anywhere, stated)
    except (TypeError, ValueError, RecursionError):
        kept = [one for one in notes.stated if _is_plain(one, failures)]
        return written(notes._replace(stated=tuple(kept)), rules, failures)
    return Written(told, notes.text.encode("utf-8", "surrogatepass"))


def _told(notes: Notes, anywhere: list[Alike], stated: list[Alike]) -> bytes:
    outline = _json((notes.group, notes.traits, anywhere))
    return b"[%b%b%b]" % (outline, SEAM, _json((stated, notes.ignores)))


def _is_plain(one: Alike, failures: list[Failure]) -> bool:
    try:
        _json(one)
    except (TypeError, ValueError, RecursionError):
        failures.append(Failure(one.rule, f"it gave {one.value!r:.80}, which is neither a text, a number, nor of such"))
        return False
    return True


def _json(told: Any) -> bytes:
    # Nothing in notes holds itself, and to make sure of that takes half the time.
    return json.JSONEncoder(separators=(",", ":"), check_circular=False).encode(told).encode()


def outline_of(notes: Notes, rules: Mapping[str, CorpusRule]) -> Outline:
    """The outline of notes."""
    wanted = _asking_no_event(rules)
    return Outline(notes.group, notes.traits, tuple([one for one in notes.stated if one.rule in wanted]))


def _asking_no_event(rules: Mapping[str, CorpusRule]) -> frozenset[str]:
    return frozenset([name for name, rule in rules.items() if rule.any_event])
