from __future__ import annotations

from datetime import date

import pytest

from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.layers.written_dates import resolved, trusted_publication, written_dates


def dates(text: str) -> list[tuple[str, int | None, int, int, int | None]]:
    doc = plain_document(text, "x")
    return [(doc.of(one.span), one.year, one.month, one.day, one.weekday) for one in doc.layer(written_dates)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met on Friday, Dec. 15, 2016, at noon.", ("Friday, Dec. 15, 2016", 2016, 12, 15, 4)),
        ("It met on the 3rd of March 2011.", ("the 3rd of March 2011", 2011, 3, 3, None)),
        ("It met on Sunday 4 June.", ("Sunday 4 June", None, 6, 4, 6)),
        ("It met on Thurs., Sept. 30.", ("Thurs., Sept. 30", None, 9, 30, 3)),
        ("Until June 31 it is shut.", ("June 31", None, 6, 31, None)),
    ],
)
def test_a_date_is_read_with_its_weekday(text: str, found: tuple[str, int | None, int, int, int | None]) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    "text", ["In May 45 people came.", "A March 5-year-old", "Augusta 3", "Nay 3, 2011", "May 5.3"]
)
def test_a_month_beside_another_number_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_date_without_a_year_is_the_one_nearest_to_the_publication() -> None:
    [one] = plain_document("It met on December 30.", "x").layer(written_dates)

    assert resolved(one, date(2016, 1, 4)) == date(2015, 12, 30)
    assert resolved(one, date(2016, 12, 4)) == date(2016, 12, 30)
    assert resolved(one, None) is None


@pytest.mark.parametrize(
    ("top", "body", "day"),
    [
        ("May 4, 2015", "The mill burned on Monday.", date(2015, 5, 4)),
        ("May 4, 2015", "The mill, built in 2019, burned in 2021.", None),
        ("", "The mill burned on Monday.", None),
    ],
)
def test_a_story_that_knows_later_years_has_no_trusted_date(top: str, body: str, day: date | None) -> None:
    doc = assign_roles(plain_document(f"Mill burns\n\nBy Ann Lee\n\n{top}\n\n{body}\n", "x"), [])

    assert trusted_publication(doc) == day
