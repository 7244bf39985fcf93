from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import read_list
from newslint_leftovers import wordings as module
from newslint_leftovers.rules import leftover_rules
from newslint_leftovers.wordings import LISTED

from .articles import BYLINE, CLEAN, HEADLINE, PARAGRAPHS
from .cleaned import clean, findings

EXACT = [rule.id.split("/")[1] for rule in leftover_rules() if getattr(rule, "exact", False)]
# Kinds whose lines a person should look at first, with lines of each.
OTHERS = {
    "caption-as-body": (
        "The mayor at the door of the library (Photo: Jane Doe/River Gazette)",
        "Jane Doe/Getty Images",
    ),
    "copyright-line": ("© 2021 River Gazette. All rights reserved.",),
    "byline-furniture": ("Jane Doe can be reached at jane@gazette.example.", "John Roe contributed reporting."),
    "publish-stamp": ("PUBLISHED: 08:12, Thu, May 14, 2015", "Last updated on 3 May 2019 at 10:15"),
    "source-url-line": ("Source: https://gazette.example/library",),
    "glued-tags": ("TownCouncilLibrariesMill StreetSchoolsBudget", "#library #council #schools"),
    "editor-note": ("Correction: An earlier version of this article gave the wrong number of votes.",),
    "promo-sentence": ("Watch the whole debate below.", "Subscribe to our podcast here."),
    "image-placeholder": ("[photo: the mayor at the door]", "IMG_2034.jpg"),
    "related-link": ("- [Harbour bridge to stay closed until autumn](#)",),
}


def _lines(kind: str) -> tuple[str, ...]:
    """Wordings of a kind that alone are enough, as a page would show them."""
    listed = read_list(module.__file__, f"wordings/{kind}.txt")
    whole = [entry for entry in listed if not entry.startswith("? ") and "…" not in entry and len(entry) > 3]
    return tuple(entry[0].upper() + entry[1:] for entry in whole)


BOXES = {kind: _lines(kind) for kind in EXACT if kind in LISTED}


def put(lines: tuple[str, ...], at: int) -> str:
    """The clean article with lines before its part of that number."""
    parts = [HEADLINE, BYLINE, *PARAGRAPHS]
    return "\n\n".join((*parts[:at], *lines, *parts[at:])) + "\n"


@given(
    st.sampled_from(sorted(BOXES)).flatmap(
        lambda kind: st.lists(st.sampled_from(BOXES[kind]), min_size=1, max_size=4, unique=True)
    ),
    st.integers(0, len(PARAGRAPHS) + 2),
)
@settings(max_examples=150, deadline=None)
def test_furniture_of_exact_kinds_goes_and_the_article_is_as_it_was(lines: list[str], at: int) -> None:
    assert clean(put(tuple(lines), at)).text == CLEAN


@pytest.mark.parametrize("kind", sorted(OTHERS))
@pytest.mark.parametrize("at", range(1, len(PARAGRAPHS) + 3))
def test_furniture_to_be_looked_at_goes_when_asked_for(kind: str, at: int) -> None:
    for line in OTHERS[kind]:
        assert clean(put((line,), at), unsafe=True).text == CLEAN


@given(st.lists(st.sampled_from([*PARAGRAPHS, *(line for box in BOXES.values() for line in box[:9])]), max_size=12))
@settings(max_examples=100, deadline=None)
def test_what_was_cleaned_once_stays_as_it_is(lines: list[str]) -> None:
    for unsafe in (False, True):
        once = clean("\n\n".join(lines), unsafe).text
        again = clean(once, unsafe)
        assert (again.text, again.removed) == (once, ())


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60), max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_cleaned_and_nothing_is_written_anew(lines: list[str]) -> None:
    text = "\n".join(lines)
    done = clean(text)
    assert len(done.text) <= len(text)
    assert clean(done.text).text == done.text


SENTENCE = re.compile(r"(?:\S+\s+){11,}\S+[.!?]")


@given(
    st.lists(st.sampled_from([*PARAGRAPHS, *(line for box in OTHERS.values() for line in box)]), min_size=4, max_size=9)
)
@settings(max_examples=100, deadline=None)
def test_no_safe_fix_takes_a_sentence_of_twelve_words_that_is_of_no_exact_kind(lines: list[str]) -> None:
    safe = {f"leftovers/{kind}" for kind in (*EXACT, "repeated-paragraph", "related-link", "blank-line-run")}
    for one in clean("\n\n".join(lines)).removed:
        assert one.rule in safe or not SENTENCE.fullmatch(one.text)


def test_a_clean_article_is_left_as_it_is() -> None:
    done = clean(CLEAN, unsafe=True)
    assert (done.text, done.removed, done.share, done.facts) == (CLEAN, (), 0.0, {})


def test_what_was_removed_is_told_with_the_lines_of_the_original() -> None:
    done = clean(put(("Share this article", "ADVERTISEMENT"), 4))
    assert [(one.line, one.text) for one in done.removed] == [(9, "Share this article"), (11, "ADVERTISEMENT")]


def test_facts_are_told_by_name() -> None:
    done = clean(put(("© 2021 River Gazette. All rights reserved.",), 8), unsafe=True)
    assert done.facts == {"licence": ["© 2021 River Gazette. All rights reserved."]}


def test_line_ends_are_kept() -> None:
    text = put(("Share this article",), 4).replace("\n", "\r\n")
    assert clean(text).text == CLEAN.replace("\n", "\r\n")


def test_a_quotation_in_the_story_is_never_touched() -> None:
    text = CLEAN.replace("I chose the schools.", "I chose the schools&rsquo; roof.")
    assert clean(text, unsafe=True).text == text
    assert any(one.rule == "leftovers/markup-debris" for one in findings(text))
