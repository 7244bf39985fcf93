from __future__ import annotations

from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import House, Rule
from newslint_language.long_sentence import LongSentence
from newslint_language.reading_grade import ReadingGrade

HARD = ReadingGrade.bad[0].replace("[[", "").replace("]]", "")
EASY = "The bridge is old and it has rust in it. The city has no money to mend it. The mayor said so on Monday."


def told(rule: Rule, text: str) -> list[str]:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    return [doc.of(one.span) for one in RuleSet([rule]).lint(doc).findings]


def limited(rule: Rule, **options: object) -> Rule:
    return rule.with_options(options, House())


def test_the_house_says_how_long_a_sentence_may_be() -> None:
    assert told(LongSentence(), EASY) == []
    assert told(limited(LongSentence(), max_words=9), EASY) == ["The bridge is old and it has rust in it."]


def test_what_is_quoted_does_not_make_a_sentence_long() -> None:
    text = "“We have no money, we had none last year, and we will have none next year,” the mayor said."

    assert told(limited(LongSentence(), max_words=5), text) == []


def test_the_house_says_how_hard_an_article_may_be() -> None:
    assert told(limited(ReadingGrade(), max_grade=40.0), HARD) == []
    assert told(limited(ReadingGrade(), max_grade=1.0, min_words=10), EASY) == ["The"]


def test_a_short_article_is_not_graded() -> None:
    assert told(ReadingGrade(), HARD.split(". ")[0] + ".") == []


def test_paragraphs_are_graded_when_a_limit_is_set_for_them() -> None:
    rule = limited(ReadingGrade(), max_grade=0.0, max_paragraph_grade=14.0)

    assert told(rule, f"Bridge shut\n\n{EASY}\n\n{HARD}\n") == [HARD]
