"""Attributions: source, cue and reach, by one small sentence each."""

from __future__ import annotations

import pytest

from newslint import Document
from newslint.formats.plain import plain_document
from newslint.layers.attributions import Attribution, attributions
from newslint.layers.names import Holder


def of(text: str) -> tuple[Document, tuple[Attribution, ...]]:
    doc = plain_document(text, "article.txt")
    return doc, doc.layer(attributions)


def told(text: str) -> list[tuple[str | None, str]]:
    doc, found = of(text)
    return [(doc.of(one.source) if one.source else None, doc.of(one.cue)) for one in found]


def contents(text: str, number: int = 0) -> list[str]:
    doc, found = of(text)
    return [doc.of(span).strip(" ,.") for span in found[number].contents]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Mayor Ann Lee said the bridge would close.", "Mayor Ann Lee", "said"),
        ("The bridge will close in May, said Ann Lee.", "Ann Lee", "said"),
        ("“The bridge will close,” said the mayor.", "the mayor", "said"),
        ("The bridge will close, Ann Lee told the Courier.", "Ann Lee", "told"),
        ("Ann Lee, who built the bridge, said it would hold.", "Ann Lee", "said"),
        ("Ann Lee, who built the bridge, said reporters today knew little of it.", "Ann Lee", "said"),
        ("Ann Lee (Green) said the bridge would hold.", "Ann Lee", "said"),
        ("According to the harbour office, the bridge will close.", "the harbour office", "According to"),
        ("The bridge will close, according to Ann Lee.", "Ann Lee", "according to"),
        ("The report found that the bridge was unsafe.", "The report", "found"),
        ("Prosecutors allege that the firm hid the cracks.", "Prosecutors", "allege"),
        ("The talks failed, with the minister saying the price was too high.", "the minister", "saying"),
        ("He has repeatedly denied that he took the money.", "He", "denied"),
        ("Allegations by the embassy that the files were copied were dropped.", "the embassy", "Allegations"),
        ("The firm was accused by the regulator of hiding the cracks.", "the regulator", "accused"),
        ("The council vowed to repair the bridge.", "The council", "vowed"),
        ("Smith claims he saw the crash.", "Smith", "claims"),
    ],
)
def test_source_and_cue_are_found(text: str, source: str, cue: str) -> None:
    assert (source, cue) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Their vow to work together was framed.",
        "The report was printed on blue paper.",
        "She filed a claim for damages.",
        "The state television building burned down.",
        "The United States sent a team of divers.",
        "It rained on Tuesday and the match was put off.",
        "The proposed road runs along the river.",
    ],
)
def test_words_that_look_like_reporting_verbs_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ann Lee said the bridge would close.", Holder.NAMED),
        ("She said the bridge would close.", Holder.PRONOUN),
        ("Police said the bridge would close.", Holder.INSTITUTION),
        ("The indictment says the bridge was sold.", Holder.DOCUMENT),
        ("A spokeswoman said the bridge would close.", Holder.ROLE),
        ("Critics said the bridge would close.", Holder.VAGUE),
        ("Two analysts said the bridge would close.", Holder.ROLE),
    ],
)
def test_holder_tells_what_kind_of_source_speaks(text: str, holder: Holder) -> None:
    assert of(text)[1][0].holder is holder


def test_complement_ends_before_a_relative_clause_of_the_writer() -> None:
    said = contents("Ann Lee said the bridge would close, which will anger the town.")
    assert said == ["the bridge would close"]


def test_complement_ends_before_an_adjunct_of_the_writer() -> None:
    said = contents("Ann Lee promised to close the bridge, marking a turn in her policy.")
    assert said == ["to close the bridge"]


def test_post_posed_attribution_covers_the_sentence_to_its_left() -> None:
    assert contents("The bridge was sold and the money was spent, police said.") == [
        "The bridge was sold and the money was spent"
    ]


def test_attribution_does_not_reach_over_a_full_stop() -> None:
    assert contents("Ann Lee said the bridge would close. The town will suffer.") == ["the bridge would close"]


def test_quotation_of_several_sentences_belongs_to_the_speaker_behind_it() -> None:
    assert contents("“It is over. We did what we could,” said Ann Lee.") == ["“It is over. We did what we could,”"]


def test_quotation_that_goes_on_after_its_speaker_belongs_to_the_same() -> None:
    said = contents("“It is over,” she said. “We did what we could for the bridge.”")
    assert said == ["“It is over,”", "“We did what we could for the bridge.”"]


def test_quotation_behind_a_colon_in_the_next_paragraph_belongs_to_the_speaker_before_it() -> None:
    said = contents("Ann Lee, the mayor, said:\n\n“We did what we could for the bridge and its keepers.”")
    assert "“We did what we could for the bridge and its keepers.”" in said


def test_quotation_that_runs_on_over_paragraphs_keeps_its_speaker() -> None:
    doc, found = of(
        "“We did what we could for the bridge,” said Ann Lee.\n\n"
        "“It is a sad day for all the people who built it.\n\n“And it is a sad day for the town and for me.”"
    )
    assert len(found) == 1
    assert len(found[0].contents) == 3
    assert doc.of(found[0].contents[2]).endswith("for me.”")


def test_impersonal_passive_has_no_source() -> None:
    _, found = of("The bridge is believed to have been sold.")
    assert [one.source for one in found] == [None]


def test_talk_inside_a_quotation_is_no_attribution_of_its_own() -> None:
    assert told("“I think you say it well,” said Ann Lee.") == [("Ann Lee", "said")]


def test_attributions_come_in_the_order_of_their_cues() -> None:
    _, found = of("Ann Lee said it was over. Tom Reyes, adding that he was glad, said it too. Police denied it.")
    cues = [one.cue for one in found]
    assert cues == sorted(cues)
    assert len(cues) >= 3


def test_article_without_prose_has_no_attributions() -> None:
    assert told("") == []
