"""Kinds of words, by which the rules on number tell where to look."""

from __future__ import annotations

from newslint.formats.plain import plain_document
from newslint_grammar.kinds import END, all_kinds, kinds
from newslint_grammar.suspects import noun_suspects, other_suspects


def words_of(text, numbers):
    doc = plain_document(text, "test")
    return [doc.folded_words[number] for number in numbers(doc)]


def test_every_word_has_a_kind_and_the_end_has_its_own():
    found = kinds(plain_document("The towns flurgle, and the towns flurgle.", "test"))
    assert found[:3] == found[4:7]
    assert found[-1] == END
    assert found.count(END) == 1
    assert kinds(plain_document("", "test")) == END


def test_kinds_leave_room_for_the_end():
    words = list(all_kinds()._known)
    assert max(all_kinds().of(words)[:-1]) < END


def test_pattern_names_words_by_their_lists():
    text = kinds(plain_document("the these flurgle", "test"))
    assert all_kinds().pattern("<one><some><unlisted>").match(text)
    assert not all_kinds().pattern("<^one>").match(text)
    assert not all_kinds().pattern("<one><some><^stop><^stop>").match(text)


def test_right_sentences_hold_few_suspects():
    text = "The bridge on the coast road is shut, she says it works, and they say nothing of it."
    assert words_of(text, noun_suspects) == []
    assert not list(other_suspects(plain_document(text, "test")))


def test_suspects_are_found_across_a_bracket():
    assert words_of("The levels of lead (and zinc) in the water was high.", noun_suspects) == ["the", "levels"]
