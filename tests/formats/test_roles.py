from __future__ import annotations

import textwrap
from collections.abc import Iterable

import pytest

from newslint.document import Block, Document, Role, RoleClaim
from newslint.finding import Span
from newslint.formats.plain import plain_document
from newslint.formats.roles import apply_claims, assign_roles

PARAGRAPHS = [
    "The council voted on Monday to open the bridge to cars again, a year after the flood tore at its piers and swept "
    "two of them into the river.",
    "Engineers put in forty tons of new steel over nine months, and the work cost less than had been planned, although "
    "the winter was the wettest in years.",
    "Drivers had gone round by the mill while it was shut, which took most of them an hour each morning and wore down "
    "a road that was built for carts.",
    "A parade of old cars crossed the bridge first, and the mayor rode in a taxi that was older than herself, stopping "
    "in the middle to look at the water.",
]


def named(text: str) -> dict[Role, list[str]]:
    doc = assign_roles(plain_document(text, "story.txt"), [])
    roles: dict[Role, list[str]] = {}
    for block in doc.blocks:
        if block.role is not Role.PARAGRAPH:
            assert block.reason
            roles.setdefault(block.role, []).append(" ".join(doc.of(block.span).split()))
    return roles


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("is_wrapped", [False, True])
@pytest.mark.parametrize(
    ("top", "headline", "byline"),
    [
        (["Bridge opens to cars again"], "Bridge opens to cars again", None),
        (["Bridge opens to cars again", "By Ann Lee"], "Bridge opens to cars again", "By Ann Lee"),
        (["By Ann Lee", "Bridge opens to cars again"], "Bridge opens to cars again", "By Ann Lee"),
        (["Bridge opens to cars again", "Ann Lee", "3 March 2021"], "Bridge opens to cars again", "Ann Lee"),
        (["Bridge opens to cars again", "Ann Lee, Reuters"], "Bridge opens to cars again", "Ann Lee, Reuters"),
        (["No to tolls. Yes to cars.", "By Ann Lee"], "No to tolls. Yes to cars.", "By Ann Lee"),
        (
            ["Council opens the old bridge over the river to cars, lorries and buses again after a year", "By Ann Lee"],
            "Council opens the old bridge over the river to cars, lorries and buses again after a year",
            "By Ann Lee",
        ),
    ],
)
def test_the_top_is_named_however_the_lines_are_set(
    top: list[str], headline: str, byline: str | None, is_wrapped: bool, between: str, newline: str
) -> None:
    parts = [textwrap.fill(part, 72) if is_wrapped else part for part in (*top, *PARAGRAPHS)]
    roles = named(between.join(parts).replace("\n", newline) + newline)
    assert roles[Role.HEADLINE] == [headline]
    assert roles.get(Role.BYLINE) == ([byline] if byline else None)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("is_wrapped", [False, True])
def test_a_text_that_begins_with_its_lede_has_no_headline(is_wrapped: bool, between: str) -> None:
    parts = [textwrap.fill(part, 72) if is_wrapped else part for part in PARAGRAPHS]
    assert named(between.join(parts)) == {}


def test_the_line_below_the_headline_without_a_full_stop_is_a_standfirst() -> None:
    standfirst = "Council votes for cars after nine months of work on the piers"
    roles = named("\n".join(["Bridge opens again", standfirst, "By Ann Lee", *PARAGRAPHS]))
    assert roles[Role.STANDFIRST] == [standfirst]


def test_a_sentence_that_the_lede_says_again_is_a_standfirst() -> None:
    standfirst = "Council votes to open the bridge a year after the flood."
    roles = named("\n".join(["Cars come back", standfirst, "By Ann Lee", *PARAGRAPHS]))
    assert roles[Role.STANDFIRST] == [standfirst]


def test_a_lede_above_the_byline_stays_a_paragraph() -> None:
    roles = named("\n".join(["Cars come back", PARAGRAPHS[0], "By Ann Lee", *PARAGRAPHS[1:]]))
    assert Role.STANDFIRST not in roles


