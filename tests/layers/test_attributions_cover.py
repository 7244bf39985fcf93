"""What is covered: spans inside somebody's words, with the source that answers for them."""

from __future__ import annotations

from newslint import Document, Span
from newslint.formats.plain import plain_document
from newslint.layers.attribution_cover import covered


def place(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return Span(start, start + len(words))


def test_words_inside_a_complement_are_attributed_and_words_behind_it_are_not() -> None:
    doc = plain_document("Ann Lee said the bridge would close, which will anger the town.", "a.txt")
    cover = doc.layer(covered)
    held = cover.attributed(place(doc, "bridge"))
    assert held is not None
    assert held.source == place(doc, "Ann Lee")
    assert cover.attributed(place(doc, "will anger")) is None


def test_quoted_speech_is_covered_with_and_without_a_speaker() -> None:
    doc = plain_document("“The bridge is a disgrace to us all.” The gates were shut.", "a.txt")
    cover = doc.layer(covered)
    assert cover.is_quoted(place(doc, "disgrace"))
    assert cover.attributed(place(doc, "disgrace")) is None
    assert not cover.is_quoted(place(doc, "gates"))


def test_a_source_is_preferred_to_hearsay_that_covers_the_same_words() -> None:
    doc = plain_document("The bridge was apparently sold, police said.", "a.txt")
    held = doc.layer(covered).attributed(place(doc, "sold"))
    assert held is not None
    assert held.source == place(doc, "police")


def test_words_nobody_said_are_not_covered() -> None:
    doc = plain_document("The bridge opened in 1931. Ann Lee said it was old.", "a.txt")
    assert doc.layer(covered).of(place(doc, "opened")) == ()
