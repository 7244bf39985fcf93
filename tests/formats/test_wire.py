from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document


def seen(text: str) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    doc = plain_document(text, "a.txt")
    return [(block.role.value, doc.of(block.span)) for block in doc.blocks]


BODY = "HOLM (XYZ) — It rained on Monday: a lot.\n\nIt poured."
PROSE = [("paragraph", "HOLM (XYZ) — It rained on Monday: a lot."), ("paragraph", "It poured.")]

HEADERS = [
    (
        "SLUG: holm-rain\nHEADLINE: Rain in Holm\nBYLINE: Jo Åberg\nDATE: 1 May 2024\n\n",
        [
            ("metadata", "holm-rain"),
            ("headline", "Rain in Holm"),
            ("byline", "Jo Åberg"),
            ("date", "1 May 2024"),
        ],
    ),
    ("Headline: Rain in Holm\nBy: Jo Ek\n", [("headline", "Rain in Holm"), ("byline", "Jo Ek")]),
    ("HEADLINE:\nRain in Holm\n\nBYLINE:\nJo Ek\n\nTEXT:\n", [("headline", "Rain in Holm"), ("byline", "Jo Ek")]),
    ("HEADLINE: Rain\nSTORY: ", [("headline", "Rain")]),
    ("EMBARGOED UNTIL: 9 am Friday\nCONTACT: Jo Ek\n\n", [("metadata", "9 am Friday"), ("metadata", "Jo Ek")]),
    (
        "BC-EU--Holm-Rain,2nd Ld-Writethru,310\nEds: Adds detail.\n^Rain in Holm<\n^It may go on<\nBy JO EK\n"
        "Agency Sports Writer\n",
        [
            ("metadata", "BC-EU--Holm-Rain,2nd Ld-Writethru,310"),
            ("metadata", "Adds detail."),
            ("headline", "Rain in Holm"),
            ("standfirst", "It may go on"),
            ("byline", "JO EK"),
            ("metadata", "Agency Sports Writer"),
        ],
    ),
    ("BC-Holm Rain\nAP-WF-05-01-24 1910GMT\n", [("metadata", "BC-Holm Rain"), ("metadata", "AP-WF-05-01-24 1910GMT")]),
    ("HOLM-RAIN/WEATHER (UPDATE 2)\nHEADLINE: Rain\n", [
        ("metadata", "HOLM-RAIN/WEATHER (UPDATE 2)"), ("headline", "Rain")]),
]  # fmt: skip


@pytest.mark.parametrize(("header", "wanted"), HEADERS)
def test_a_header_is_no_part_of_the_story(header: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(header + BODY) == [*wanted, *PROSE]
    assert seen((header + BODY).replace("\n", "\r\n")) == [*wanted, *PROSE]


def test_a_header_tells_of_the_article() -> None:
    doc = plain_document(
        "SLUG: rain\nHEADLINE: Rain\nBYLINE: Jo Ek\nDATE: 1 May\nDATELINE: Holm\nSOURCE: XYZ\n" + BODY, ""
    )
    assert doc.metadata == {
        "title": "Rain",
        "byline": "Jo Ek",
        "date": "1 May",
        "location": "Holm",
        "publisher": "XYZ",
    }


NO_HEADERS = [
    "Note: the road is shut.\nDate: unknown so far.\nMore on Monday, the council said.",
    "Rain: what we know\nThe rain fell on Holm.",
    "Headline: one thing\nIt rained in Holm.",
    "Source: XYZ\nPublished: 1 May 2024\nIt rained in Holm.",
    "US-China, Russia agree on rain\nIt rained in Holm.",
    "COVID-19\nIt rained in Holm.",
    "It rained - again.\nHEADLINE: x\nBYLINE: y",
    "HEADLINE: Rain\nBYLINE: Jo Ek",
    "Rain - again\nBy Jo Ek\nAgency Writer\nIt rained in Holm.",
    "",
]


@pytest.mark.parametrize("text", NO_HEADERS)
def test_what_is_no_evident_header_is_left_as_it_is(text: str) -> None:
    assert {role for role, _ in seen(text)} <= {"paragraph"}
    assert plain_document(text, "").metadata == {}


MARKS = ["-30-", "###", "# # #", "ENDS", "(ends)", "(more)", "AP-WF-05-01-24 1910GMT", "— ENDS —"]


@pytest.mark.parametrize("mark", MARKS)
def test_marks_at_the_end_of_wire_copy_are_told_apart(mark: str) -> None:
    header = "SLUG: rain\nHEADLINE: Rain\n\n"
    assert seen(f"{header}{BODY}\n\n{mark}\n")[-1] == ("metadata", mark)
    assert seen(f"{BODY}\n\n{mark}\n")[-1] == ("paragraph", mark)


def test_a_mark_inside_the_story_ends_nothing() -> None:
    assert seen(f"SLUG: rain\nHEADLINE: Rain\n\n{BODY}\n\n###\n\nIt stopped.\n")[2:] == [
        *PROSE,
        ("paragraph", "###"),
        ("paragraph", "It stopped."),
    ]


def test_comments_of_newslint_may_stand_above_the_header() -> None:
    doc = plain_document(f"<!-- newslint: file-ignore[a/b] -->\nSLUG: rain\nHEADLINE: Rain\n\n{BODY}", "")
    assert [block.role.value for block in doc.blocks] == ["comment", "metadata", "headline", "paragraph", "paragraph"]
    assert len(doc.comments) == 1


LONG = ["^" * 10**5, "A-" * 10**5, "BC-" + "A" * 10**5, "a b " * 10**5 + ":", "#" + " #" * 10**5]


@pytest.mark.parametrize("line", LONG)
def test_long_lines_are_read_in_no_time(line: str) -> None:
    assert seen(f"{line}\n{line}\nSLUG: x\n") is not None
    assert seen(f"SLUG: x\nHEADLINE: y\n{line}\n{line}\n") is not None
