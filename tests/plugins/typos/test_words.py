"""Doubled words, apostrophes and misspellings: what their examples cannot show."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.testing import assert_flags, assert_passes
from newslint_typos.doubled_word import DoubledWord
from newslint_typos.known_words import KnownWords, field_of
from newslint_typos.missing_apostrophe import MissingApostrophe
from newslint_typos.misspelling import Misspelling
from newslint_typos.near_words import nearest, sorted_by_consonants


def mended(rule, text):
    for one in RuleSet([rule]).lint(plain_document(text, "test")).findings[::-1]:
        for edit in one.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He went to the the court.", "He went to the court."),
        ("He asked them to “to leave at once”.", "He asked them “to leave at once”."),
        ("He spoke of “the end of” of the war.", "He spoke of “the end of” the war."),
        ("She sat in the in the car.", "She sat in the car."),
        (
            "The harbour board told the owners of the ferry on Monday that they were\nwere to leave the quay at once.",
            "The harbour board told the owners of the ferry on Monday that they were to leave the quay at once.",
        ),
    ],
)
def test_doubled_word_goes_where_it_is_the_writers(text, right):
    assert mended(DoubledWord(), text) == right


def test_words_doubled_on_purpose_are_left_alone():
    for text in (
        "It was a long long road and he had had enough.",
        "The firm expects to record record profits.",
        "“Cool, cool,” he said; the crowd sang higher higher higher.",
        "They flew from Baden Baden to Pago Pago.",
        "What he looked at at noon was gone.",
    ):
        assert_passes(DoubledWord(), text)


def test_doubled_word_does_not_reach_over_a_paragraph():
    assert_passes(DoubledWord(), "They said that they were\n\nwere there others, he asked.")


def test_doubled_word_with_an_accent_is_found():
    assert mended(DoubledWord(), "He spoke of the éclair éclair and left.") == "He spoke of the éclair and left."


def test_two_articles_offer_both():
    (one,) = RuleSet([DoubledWord()]).lint(plain_document("It was a the leader.", "test")).findings
    assert [fix.title for fix in one.fixes] == ["Keep “a”", "Keep “the”"]


def test_apostrophe_is_that_of_the_article():
    assert mended(MissingApostrophe(), "It isn’t so, and he doesnt care.").endswith("doesn’t care.")
    assert mended(MissingApostrophe(), "It isn't so, and he doesnt care.").endswith("doesn't care.")


def test_name_without_apostrophe_needs_the_person_in_the_article():
    assert_flags(MissingApostrophe(), "Senator Ann Vance spoke. Critics of [[Vances]] blunt remarks left.")
    for text in (
        "Critics of Vances blunt remarks left.",
        "Senator Ann Vance spoke. The Vances family home is in Ohio.",
        "Senator Ann Vance spoke. The two Vances campaign together.",
        "Officials said a Democrat won. Democrats plans are public.",
        "John Adam left. The House of Representatives party leaders met.",
    ):
        assert_passes(MissingApostrophe(), text)


def test_closing_mark_is_no_apostrophe():
    assert_passes(MissingApostrophe(), "The council said 'the bridge is its' and left.")
    assert_flags(MissingApostrophe(), "The council sold [[its']] bridge.")


def test_misspelling_offers_the_word_that_was_meant():
    for wrong, right in (("goverment", "government"), ("negotations", "negotiations"), ("Untill", "Until")):
        assert mended(Misspelling(), f"{wrong} then.") == f"{right} then."


def test_form_that_no_list_holds_is_found_by_its_slip():
    assert mended(Misspelling(), "The firm is restructuing its reseach arm.") == (
        "The firm is restructuring its research arm."
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("cuonted", "counted"),
        ("bannner", "banner"),
        ("baner", None),
        ("countng", "counting"),
        ("countingg", "counting"),
        ("cownting", None),
        ("sooo", "so"),
        ("soooo", None),
        ("bannery", None),
        ("countbanner", None),
        ("soc", None),
    ],
)
def test_nearest_word_is_one_believable_slip_away(word, meant):
    assert nearest(word, frozenset(["so", "count", "counted", "counting", "banner"])) == meant


@pytest.mark.parametrize(
    "word", ["goverrnmnet", "nagotiasion", "xgovernment", "harbuorr", "aceptible", "gvoernmetn", "flurgling"]
)
def test_two_slips_are_found_alike_with_and_without_the_sorted_words(word):
    common = frozenset(["government", "negotiation", "harbour", "harbours", "acceptable", "governments", "flagging"])
    assert nearest(word, common, sorted_by_consonants(common)) == nearest(word, common)


def test_two_slips_are_found_among_the_sorted_words():
    common = frozenset(["government", "harbour", "acceptable", "governed"])
    assert nearest("goverrnmnet", common, sorted_by_consonants(common)) == "government"


def test_known_words_hold_what_they_were_made_of():
    words = ["harbour", "ferry", "gazette"]
    known = KnownWords(field_of(words, 64))
    assert all(word in known for word in words)
    assert sum(word in known for word in ("harbuor", "fery", "gazete", "quay", "tide")) < 2


def test_name_of_one_article_may_be_a_misspelling_in_the_next():
    rules = RuleSet([Misspelling()])
    found = [
        [one.message for one in rules.lint(plain_document(text, "test")).findings]
        for text in ("She met Ann Restructuing.", "Restructuing went on for a year.", "She met Ann Restructuing.")
    ]
    assert not found[0]
    assert len(found[1]) == 1
    assert not found[2]


def test_misspelling_that_opens_a_sentence_and_within_another_is_reported_at_both():
    text = "Restructuing went on for a year. The restructuing was slow."
    found = RuleSet([Misspelling()]).lint(plain_document(text, "test")).findings
    assert [text[one.span.start : one.span.end] for one in found] == ["Restructuing", "restructuing"]


def test_unknown_word_is_no_misspelling():
    assert_passes(Misspelling(), "The flurgle of quizzaciously wimbled snorfs, a Ruritanian delicacy, sold out.")


def test_term_of_the_article_is_no_misspelling():
    assert_passes(Misspelling(), "A goverme is small. Each goverme flies. They call it goverme.")


def test_addresses_handles_and_names_are_left_alone():
    for text in (
        "Write to goverment@example.com or see example.com/goverment and #goverment.",
        "She met Ann Goverment on Monday. Goverment declined to comment.",
    ):
        assert_passes(Misspelling(), text)


def test_misspelling_in_quoted_speech_is_a_warning():
    (one,) = RuleSet([Misspelling()]).lint(plain_document("“The goverment fell,” he said.", "test")).findings
    assert one.severity == "warning"


def test_lists_of_misspellings_do_not_hold_common_words():
    rule = Misspelling()
    assert not rule.common & rule.listed.keys()
    assert not [word for word in rule.common if rule._may_be_wrong(word)]


def test_a_first_article_is_judged_without_the_list_of_common_words():
    rule = Misspelling()
    text = "The council met on Monday, and a minister was acuused of lying to the inquiry about it."
    doc = plain_document(text, "test")
    first = list(rule.check(doc))
    assert "common" not in vars(rule)
    assert list(rule.check(doc)) == first
    assert [doc.of(one.span) for one in first] == ["acuused"]
    assert "common" in vars(rule)


def test_importing_the_pack_compiles_no_pattern():
    code = (
        "import newslint, re, sys\n"
        "def refuse(*args, **kwargs): raise SystemExit('compiled')\n"
        "re.compile = refuse\n"
        "import newslint_typos as pack\n"
        "assert pack.newslint_rules()\n"
        "assert 'regex' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_slip_that_the_writer_marks_as_quoted_is_left_alone():
    for rule, text in ((Misspelling(), "The goverment [sic] fell."), (MissingApostrophe(), "It doesnt [sic] matter.")):
        assert_passes(rule, text)


def test_first_name_that_opens_a_sentence_is_no_misspelling():
    assert_passes(Misspelling(), "Surender Singh left the court on Monday.")


def test_plural_of_people_owns_only_what_one_of_them_has():
    assert_flags(MissingApostrophe(), "They found the [[drivers]] wallet, and an [[owners]] benefit was lost.")
    assert_passes(MissingApostrophe(), "The drivers union met, and the owners benefit; these last years were hard.")


def test_stretch_of_time_owns_what_follows_only_in_the_singular():
    assert_flags(MissingApostrophe(), "It was a hard [[days]] ride to this [[years]] camp.")
    assert_passes(MissingApostrophe(), "In his last years the river froze every two days or so, and years later too.")
