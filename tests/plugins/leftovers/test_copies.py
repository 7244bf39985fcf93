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
