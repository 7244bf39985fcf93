from __future__ import annotations

import pytest

from newslint.document import Role
from newslint.engine.fixer import applicable, apply_edits
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.finding import Safety
from newslint.formats import Source
from newslint.formats.records import Records
from newslint_leftovers.namer import name_leftovers
from newslint_leftovers.rules import leftover_rules

from .articles import CLEAN, HEADLINE, PARAGRAPHS, kinds, leftover_lines, named, story

# Boxes as pages have them, with the kinds of their lines.
BOXES = {
    "source-url-line": ["https://rivergazette.example/news/library"],
    "publish-stamp": ["PUBLISHED: 09:15, Wed, May 8, 2024 | UPDATED: 11:02, Wed, May 8, 2024"],
    "gallery-date": ["Wed, May 8, 2024"],
    "caption-as-body": ["Readers outside the library on Monday (Photo: Jane Doe/River Gazette)"],
    "related-block": ["READ MORE: Five things to know about the new schools"],
    "media-prompt": ["PLAY SLIDESHOW"],
    "image-placeholder": ["[photo: mayor at the door]"],
    "share-follow": ["Share this article", "Share on Facebook", "Share on Twitter", "Email"],
    "newsletter-signup": ["Get the day's top stories in your inbox", "Enter your email address", "Sign up"],
    "paywall-account": ["Already a subscriber? Log in", "Subscribe now"],
    "cookie-consent": ["We use cookies to improve your experience on our site.", "Accept all cookies"],
    "comment-form": ["Leave a Reply", "Your email address will not be published. Required fields are marked *"],
    "reactions-widget": ["What's Your Reaction?", "Not Sure", "Excited"],
    "copyright-line": ["© 2024 River Gazette. All rights reserved."],
    "ad-label": ["ADVERTISEMENT", "Story continues below"],
    "glued-tags": ["Tags: libraries, schools, Mill Street"],
    "nav-label": ["Back to top"],
    "read-time": ["4 min read"],
    "print-jump": ["(Continued on page A12)"],
    "byline-furniture": ["Jane Doe can be reached at jane@rivergazette.example."],
}


def cleaned(text: str, safety: Safety) -> str:
    doc = named(text)
    found = Locator(doc).locate(RuleSet(leftover_rules()).lint(doc).findings)
    return apply_edits(text, applicable(found, safety))[0]


def test_a_clean_article_has_no_leftovers() -> None:
    assert leftover_lines(CLEAN) == []


@pytest.mark.parametrize("kind", BOXES)
@pytest.mark.parametrize("at", [1, 3, 6])
def test_a_box_put_into_an_article_is_found_line_by_line(kind: str, at: int) -> None:
    assert leftover_lines(story(*BOXES[kind], at=at)) == BOXES[kind]
    assert kinds(story(*BOXES[kind], at=at))[0] == kind


@pytest.mark.parametrize("kind", BOXES)
def test_deleting_a_box_gives_the_article_back(kind: str) -> None:
    once = cleaned(story(*BOXES[kind]), Safety.SUGGESTION)
    assert once == CLEAN
    assert cleaned(once, Safety.SUGGESTION) == once


def test_deleting_a_box_at_the_end_leaves_one_line_end() -> None:
    assert cleaned(story("Back to top", at=6), Safety.SUGGESTION) == CLEAN


@pytest.mark.parametrize("kind", ["share-follow", "comment-form", "cookie-consent", "media-prompt", "ad-label"])
def test_boxes_of_exact_wording_are_deleted_by_safe_fixes(kind: str) -> None:
    assert cleaned(story(*BOXES[kind][:1]), Safety.SAFE) == CLEAN


@pytest.mark.parametrize("kind", ["caption-as-body", "copyright-line", "publish-stamp", "gallery-date"])
def test_lines_that_hold_facts_or_may_be_prose_are_not_deleted_by_safe_fixes(kind: str) -> None:
    assert cleaned(story(*BOXES[kind]), Safety.SAFE) == story(*BOXES[kind])


def test_a_teaser_below_a_heading_of_links_is_a_leftover() -> None:
    lines = [
        "Related articles",
        "Harbour bridge to stay closed until autumn",
        "Baker wins prize for the best rye bread",
    ]
    assert kinds(story(*lines)) == ["related-block", "related-link", "related-link"]


def test_a_label_between_holes_is_a_caption_and_between_single_blank_lines_a_subhead() -> None:
    before, after = "\n\n".join(PARAGRAPHS[:3]), "\n\n".join(PARAGRAPHS[3:])
    assert leftover_lines(f"{before}\n\n\n\nAnn Lee speaking at a rally\n\n\n\n{after}") == [
        "Ann Lee speaking at a rally"
    ]
    assert leftover_lines(f"{before}\n\nWhat the engineer found\n\n{after}") == []


def test_a_weak_wording_counts_only_beside_another_leftover_or_below_the_story() -> None:
    assert leftover_lines(story("Analysis")) == []
    assert leftover_lines(story("Facebook", "Share this article")) == ["Facebook", "Share this article"]
    assert leftover_lines(story("Politics", at=6)) == ["Politics"]


PAGE_TOP = [
    "Skip to main content",
    "Open menu",
    "Home",
    "News",
    "Sport",
    "Opinion",
    "Sign in",
    "Subscribe",
    "Search",
    "Weather",
]
PAGE_END = [
    "Share this article", "Most popular", "Harbour bridge to stay closed until autumn",
    "Baker wins prize for the best rye bread", "Dog finds its way home after nine years", "Contact us", "About us",
    "Privacy policy", "Terms of use", "Cookie settings", "© 2024 River Gazette", "Back to top",
]  # fmt: skip


