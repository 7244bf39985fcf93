"""Where the few words stand that a rule looks for."""

from __future__ import annotations

from newslint.formats.plain import plain_document
from newslint.layers.distinct_words import distinct_words, word_numbers

TEXT = "Some said it was some-body else’s boat, and someone’s; some did not. “Some!”"


def test_numbers_are_those_of_whole_words_in_order() -> None:
    doc = plain_document(TEXT, "x")
    found = word_numbers(doc, ("some", "not", "else's", "boats"))
    assert [doc.folded_words[number] for number in found] == ["some", "else's", "some", "not", "some"]
    assert found == [n for n, word in enumerate(doc.folded_words) if word in ("some", "not", "else's")]


def test_an_article_without_words_has_none() -> None:
    doc = plain_document("… — …", "x")
    assert word_numbers(doc, ("some",)) == []
    assert doc.layer(distinct_words) == frozenset()