@pytest.mark.parametrize(
    "lede", ["OSLO, March 3 - Shr 12 cts vs 9 cts in the year before", "RENO, Nev. (AP) — Ann Lee"]
)
def test_a_line_that_opens_with_a_dateline_is_the_story(lede: str) -> None:
    roles = named("\n".join(["Bridge opens again", lede, *PARAGRAPHS]))
    assert list(roles) == [Role.HEADLINE]


def test_several_short_lines_between_paragraphs_are_subheads() -> None:
    first, second, third, fourth = PARAGRAPHS
    roles = named("\n".join(["Bridge opens again", first, "A year of work", second, third, "Old cars first", fourth]))
    assert roles[Role.SUBHEAD] == ["A year of work", "Old cars first"]


@pytest.mark.parametrize("lines", [["A year of work"], ["A year of work:", "Old cars first."], ["- steel", "- cars"]])
def test_one_short_line_or_one_with_an_end_mark_is_no_subhead(lines: list[str]) -> None:
    text = "\n".join(f"{paragraph}\n{line}" for paragraph, line in zip(PARAGRAPHS, lines, strict=False))
    assert Role.SUBHEAD not in named(f"Bridge opens again\n{text}\n{PARAGRAPHS[3]}")


def test_a_credit_beside_a_caption_is_told() -> None:
    text = "\n".join(["Bridge opens again", PARAGRAPHS[0], "The bridge on Monday", "Photo: Ann Lee", *PARAGRAPHS[1:]])

    def caption(doc: Document) -> Iterable[RoleClaim]:
        start = doc.text.index("The bridge on Monday")
        return [RoleClaim(Span(start, start + 20), Role.CAPTION, 8.0, "a picture")]

    doc = assign_roles(plain_document(text, "story.txt"), [caption])
    assert [doc.of(block.span) for block in doc.blocks if block.role is Role.CREDIT] == ["Photo: Ann Lee"]


def test_the_headline_of_a_page_is_found_below_its_furniture() -> None:
    page = ["Harlow Post", *(f"Section {number}" for number in range(12)), "Most read", "Twelve ways to cook a trout"]
    story = ["Bridge opens to cars again after flood", "By Ann Lee", "3 March 2021", *PARAGRAPHS]
    doc = plain_document("\n".join([*page, *story]), "page.txt")
    furniture = [
        RoleClaim(block.span, Role.LEFTOVER, 8.0, "nav-label", "headline") for block in doc.blocks[: len(page)]
    ]
    doc = assign_roles(doc, [lambda _: furniture])
    assert doc.headline is not None
    assert doc.of(doc.headline.span) == "Bridge opens to cars again after flood"
    assert doc.byline is not None
    assert doc.of(doc.byline.span) == "By Ann Lee"


def test_a_headline_that_was_taken_for_furniture_by_its_place_is_taken_back() -> None:
    lines = [*(f"Section {number}" for number in range(9)), "Bridge opens to cars again", "By Ann Lee", *PARAGRAPHS]
    doc = plain_document("\n".join(lines), "page.txt")
    furniture = [RoleClaim(block.span, Role.LEFTOVER, 8.0, "nav-label", "headline") for block in doc.blocks[:10]]
    doc = assign_roles(doc, [lambda _: furniture])
    assert doc.headline is not None
    assert doc.of(doc.headline.span) == "Bridge opens to cars again"


def test_the_stronger_claim_names_a_line() -> None:
    doc = plain_document("Share this\n\nThe bridge is open.", "story.txt")
    span = doc.blocks[0].span
    claims = [RoleClaim(span, Role.CAPTION, 3.0, "weak"), RoleClaim(span, Role.LEFTOVER, 6.0, "strong")]
    assert apply_claims(doc, claims).blocks[0] == Block(span, Role.LEFTOVER, "strong")


def test_a_block_that_is_claimed_in_part_is_split_at_line_ends() -> None:
    text = "Engineers put in forty tons of new steel over nine\nmonths and were done.\nShare this"
    doc = Document(text, (Block(Span(0, len(text)), Role.PARAGRAPH),), plain_document(text, "x").offsets, text)
    claim = RoleClaim(Span(text.index("Share"), len(text)), Role.LEFTOVER, 6.0, "share-follow")
    assert [doc.of(block.span) for block in apply_claims(doc, [claim]).blocks] == [
        "Engineers put in forty tons of new steel over nine\nmonths and were done.",
        "Share this",
    ]