def test_all_round_the_story_of_a_page_dump_is_left_over_but_its_headline_and_byline() -> None:
    page = "\n".join([*PAGE_TOP, "Library on Mill Street to close in autumn", "By Jane Doe", *PARAGRAPHS, *PAGE_END])
    assert leftover_lines(page) == [*PAGE_TOP, *PAGE_END]
    assert [block.role for block in named(page).blocks if block.span.start == page.index("By Jane")] == [Role.BYLINE]


STANDFIRST = "A vote by the council ends the petition of residents who wanted to keep the library on Mill Street"


@pytest.mark.parametrize(
    "above",
    [
        [STANDFIRST, "By Jane Doe", "Published 14 May 2015", "Copy link", "Join the conversation"],
        ["By Jane Doe", "Published 14 May 2015", "Still open until September.", "Comments (8)"],
    ],
    ids=["it is made of the story's words", "it stands below the date"],
)
def test_a_standfirst_that_furniture_parts_from_the_story_is_no_leftover(above: list[str]) -> None:
    page = "\n".join([*PAGE_TOP, HEADLINE, *above, *PARAGRAPHS, *PAGE_END])
    told = {STANDFIRST, "By Jane Doe", "Still open until September."}
    assert [line for line in leftover_lines(page) if line in {HEADLINE, *told}] == []
    assert {"Copy link", "Comments (8)"} & set(above) <= set(leftover_lines(page))


def test_a_paragraph_that_a_box_parts_from_its_story_is_no_leftover() -> None:
    told = [
        "The engineer, Ruth Okafor, had looked at the roof for a week before she wrote her report to the mayor.",
        "In her report Ms Okafor had warned the council three years ago that rain would get in one day.",
    ]
    last = "Asked about the schools, Ms Okafor pointed to the petition in her hand and to the roof over her head."
    form = ["Sign up for our newsletter", "Email address"]
    page = "\n".join([*PAGE_TOP, HEADLINE, *PARAGRAPHS, *told, *form, last, *PAGE_END])
    assert last not in leftover_lines(page)


def test_the_subhead_below_a_box_of_links_is_the_storys() -> None:
    box = ["Related articles", "Harbour bridge to stay closed until autumn", "What the engineer found"]
    assert kinds(story(*box)) == ["related-block", "related-link"]


def test_a_label_that_a_list_of_contents_has_too_is_the_storys() -> None:
    parts = [*PARAGRAPHS[:3], "What it costs", "$2.4 million", *PARAGRAPHS[3:]]
    page = "\n".join([*PAGE_TOP, "What it costs", HEADLINE, "By Jane Doe", *parts, *PAGE_END])
    assert leftover_lines(page).count("What it costs") == 1


def test_a_leftover_says_which_fact_it_holds() -> None:
    text = story("PUBLISHED: 08:12, Thu, May 14, 2015", "Share this article", "© 2021 River Gazette")
    held = {block.reason: block.holds for block in named(text).blocks if block.role is Role.LEFTOVER}
    assert held == {"publish-stamp": "date", "share-follow": "", "copyright-line": "licence"}


def test_a_headline_from_metadata_is_never_a_leftover() -> None:
    row = '{"id": "1", "headline": "Most popular", "byline": "Share this article", "text": "Read more"}\n'
    (doc,) = Records().documents(Source("a.jsonl", row))
    assert [doc.of(claim.span) for claim in name_leftovers(doc)] == ["Read more"]


@pytest.mark.parametrize(
    "text",
    [
        "Rye bread\n\nIngredients\n\n2 cups rye flour\n1 cup water\n1 teaspoon salt\n3 g yeast\n\n"
        "Mix the flour with the water and let the dough rest for twelve hours in a warm place.\n\nBake it.\n",
        "The river goes down to the sea\nand no one asks it why\n"
        "The boats are tied along the quay\nthe gulls are in the sky\n",
        "Q: When will the library close its doors for good, and who decided it?\n\nA: In September\n\n"
        "Q: Where will all of the books go when the doors are shut?\n\nA: To the schools\n",
        "Results of the second round in the north of the country on Sunday were as follows.\n\n"
        "Lee 4,120\nRoe 3,987\nDoe 1,022\nTurnout 61.4 percent\n",
    ],
    ids=["recipe", "verse", "questions and answers", "results"],
)
def test_texts_whose_lines_have_no_end_marks_are_left_alone(text: str) -> None:
    assert leftover_lines(text) == []


def test_an_article_in_another_language_is_left_alone() -> None:
    text = (
        "Die Bibliothek in der Mühlstraße wird im Herbst geschlossen, wie der Rat der Stadt am Dienstag entschied.\n\n"
        "Video\n\nNewsletter\n\nFacebook\n\nSie ist seit 1962 offen, und viele der Bürger sind mit dem Plan nicht "
        "einverstanden, denn das Haus ist für sie ein Ort, an dem sie auch im Winter lesen können.\n\nTwitter\n"
    )
    assert leftover_lines(text) == []


def test_claims_have_a_kind_that_a_rule_reports() -> None:
    reported = {rule.id.split("/")[1] for rule in leftover_rules()}
    assert {kind for box in BOXES.values() for kind in kinds(story(*box))} <= reported


def test_every_line_of_a_long_page_is_claimed_once() -> None:
    page = "\n".join([*PAGE_TOP, *PARAGRAPHS, *(PAGE_END * 50)])
    claims = list(name_leftovers(named(page)))
    assert claims == []
    assert len(leftover_lines(page)) == len(PAGE_TOP) + 50 * len(PAGE_END)
