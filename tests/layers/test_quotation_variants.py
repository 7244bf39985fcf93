"""Two quotations of one utterance: the same, cut, edited, or in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.layers.quotation_variants import Relation, compare_quotations

SAID = "We have waited thirty years for this bridge, and we can't wait for another one."

RELATIONS = [
    (SAID, Relation.SAME),
    ("We have waited thirty years for this bridge — and we can’t wait for another one", Relation.SAME),
    ("we have waited 30 years for this bridge", Relation.REWORDED),
    ("have waited thirty years for this bridge", Relation.EXCERPT),
    ("I was born here. We have waited thirty years for this bridge,", Relation.EXCERPT),
    ("We have waited thirty years for this bridge, and we cannot wait for another one.", Relation.SAME),
    ("We have waited … for this bridge, and we can't wait for another one.", Relation.EDITED),
    ("We have waited thirty years for [the] bridge, and we can't wait for another one.", Relation.EDITED),
    ("We have waited twenty years for this bridge, and we can't wait for another one.", Relation.REWORDED),
    ("We have had to wait thirty years for this bridge, and we can't wait for another one.", Relation.REWORDED),
    ("We waited thirty years for this bridge, and we can't wait for another one.", Relation.REWORDED),
    ("The harbour is closed until the ice has gone and the boats are back.", Relation.UNRELATED),
    ("for this bridge", Relation.UNRELATED),
]


@pytest.mark.parametrize(("other", "relation"), RELATIONS)
def test_the_relation_of_two_quotations_is_told(other: str, relation: Relation) -> None:
    assert compare_quotations(SAID, other).relation is relation
    assert compare_quotations(other, SAID).relation is relation


def test_spelling_and_joins_are_no_difference_in_words() -> None:
    one = "It is OK for a handpicked team to ask for 5 percent of the health care budget"
    other = "It's okay for a hand-picked team to ask for five % of the healthcare budget"

    assert compare_quotations(one, other).relation is Relation.SAME


def test_the_order_of_two_words_is_a_lesser_difference() -> None:
    one = "We take no action lightly, but there is simply no other way for us to cross."
    other = "We take no action lightly, but there simply is no other way for us to cross."

    assert compare_quotations(one, other).relation is not Relation.SAME


def test_differences_are_spans_of_both_texts() -> None:
    other = "We have waited twenty years for this bridge, and we can't wait for another one."
    (one,) = compare_quotations(SAID, other).differences

    assert SAID[one.first.start : one.first.end] == "thirty"
    assert other[one.second.start : one.second.end] == "twenty"


@given(st.text(alphabet="abc d.,'’-…[]", max_size=60), st.text(alphabet="abc d.,'’-…[]", max_size=60))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    compared = compare_quotations(one, other)

    assert compare_quotations(one, one).relation in (Relation.SAME, Relation.UNRELATED)
    for place in compared.differences:
        assert 0 <= place.first.start <= place.first.end <= len(one)
        assert 0 <= place.second.start <= place.second.end <= len(other)
