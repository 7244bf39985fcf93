from __future__ import annotations

import pytest

from newslint.document import Document, Role, RoleClaim
from newslint.engine.statistics import article_statistics, hot_spots, mean
from newslint.finding import Span
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles

HARD = (
    "Municipal administrators responsible for infrastructure maintenance acknowledged considerable structural "
    "deterioration throughout the metropolitan transportation network, necessitating immediate rehabilitation "
    "expenditures significantly exceeding previously authorised appropriations."
)
TEXT = f"""Bridge shut after storm

The bridge is shut. “It is not safe,” the mayor said.

{HARD}

Share this article now
"""


def doc_of(text: str) -> Document:
    def namer(doc: Document) -> list[RoleClaim]:
        at = doc.text.find("Share this")
        return [RoleClaim(Span(at, at + 22), Role.LEFTOVER, 9, "share-follow")] if at >= 0 else []

    return assign_roles(plain_document(text, "story.txt"), [namer])


def test_the_body_is_counted_without_headline_and_leftovers() -> None:
    counted = article_statistics(doc_of(TEXT))

    assert counted.headline == "Bridge shut after storm"
    assert (counted.words, counted.sentences, counted.paragraphs) == (35, 3, 2)
    assert counted.longest_sentence == 24
    assert counted.words_per_sentence == pytest.approx(35 / 3)


def test_speech_sources_and_leftovers_are_shares_of_the_words() -> None:
    counted = article_statistics(doc_of(TEXT))

    assert counted.quoted_share == pytest.approx(4 / 35)
    # What the mayor said, and what the administrators acknowledged.
    assert counted.attributions == 2
    assert counted.attributions_per_100_words == pytest.approx(200 / 35)
    assert counted.leftover_share == pytest.approx(4 / 43)


def test_the_longest_sentence_has_its_place() -> None:
    doc = doc_of(TEXT)
    span = article_statistics(doc).longest_span

    assert span is not None
    assert doc.of(span) == HARD


def test_a_hot_spot_is_found_on_its_line() -> None:
    (spot,) = article_statistics(doc_of(TEXT.replace("appropriations.", "appropriations by far."))).hot_spots

    assert (spot.location.line, spot.words) == (5, 26)
    assert spot.grade > 15


def test_a_short_paragraph_is_no_hot_spot_however_hard() -> None:
    assert article_statistics(doc_of(TEXT)).hot_spots == ()


def test_the_hardest_paragraph_comes_first() -> None:
    harder = f"{HARD[:-1]} and necessitating institutional reconsideration of responsibilities notwithstanding."
    doc = doc_of(f"Bridge shut\n\n{HARD[:-1]} by far.\n\n{harder}\n")

    first, second = hot_spots(doc)

    assert first.grade > second.grade
    assert [spot.span for spot in hot_spots(doc, most=1)] == [first.span]


def test_an_empty_article_counts_nothing() -> None:
    counted = article_statistics(doc_of(""))

    assert (counted.words, counted.sentences, counted.longest_sentence, counted.grade) == (0, 0, 0, None)
    assert (counted.quoted_share, counted.leftover_share, counted.hot_spots) == (0.0, 0.0, ())


def test_a_mean_leaves_out_what_is_not_there() -> None:
    assert mean([1.0, None, 3.0]) == 2.0
    assert mean([None]) is None
