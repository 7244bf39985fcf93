from __future__ import annotations

import re

import pytest

from newslint import Span, fold, read_list, read_rows
from newslint_leftovers import wordings as module
from newslint_leftovers.lines import Line, key_of
from newslint_leftovers.patterns import patterns_for
from newslint_leftovers.wordings import LISTED, Wording, said_by

from .articles import PARAGRAPHS

ROWS = read_rows(module.__file__, "line_patterns.jsonl")


def line(text: str) -> Line:
    return Line(Span(0, len(text)), text, fold(text), len(text.split()), text.endswith((".", "!", "?")), 0, True)


def said(text: str) -> Wording | None:
    return said_by(line(text), patterns_for([line(text)]))


@pytest.mark.parametrize("kind", LISTED)
def test_every_wording_of_a_list_is_met_as_a_line(kind: str) -> None:
    missed = []
    for entry in read_list(module.__file__, f"wordings/{kind}.txt"):
        shown = entry.removeprefix("? ").replace(" …", " the River Gazette").replace("… ", "The River Gazette ")
        found = said(shown)
        if found is None or (found.weak and not entry.startswith("? ")):
            missed.append(entry)
    assert missed == []


def test_every_wording_is_in_the_form_in_which_lines_are_looked_up() -> None:
    odd = []
    for kind in LISTED:
        for entry in read_list(module.__file__, f"wordings/{kind}.txt"):
            words = entry.removeprefix("? ")
            if not words.startswith("…") and not words.endswith("…") and key_of(words) != words:
                odd.append(entry)
    assert odd == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']}: {row['examples'][0][:30]}")
def test_every_pattern_matches_its_examples_and_is_woken_by_them(row: dict[str, object]) -> None:
    flags = 0 if row.get("case") else re.IGNORECASE
    for example in row["examples"]:  # type: ignore[attr-defined]
        assert re.fullmatch(str(row["regex"]), example, flags), example
        assert any(sign in example.lower() for sign in row["signs"]), example  # type: ignore[attr-defined]
        assert said(example) is not None, example


def test_case_curly_apostrophes_and_hard_blanks_do_not_hide_a_wording() -> None:
    assert said("WHAT’S YOUR REACTION?") == Wording("reactions-widget")
    assert said("Follow\u00a0River Gazette\u00a0on\u00a0Facebook") == Wording("share-follow")
    assert said("» Read more »") == Wording("related-block")
    assert said("1,204 Shares") == Wording("share-follow")


STORY_SENTENCES = (
    # comment-form, reactions-widget
    "The mayor left a reply on the family's door, and no comments were added to it by anybody.",
    "She asked the pupils what they thought of the story, and they were not sure how it made them feel.",
    "Police said the comments, 14 in all, were posted below a report on the march and later deleted.",
    "He was angry and sad, he said, but above all in love with the town that had thrown him out.",
    "Nobody was the first to comment on the vote, since all 21 councillors had agreed to stay silent.",
    # share-follow
    "The share price fell by 4 percent on Tuesday after the company said it would follow its rival on Facebook.",
    "Drivers were told to follow the signs, share the road with cyclists and print a permit at home.",
    "He tweeted the picture, emailed it to his lawyer and saved a copy on a disk that he kept in a drawer.",
    "Hundreds joined the march on Facebook, but only a few dozen followed it to the door of the town hall.",
    "Likes and shares do not win elections, said the candidate, who has 14,000 followers on Instagram.",
    # newsletter-signup, paywall-account
    "About 900 people have signed up for the newsletter that the council sends on Fridays, the clerk said.",
    "The minister received the latest news in his inbox at midnight, according to two aides who saw it.",
    "Readers who subscribe to the magazine had donated $14,000 to the family by the end of the week.",
    "Members must log in to the site to see the plans, and 12 of them did so on the first day.",
    "The committee gave the firm unlimited access to the archive, a trial period of six months and a key.",
    # cookie-consent, copyright-line, ad-label
    "The court said the site had set cookies without asking and must accept all claims by its users.",
    "The judge found that the copyright in the song lay with the family and that all rights were reserved to it.",
    "The advertisement ran for a week, and the story continues to divide the town that paid for it.",
    "She bought the painting now hanging in the hall for $90 and sold it for a sponsored trip to Rome.",
    "The rules say that material may be published, broadcast or rewritten by anyone who names the source.",
    # media-prompt, caption-as-body, image-placeholder
    "The club asked fans to watch the video of the match and to view the photos in the gallery of the museum.",
    "The photo by Getty Images shows the minister at the door, but the image was altered, Reuters reported.",
    "Visitors can play the slideshow in the hall, enlarge the map and listen to the story of the wreck.",
    "The file was called harbour.jpg, and the photograph in it was the only picture of the boat.",
    "A man on the left in the picture, named as John Roe, was loading the truck when the bomb went off.",
    # related-block, related-link, truncated-teaser
    "Parents were told to read more to their children and to see also that they slept by nine.",
    "More stories like this one are told in every village, and most popular of all is that of the bear.",
    "The latest news from the front was grim, and recommended routes out of the city were closed.",
    "“You may also like to know,” she said, “that I have never read the full report on the dam.”",
    "He trailed off: “I thought we would always have more time …” Then he hung up.",
    # nav-label, masthead-banner, publish-stamp, gallery-date, source-url-line
    "The search for the home of the boy went on, and the sport, business and politics of the day were forgotten.",
    "The Sun and the Daily Mirror carried the story on the front page, and the Times on page 12.",
    "The report, published on 3 May 2019 and updated at 10.15 on the same day, found no plan for a flood.",
    "The privacy policy of the firm, its terms of use and its cookie settings are under review in court.",
    "The plans are on the site of the council, https://council.example/plans, where anybody can read them.",
    # glued-tags, byline-furniture, read-time, print-jump
    "YouTube, PayPal and LinkedIn closed the accounts of McDonald, MacArthur and DeVos, they said.",
    "The author of the book can be reached by few people, and the reporter who covers the court is not one.",
    "It takes four minutes to read the plan, and the reading time of the bill is 30 minutes.",
    "The figures on page 12 of the report continued a trend that began with the closing of the mine.",
    "Topics of the talks were gas, wheat and steel, and tags on the goods will have to be in French.",
)


@pytest.mark.parametrize("sentence", [*STORY_SENTENCES, *PARAGRAPHS])
def test_story_sentences_with_the_same_words_are_left_alone(sentence: str) -> None:
    assert said(sentence) is None
