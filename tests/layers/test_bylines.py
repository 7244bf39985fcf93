from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.layers.bylines import bylines, is_byline, is_names, read_names

# The line, the names in it, and the agency that it credits.
READ = [
    ("By Ann Lee", ["Ann Lee"], None),
    ("BY ANN LEE", ["ANN LEE"], None),
    ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"], None),
    ("By Ann Lee, Bo Ek and Cy Dee", ["Ann Lee", "Bo Ek", "Cy Dee"], None),
    ("By Ann Lee with Bo Ek", ["Ann Lee", "Bo Ek"], None),
    ("By: Ann Lee, Bo B. Ek - @harlowgazette", ["Ann Lee", "Bo B. Ek"], None),
    ("Ann Lee, Bo Ek, Cy Dee", ["Ann Lee", "Bo Ek", "Cy Dee"], None),
    ("By Jean-Luc O’Neill", ["Jean-Luc O’Neill"], None),
    ("By J. K. van der Berg, Reuters", ["J. K. van der Berg"], "Reuters"),
    ("by Ann Lee, REUTERS", ["Ann Lee"], "REUTERS"),
    ("By Ann Lee for the Associated Press", ["Ann Lee"], "Associated Press"),
    ("By Ann Lee | AP", ["Ann Lee"], "AP"),
    ("By Reuters", [], "Reuters"),
    ("By The Associated Press", [], "The Associated Press"),
    ("By Ann Lee, Staff Writer", ["Ann Lee"], None),
    ("By Ann Lee, Politics Reporter", ["Ann Lee"], None),
    ("By Ann Lee in Moscow", ["Ann Lee"], None),
    ("By Ann Lee Dec 21, 2023, 11:00am EST", ["Ann Lee"], None),
    ("By Ann LeePublished: Dec 21, 2023", ["Ann Lee"], None),
    ("ByAnn Lee", ["Ann Lee"], None),
    ("By [Ann Lee](#)", ["Ann Lee"], None),
    ("**By Ann Lee**", ["Ann Lee"], None),
    ("posted on 2023-12-19 by Ann Lee", ["Ann Lee"], None),
]


@pytest.mark.parametrize(("line", "names", "agency"), READ)
def test_a_byline_gives_its_names_and_its_agency(line: str, names: list[str], agency: str | None) -> None:
    found = read_names(line)
    assert [line[one.start : one.end] for one in found.names] == names
    assert (line[found.agency.start : found.agency.end] if found.agency else None) == agency


@pytest.mark.parametrize(
    "line",
    [
        "By Louisa Holm on Monday at 11:04 a.m.",
        "By HARLOW POST STAFF",
        "Author: Ann Lee, Associate Editor",
        "ByAnn Lee",
    ],
)
def test_an_unusual_byline_is_one_all_the_same(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["From Harlow With Love", "By Any Means", "By land and by sea", "Bypass Opens", "By "])
def test_a_headline_that_looks_like_a_byline_is_none(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line", ["Ann Lee", "Ann Lee and Bo Ek", "Ann Lee, Reuters", "Ann Lee | Harlow Post", "Ann Lee, harlow.example"]
)
def test_names_alone_are_told_from_other_lines(line: str) -> None:
    assert is_names(line)


@pytest.mark.parametrize("line", ["Lee", "Bridge opens again", "The Harlow Post", "Ann Lee opens the bridge", "May 4"])
def test_what_holds_more_or_less_than_names_is_not_taken_for_them(line: str) -> None:
    assert not is_names(line)


def test_the_bylines_of_an_article_have_their_places_in_it() -> None:
    text = (
        "Bridge opens\r\n\r\nBy Ann Lee and Bo Ek\r\n\r\n"
        "The council voted on Monday to open the bridge to cars again, a year after the flood.\r\n"
    )
    doc = assign_roles(plain_document(text, "story.txt"), [])
    (found,) = bylines(doc)
    places = [doc.offsets.place(name) for name in found.names]
    assert [doc.source[one.start : one.end] for one in places] == ["Ann Lee", "Bo Ek"]
