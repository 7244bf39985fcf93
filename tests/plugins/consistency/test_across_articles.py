"""What the rules across articles tell, where an example of one finding cannot show it."""

from __future__ import annotations

import pytest

from newslint import CorpusRule, Severity
from newslint.engine.across import Article, compared
from newslint.engine.events import Event
from newslint.engine.locate import Locator
from newslint.engine.notes import notes_of
from newslint.finding import LocatedFinding
from newslint.formats.plain import plain_document
from newslint_consistency.cross_near_duplicate import CrossNearDuplicate
from newslint_consistency.cross_quote_variant import CrossQuoteVariant
from newslint_consistency.cross_title_conflict import CrossTitleConflict

WALL = "“We will {} the old harbour wall before the winter comes,” she said.\n"


def told(rule: CorpusRule, *texts: str) -> list[tuple[int, LocatedFinding]]:
    """The findings on articles that are taken to be on one event, each with the number of its article."""
    articles = []
    for number, text in enumerate(texts):
        doc = plain_document(text, f"{number}.txt")
        articles.append(Article(doc.name, None, notes_of(doc, [rule], Locator(doc), (), [])))
    event = Event(tuple(range(len(texts))), "they share a quotation")
    found = compared({rule.id: rule}, articles, [], [event])
    return [(number, one) for number, some in found.items() for one in some]


def test_the_side_with_fewer_articles_is_flagged_wherever_it_stands() -> None:
    texts = [WALL.format(word) for word in ("repair", "mend", "mend")]
    ((number, one),) = told(CrossQuoteVariant(), *texts)
    assert number == 0
    assert "two of three articles have “mend”" in one.message
    assert [other.path for other in one.related] == ["1.txt", "2.txt"]


@pytest.mark.parametrize(
    "other",
    [
        "“We will mend the old harbour wall … before the winter comes,” she said.",
        "“We will mend the old harbour wall [at last] before the winter comes,” she said.",
        "“We will mend the old harbour wall – before the winter comes!” she said.",
        "“We'll mend the old harbour wall before the winter comes,” she said.",
        "She said they would “mend the old harbour wall before the winter”.",
    ],
)
def test_what_an_editor_may_do_to_a_quotation_is_no_other_wording(other: str) -> None:
    assert told(CrossQuoteVariant(), WALL.format("mend"), other) == []


def test_two_translations_are_a_note() -> None:
    first = (
        "“Our old town has always lived by the river, and every spring the water comes back to the mill, so we must "
        "build a new wall before the next flood and pay for it together,” he wrote."
    )
    second = (
        "“Our ancient town has forever lived by the river, and each spring the water returns to the mill, so we have "
        "to build another wall before the next flood and finance it together,” he wrote."
    )
    found = told(CrossQuoteVariant(), first, second)
    assert [one.severity for _, one in found] == [Severity.NOTE]
    assert "translation" in found[0][1].message


def test_an_article_that_has_both_wordings_speaks_of_two_sayings() -> None:
    both = WALL.format("mend") + "\n" + WALL.format("repair")
    assert told(CrossQuoteVariant(), both, WALL.format("mend")) == []


def test_an_article_that_stands_in_another_is_told_once() -> None:
    text = "\n\n".join(
        (
            "The harbour board voted on Monday to sell the old ferry to a firm from the valley.",
            "The firm wants to open a café on its upper deck before the summer season begins.",
            "Neighbours fear the noise and have written a long letter to the harbour master.",
            "The council meets next week to decide whether the ferry may stay at the quay.",
        )
    )
    found = told(CrossNearDuplicate(), text, text)
    assert [(number, one.severity) for number, one in found] == [(1, Severity.WARNING)]


def test_titles_of_articles_years_apart_do_not_clash() -> None:
    first = "PUBLISHED: 09:00, Mon, May 4, 2015\n\nPresident Maria Soto met the unions.\n"
    later = "PUBLISHED: 09:00, Mon, May 4, 2020\n\nPresident-elect Maria Soto met the unions.\n"
    assert told(CrossTitleConflict(), first, later) == []
