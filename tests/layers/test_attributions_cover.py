"""What is covered: spans inside somebody's words, with the source that answers for them."""

from __future__ import annotations

from newslint import Document, Span
from newslint.formats.plain import plain_document
from newslint.layers.attribution_cover import attributed, covered
from newslint.layers.attribution_paragraphs import attributions_of, reports_in
from newslint.layers.attributions import attributions


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


ARTICLE = (
    "Ann Lee said the bridge would close, which will anger the town. Critics fear a slump.\n\n"
    "“It is a disgrace,” said Bo Ek, a driver. “Nobody asked us about the bridge at all.”\n\n"
    "“We shall take the council to court over it this year.”\n\n"
    "Lee: The bridge must go before the winter comes.\n\n"
    "According to the council, the union accused Hale Foods of hiding a report that says the bridge is safe."
)


def test_one_place_is_answered_for_as_in_the_whole_article() -> None:
    whole = plain_document(ARTICLE, "a.txt").layer(covered)
    for at in range(len(ARTICLE)):
        doc = plain_document(ARTICLE, "a.txt")
        assert attributed(doc, Span(at, at + 1)) == whole.attributed(Span(at, at + 1)), ARTICLE[at : at + 20]


def test_a_place_outside_quoted_speech_costs_its_own_sentence_alone() -> None:
    doc = plain_document(ARTICLE, "a.txt")
    assert attributed(doc, place(doc, "the bridge would close")) is not None
    assert all(compute not in doc._layers for compute in (attributions, covered))


def test_paragraphs_together_have_the_cues_of_the_article() -> None:
    doc = plain_document(ARTICLE, "a.txt")
    cues = [one.cue for block in doc.blocks for one in attributions_of(doc, block)]
    assert cues == [one.cue for one in doc.layer(attributions) if one.kind != "quoted"]


def test_reports_between_two_sentences_leave_out_the_others() -> None:
    doc = plain_document(ARTICLE, "a.txt")
    held = Span(doc.text.index("“It is"), doc.text.index("According"))
    assert [doc.of(one.source) for one in reports_in(doc, held) if one.source] == ["Bo Ek", "Lee"]
