"""Facts of several articles, compared in one place."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from newslint.document import Document
from newslint.engine.across import Article, compared, with_facts
from newslint.engine.events import Traits, events, traits
from newslint.engine.examples import complaint
from newslint.engine.locate import Locator
from newslint.engine.notes import (
    Outline,
    as_plain,
    from_plain,
    notes_of,
    outline_of,
    written,
)
from newslint.engine.rulecalls import Failure
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.html import Html
from newslint.formats.plain import plain_document
from newslint.formats.records import record_document
from newslint.rule import CorpusFinding, CorpusRule, Fact, Said


class DeadCount(CorpusRule):
    """Articles on one event give other numbers of dead."""

    id = "house/dead-count"
    bad = ("[[three]] died\n=====\nfour died",)
    good = ("three died",)

    def collect(self, doc: Document) -> Iterable[Fact]:
        words = doc.text.split()
        for before, word in itertools.pairwise(words):
            if word == "died":
                start = doc.text.index(f"{before} died")
                yield Fact("dead", before, Span(start, start + len(before)))

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        first = said[0]
        for other in said[1:]:
            if other.value != first.value:
                yield CorpusFinding(other, f"{other.value} here, {first.value} in {first.name}.", ((first, "there"),))


def articles(*texts: str, group: str = "") -> list[Article]:
    made = []
    for number, text in enumerate(texts):
        doc = plain_document(text, f"{number}.txt")
        notes = notes_of(doc, [DeadCount()], Locator(doc), (), [])
        made.append(Article(f"{number}.txt", None, notes._replace(group=group)))
    return made


QUOTED = "He told us: “We shall mend the old harbour wall before the winter comes.” Then {} died there."


def test_articles_that_share_a_quotation_are_compared() -> None:
    found = compared({"house/dead-count": DeadCount()}, articles(QUOTED.format("three"), QUOTED.format("four")), [])
    ((number, (one,)),) = found.items()
    assert number == 1
    assert one.location is not None
    assert one.location.text == "four"
    assert "four here, three in 0.txt." in one.message
    assert "share a quotation" in one.message
    assert [(other.path, other.location.text) for other in one.related] == [("0.txt", "three")]


def test_names_are_kept_only_of_an_article_whose_day_is_known() -> None:
    text = "The wall fell, said Ann Harrow of Marsh End."
    undated = record_document({"id": "a", "text": text})
    dated = record_document({"id": "a", "text": text, "date": "2024-05-06"})
    assert traits(undated).names == ()
    assert traits(dated).names == ("end", "harrow")


def test_articles_on_other_events_are_not_compared() -> None:
    assert compared({"house/dead-count": DeadCount()}, articles("Then three died.", "Then four died."), []) == {}


def test_notes_survive_the_way_to_another_process() -> None:
    (article,) = articles(QUOTED.format("three"))
    assert from_plain(as_plain(article.notes)) == article.notes


def test_an_outline_is_read_without_the_facts() -> None:
    rules: dict[str, CorpusRule] = {"house/line": Lines(), "house/dead-count": DeadCount()}
    doc = plain_document(QUOTED.format("three") + "\n\nThe [end],\nhe said.", "a.txt")
    notes = notes_of(doc, rules.values(), Locator(doc), (), [])
    told = written(notes, rules, [])
    assert told.notes == notes
    assert told.outline == outline_of(notes, rules) == Outline("", notes.traits, notes.stated[:1])
    assert [one.rule for one in notes.stated] == list(rules)


def test_facts_that_are_alike_are_one_but_for_their_places() -> None:
    doc = plain_document("It fell.\n\nAnd again.\n\nAnd again.", "a.txt")
    notes = notes_of(doc, [Lines()], Locator(doc), (), [])
    assert [(one.key, one.places) for one in notes.stated] == [("line", ((0, 8), (10, 20), (22, 32)))]
    assert [one.place for one in notes.facts] == [(0, 8), (10, 20), (22, 32)]


def test_a_value_that_cannot_be_written_down_is_a_failure_of_its_rule() -> None:
    class Odd(DeadCount):
        """It gives a set."""

        def collect(self, doc: Document) -> Iterable[Fact]:
            yield Fact("dead", {1, 2}, Span(0, 2))

    rules: dict[str, CorpusRule] = {"house/dead-count": Odd(), "house/line": Lines()}
    doc = plain_document("It fell.", "a.txt")
    notes = notes_of(doc, rules.values(), Locator(doc), (), [])
    failures: list[Failure] = []
    told = written(notes, rules, failures).notes
    assert [one.rule for one in told.facts] == ["house/line"]
    assert [(one.rule, one.why[:19]) for one in failures] == [("house/dead-count", "it gave {1, 2}, whi")]


def test_no_more_of_an_article_is_read_than_its_outline_unless_it_is_compared() -> None:
    rules = {"house/dead-count": DeadCount()}
    told = articles(QUOTED.format("three"), "Nothing was said.", QUOTED.format("four"))

    class Read(list[Article]):
        asked: set[int]

        def __getitem__(self, number: Any) -> Any:
            self.asked.add(number)
            return super().__getitem__(number)

    held = Read(told)
    held.asked = set()
    outlines = [outline_of(one.notes, rules) for one in told]
    assert list(compared(rules, held, [], None, outlines)) == [2]
    assert held.asked == {0, 2}


class Lines(CorpusRule):
    """A line that another article has too."""

    id = "house/line"
    any_event = True
    bad = ("[[one]]\n=====\none",)
    good = ("one",)

    def collect(self, doc: Document) -> Iterable[Fact]:
        for block in doc.blocks:
            yield Fact("line", "", block.span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        for one in said:
            for other in said[: one.number]:
                if other.prose == one.prose and other.article != one.article:
                    yield CorpusFinding(one, f"“{one.prose}” is “{other.text}” there.", ((other, "there"),))


def noted(doc: Document) -> Article:
    return Article(doc.name, None, from_plain(as_plain(notes_of(doc, [Lines()], Locator(doc), (), []))))


PAGE = "<html><head><title>Harbour</title></head><body><article><h1>Harbour wall</h1>{}</article></body></html>"


def test_a_fact_has_its_place_whether_the_file_is_prose_or_markup() -> None:
    (page,) = Html().documents(Source("page.html", PAGE.format("<p>The wall is\n <b>safe</b> &amp; sound.</p>")))
    prose = plain_document("A line.\r\n\r\nThe wall is safe & sound.\r\n", "prose.txt")
    first, second = noted(prose), noted(page)
    # Prose is held once, with two offsets a fact; where there is more markup than prose, the facts alone are held.
    assert (first.notes.text, second.notes.text) == (prose.source, "")
    apart = with_facts(first.notes, first.notes.facts[1:])
    assert (apart.text, len(apart.facts)) == ("", 1)
    assert compared({"house/line": Lines()}, (second, first._replace(kept=apart)), []) == compared(
        {"house/line": Lines()}, (second, first), []
    )
    for both, message in (((first, second), "safe & sound.” is “The wall is safe &"), ((second, first), "<b>safe</b>")):
        ((number, (one,)),) = compared({"house/line": Lines()}, both, []).items()
        assert number == 1
        assert message in one.message
        assert one.location is not None
        source = prose.source if both[number] is first else page.source
        assert source[one.location.offset : one.location.end_offset] == one.location.text
        assert (one.location.line, one.location.column) == (
            (3, 1) if both[number] is first else (1, PAGE.index("{}") + 4)
        )


def test_a_fact_in_a_field_of_a_record_has_its_place_there() -> None:
    one = record_document({"id": "a", "headline": "The wall", "text": "It fell.\n\nAnd again."})
    other = record_document({"id": "b", "headline": "The wall", "text": "And again."})
    found = compared({"house/line": Lines()}, [noted(one), noted(other)], [])
    places = [finding.location for finding in found[1]]
    assert [(place.field, place.offset, place.line, place.text) for place in places if place] == [
        ("headline", 0, 1, "The wall"),
        ("text", 0, 1, "And again."),
    ]


def test_a_rule_that_fails_costs_its_own_findings() -> None:
    class Broken(DeadCount):
        """It breaks."""

        def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
            raise ZeroDivisionError

    failures: list[Failure] = []
    assert compared({"house/dead-count": Broken()}, articles(QUOTED.format("3"), QUOTED.format("4")), failures) == {}
    assert [one.rule for one in failures] == ["house/dead-count"]


def known(day: int | None, *names: str, runs: Sequence[int] = (), group: str = "") -> tuple[str, Traits]:
    return group, Traits(day, names, tuple(runs))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (known(10, "hale", "marsh", "lowell"), known(12, "hale", "marsh", "lowell"), True),
        (known(10, "hale", "marsh", "lowell"), known(20, "hale", "marsh", "lowell"), False),
        (known(10, "hale", "marsh"), known(10, "hale", "marsh"), False),
        (known(None, "hale", "marsh", "lowell"), known(10, "hale", "marsh", "lowell"), False),
        (known(None, *"abcde"), known(None, *"abcde"), False),
        (known(10, runs=[1, 2, 3]), known(20, runs=[2, 3]), True),
        (known(10, runs=[1, 2, 3]), known(90, runs=[2, 3]), False),
        (known(10, runs=range(12)), known(90, runs=range(12)), True),
        (known(10, runs=[1]), known(10, runs=[1]), False),
        (known(10, *"abcde", group="a"), known(10, *"abcde", group="b"), False),
    ],
)
def test_an_event_is_a_shared_quotation_or_names_on_near_days(
    first: tuple[str, Traits], second: tuple[str, Traits], same: bool
) -> None:
    assert bool(events([first, second])) is same


def test_what_many_articles_share_tells_nothing() -> None:
    assert events([known(10, "hale", "marsh", "lowell")] * 100) == []


def test_events_hold_articles_that_are_linked_through_others() -> None:
    linked = [known(10, *"abc"), known(12, *"abcdef"), known(14, *"def"), known(12, *"xyz")]
    (event,) = events(linked)
    assert event.articles == (0, 1, 2)


def test_articles_are_compared_within_their_group_alone() -> None:
    one, other = (articles(QUOTED.format(dead), group=dead) for dead in ("three", "four"))
    assert compared({"house/dead-count": DeadCount()}, [*one, *other], []) == {}


def test_examples_hold_several_articles() -> None:
    assert complaint(DeadCount(), "Then three died there.\n=====\nThen [[four]] died there.", is_bad=True) is None
    assert complaint(DeadCount(), "Then three died there.\n=====\nThen three died there.", is_bad=False) is None
    assert complaint(DeadCount(), "Then three died there.\n=====\nThen four died there.", is_bad=False) is not None
