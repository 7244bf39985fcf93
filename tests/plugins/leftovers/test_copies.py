from __future__ import annotations

from newslint.engine.linter import RuleSet
from newslint_leftovers.repeated_paragraph import RepeatedParagraph

from .articles import BYLINE, CLEAN, HEADLINE, PARAGRAPHS, kinds, named
from .cleaned import clean


def article(*parts: str) -> str:
    return "\n\n".join((HEADLINE, BYLINE, *parts)) + "\n"


def test_the_second_of_two_equal_paragraphs_is_the_copy() -> None:
    text = article(*PARAGRAPHS, PARAGRAPHS[1])
    (one,) = RuleSet([RepeatedParagraph()]).lint(named(text)).findings
    assert one.span.start == text.rindex(PARAGRAPHS[1])
    assert one.related[0].span.start == text.index(PARAGRAPHS[1])


def test_copies_that_stand_together_make_one_finding() -> None:
    found = RuleSet([RepeatedParagraph()]).lint(named(article(*PARAGRAPHS, *PARAGRAPHS))).findings
    assert len(found) == 1


def test_a_sentence_that_is_part_of_a_paragraph_is_the_copy_wherever_it_stands() -> None:
    part = "Friends of the library said on Wednesday that they would go to court over the vote."
    whole = f"{part} A petition had gathered 3,100 names by the evening, and more people came to sign."
    assert kinds(article(PARAGRAPHS[0], part, PARAGRAPHS[1], whole)) == ["repeated-paragraph"]


def test_a_copy_with_other_marks_between_its_words_is_met() -> None:
    whole = "The mayor, Jane Doe, said the “old” library had cost the town 40,000 pounds a year since it was opened."
    shown = "The mayor Jane Doe said the old library had cost the town 40,000 pounds a year since it was opened"
    assert kinds(article(*PARAGRAPHS, whole, shown)) == ["repeated-paragraph"]


def test_short_lines_and_changed_paragraphs_are_no_copies() -> None:
    changed = PARAGRAPHS[0].replace("voted on Tuesday to close", "met on Friday and did not reopen")
    assert kinds(article(*PARAGRAPHS, "“No,” she said.", changed, "“No,” she said.")) == []


def test_a_copy_right_below_its_original_is_taken_out_unasked() -> None:
    text = article(PARAGRAPHS[0], PARAGRAPHS[0], *PARAGRAPHS[1:])
    assert clean(text).text == CLEAN


def test_a_copy_further_down_is_taken_out_only_when_asked_for() -> None:
    text = article(*PARAGRAPHS, PARAGRAPHS[1])
    assert clean(text).text == text
    assert clean(text, unsafe=True).text == CLEAN


PAGE_TOP = ["Home", "News", "Sport", "Opinion", "Sign in", "Subscribe", "Search", "Weather", "Skip to main content"]
PAGE_END = ["Share this article", "Most popular", "Contact us", "About us", "Privacy policy", "Terms of use"]


def test_on_a_page_the_copy_is_the_one_outside_the_story() -> None:
    page = "\n".join([*PAGE_TOP[:4], PARAGRAPHS[2], *PAGE_TOP[4:], HEADLINE, BYLINE, *PARAGRAPHS, *PAGE_END])
    (one,) = RuleSet([RepeatedParagraph()]).lint(named(page)).findings
    assert (one.span.start, one.related[0].span.start) == (page.index(PARAGRAPHS[2]), page.rindex(PARAGRAPHS[2]))


def test_an_entry_with_the_time_is_the_copy_of_what_it_leads_to() -> None:
    entry = "Council votes after a long debate to close the library on Mill Street"
    text = article(f"{entry}20:42", PARAGRAPHS[0], entry, *PARAGRAPHS[1:])
    doc = named(text)
    (one,) = RuleSet([RepeatedParagraph()]).lint(doc).findings
    assert doc.of(one.span) == f"{entry}20:42"
