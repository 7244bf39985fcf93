from __future__ import annotations

import json

import pytest

from newslint.document import Document, Role
from newslint.formats import Source
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.formats.records import Records
from newslint.formats.roles import assign_roles
from newslint.layers.bylines import is_byline

LEDE = "The council voted on Monday to open the bridge to cars again, a year after the flood tore at it."


def named(text: str) -> list[tuple[Role, str]]:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    return [(block.role, doc.of(block.span)) for block in doc.blocks if block.role is not Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "top"),
    [
        (f"Bridge opens again\n\n{LEDE}", [(Role.HEADLINE, "Bridge opens again")]),
        (f"Who pays for the bridge?\n{LEDE}", [(Role.HEADLINE, "Who pays for the bridge?")]),
        (
            f"Bridge opens again\n\nBy Ann Lee\n\n3 March 2021\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again"), (Role.BYLINE, "By Ann Lee"), (Role.DATE, "3 March 2021")],
        ),
        (
            f"By Ann Lee\n\nBridge opens again\n\n{LEDE}",
            [(Role.BYLINE, "By Ann Lee"), (Role.HEADLINE, "Bridge opens again")],
        ),
        (
            f"Bridge opens again\n\n{LEDE}\n\nBy [ANN LEE](#)\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again"), (Role.BYLINE, "By [ANN LEE](#)")],
        ),
        (
            f"SUNDAY POST\n\nBridge opens again after the flood\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again after the flood")],
        ),
        (f"https://example.org/bridge\n\nBridge opens again\n\n{LEDE}", [(Role.HEADLINE, "Bridge opens again")]),
        (f"Bridge opens again\n\nBridge opens again\n\n{LEDE}", [(Role.HEADLINE, "Bridge opens again")]),
        (
            f"Bridge opens again\n\nReuters\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again"), (Role.BYLINE, "Reuters")],
        ),
        (
            f"Bridge opens again\n\nAnn Lee\n\nMarch 3, 2021\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again"), (Role.BYLINE, "Ann Lee"), (Role.DATE, "March 3, 2021")],
        ),
        (
            f"Bridge opens again\n\nLONDON, March 3\n\n{LEDE}",
            [(Role.HEADLINE, "Bridge opens again"), (Role.DATELINE, "LONDON, March 3")],
        ),
        (LEDE, []),
        (f"{LEDE}\n\nCars came at noon.", []),
        ("Bridge opens again", []),
        (f"LONDON, March 3 (Reuters) - {LEDE}\n\n{LEDE}", []),
        (f"- A bridge in a list\n\n{LEDE}", []),
        ("One short line\nTwo short lines\nThree short lines", []),
    ],
)
def test_the_top_of_plain_text_is_named(text: str, top: list[tuple[Role, str]]) -> None:
    assert named(text) == top


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "BY ANN LEE",
        "by Ann Lee",
        "By Ann Lee and Bo Ek",
        "By Ann Lee, Bo Ek and Cy Dee",
        "By Ann Lee, Staff Writer",
        "By Ann Lee in Moscow",
        "By Ann Lee for the Harlow Gazette",
        "By Jean-Luc O’Neill | March 3, 2021",
        "By J. K. van der Berg, Reuters",
        "Written by Ann Lee",
        "By [Ann Lee](#)",
        "By [Ann Lee](https://example.org/ann)",
        "By Associated Press",
        "**By Ann Lee**",
    ],
)
def test_a_line_with_by_and_a_name_is_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the 2000s, some of them had left",
        "By Friday, the water had gone and the road was open again.",
        "By Monday night",
        "By land and by sea",
        "By March the bridge was open, and Harlow had its road back.",
        "By Ann Lee’s own count, twelve people had crossed it before the ribbon was cut at noon.",
        "Bystanders Cheer Mayor",
    ],
)
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    assert not is_byline(line)


def test_a_headline_of_the_format_is_not_overruled() -> None:
    doc = assign_roles(markdown_document(f"# Bridge opens\n\nCars may cross\n\nBy Ann Lee\n\n{LEDE}\n", "a.md"), [])
    assert [doc.of(block.span) for block in doc.blocks if block.role is Role.HEADLINE] == ["Bridge opens"]
    assert doc.byline is not None
    assert doc.of(doc.byline.span) == "By Ann Lee"


def record(text: str, **fields: str) -> Document:
    line = json.dumps({"id": "1", "text": text, **fields})
    (doc,) = Records().documents(Source("a.jsonl", line))
    return assign_roles(doc, [])


def test_the_first_line_of_a_record_is_a_headline_only_before_a_longer_paragraph() -> None:
    assert record(f"Bridge opens again today\n{LEDE}").headline is not None
    assert record(f"Bridge opens again today\nCars may cross\n{LEDE}").headline is None
    assert record(f"Cars may cross\n{LEDE}", headline="Bridge opens").headline is not None
    assert record(LEDE).headline is None
