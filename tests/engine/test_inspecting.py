from __future__ import annotations

from newslint.engine.inspecting import seen
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles

STORY = "The council voted to open the bridge to cars again, a year after the flood that tore at its piers."
TEXT = f"Bridge opens\r\n\r\nBy Ann Lee and Bo Ek, Reuters\r\n\r\nRENO, Nev., March 3 (Reuters) - {STORY}\r\n"


def view(text: str, name: str = "story.txt") -> dict[str, object]:
    return seen(assign_roles(plain_document(text, name), []), record=False)


def cut(text: str, span: object) -> str:
    assert isinstance(span, dict)
    return text[span["start"] : span["end"]]


def test_the_byline_shows_its_names_and_its_agency() -> None:
    byline = view(TEXT)["byline"]
    assert isinstance(byline, dict)
    assert [cut(TEXT, name) for name in byline["names"]] == ["Ann Lee", "Bo Ek"]
    assert cut(TEXT, byline["agency"]) == "Reuters"


def test_the_dateline_shows_its_area() -> None:
    dateline = view(TEXT)["dateline"]
    assert isinstance(dateline, dict)
    assert cut(TEXT, dateline["place"]) == "RENO, Nev."
    assert cut(TEXT, dateline["area"]) == "Nev."


def test_the_date_of_publication_shows_where_it_is_from() -> None:
    date = view(TEXT)["date"]
    assert isinstance(date, dict)
    assert (date["day"], date["origin"], cut(TEXT, date)) == ("--03-03", "dateline", "March 3")


def test_a_date_from_the_name_of_the_file_has_no_place_in_the_text() -> None:
    assert view(f"Bridge opens\n\n{STORY}", "2021-03-03-bridge.txt")["date"] == {
        "day": "2021-03-03",
        "hour": None,
        "origin": "name",
    }


def test_an_article_without_date_shows_none() -> None:
    assert view(STORY)["date"] is None


def test_every_role_that_a_namer_gave_has_its_reason() -> None:
    blocks = view(TEXT)["blocks"]
    assert isinstance(blocks, list)
    assert [(one["role"], one.get("reason", "")) for one in blocks] == [
        ("headline", "first line"),
        ("byline", "by somebody"),
        ("paragraph", ""),
    ]
