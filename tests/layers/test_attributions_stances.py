"""Where somebody stands: cues that tell of a stance, and what they do not cover."""

from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint.layers.attribution_cover import covered
from newslint.layers.attributions import attributions


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and kind of each attribution."""
    doc = plain_document(text, "article.txt")
    return [(doc.of(one.source) if one.source else "", doc.of(one.cue), one.kind) for one in doc.layer(attributions)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roca supports the bypass.", ("Ines Roca", "supports", "act")),
        ("Ines Roca supported the bypass.", ("Ines Roca", "supported", "stance")),
        ("The mayor downplayed the cracks.", ("The mayor", "downplayed", "act")),
        ("She talked about the flood.", ("She", "talked", "act")),
        ("Paul Dorn is wary of the offer.", ("Paul Dorn", "wary", "act")),
        ("Ines Roca tried to persuade the owners.", ("Ines Roca", "persuade", "stance")),
        ("The mayor was pressed on the cracks.", ("mayor", "pressed", "stance")),
        ("Concern over the cracks grew.", ("", "Concern", "stance")),
        ("When Ines Roca supported the bypass, the river was low.", ("Ines Roca", "supported", "stance")),
        ("The union's rejection of the offer came late.", ("The union's", "rejection", "stance")),
    ],
)
def test_stance_has_its_holder_and_cue(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The wall supports the roof.",
        "The guard shot the lock off.",
        "The talked-about bridge opened.",
        "“I support the bypass.”",
        "The road lists to the left.",
    ],
)
def test_things_and_asides_take_no_stand(text: str) -> None:
    assert told(text) == []


def test_stance_covers_no_claim() -> None:
    doc = plain_document("Ines Roca supports the disastrous bypass.", "article.txt")
    assert doc.layer(attributions) != ()
    assert doc.layer(covered).stretches == ()


def test_what_is_thought_within_somebodys_words_is_theirs() -> None:
    assert told("Ines Roca said she believed the bypass would flood.") == [("Ines Roca", "said", "verb")]


def test_nothing_is_looked_for_inside_quoted_speech() -> None:
    assert told("“He said the bypass would flood,” Ines Roca said.") == [("Ines Roca", "said", "verb")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor on Tuesday night said the pool would close.", ("The mayor", "said", "verb")),
        ("One in five say the water is cold.", ("One in five", "say", "verb")),
        ("“It leaks,” said former minister Paul Dorn.", ("former minister Paul Dorn", "said", "verb")),
        ("Roca: “The pool will stay.”", ("Roca", ":", "frame")),
    ],
)
def test_sources_in_less_common_places_are_found(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ["Update: the pool has closed.", "FIRE SAFETY: The pool has closed."])
def test_label_with_a_colon_is_no_speaker(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guard held the gate to keep the crowd out.",
        "The Rotterdam: 1,204.",
        "Wow: The Mill Is Gone.",
        "The state's 20 pledged seats are counted first.",
        "A firm called Hale and Sons won the bid.",
    ],
)
def test_words_that_say_nothing_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_stance_consists_of_its_predicate() -> None:
    doc = plain_document("Ines Roca supported the bypass, which floods.", "article.txt")
    (one,) = doc.layer(attributions)
    assert [doc.of(content) for content in one.contents] == ["supported the bypass, "]


def test_long_quotation_without_a_reporting_verb_goes_to_the_name_before_it() -> None:
    doc = plain_document("Paul Dorn went after the rival as “a leech who will bleed the whole town”.", "article.txt")
    assert [(doc.of(one.source) if one.source else "", one.kind) for one in doc.layer(attributions)] == [
        ("Paul Dorn", "quoted")
    ]
    assert all(stretch.attribution is None for stretch in doc.layer(covered).stretches)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Paul Dorn said the union believed the dam would hold.", ["said"]),
        ("Paul Dorn called the dam odd and said it leaks.", ["called", "said"]),
        ("The dam, he believes, she said, will last.", ["believes", "said"]),
        ("Roca said the dam leaks, but Paul Dorn said it holds.", ["said", "said"]),
        ("Figures first reported by the Gazette rose.", ["reported"]),
        ("She released a statement saying the dam leaks.", ["saying"]),
        ("Paul Dorn, a union leader, said Sanders believes the dam leaks.", ["said"]),
    ],
)
def test_of_words_within_words_the_outer_source_counts(text: str, cues: list[str]) -> None:
    doc = plain_document(text, "article.txt")
    assert [doc.of(one.cue) for one in doc.layer(attributions) if one.kind != "stance"] == cues
