"""What kind of piece an article is, with the reason: news, or one that speaks in a voice of its own."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from newslint.document import BODY, Document, Role
from newslint.finding import Span
from newslint.layers.distinct_words import distinct_words
from newslint.layers.word_sets import word_set_of
from newslint.text.precompiled import quick_pattern

# In the order in which they are asked: a live blog on a match is a live blog.
KINDS = ("live", "obituary", "review", "opinion", "sport")
# The share of words in the first person, outside quoted speech, from which on a piece is somebody's own.
OWN_SHARE = 0.012
FEWEST_OWN = 5
# The share of sport and show words from which on a piece is about these.
TOPIC_SHARE = 0.018
FEWEST_TOPIC = 5
TOPICS = ("topic-sport", "topic-show")
# Paragraphs that open with a time of day from which on an article is a live blog.
FEWEST_TIMES = 4
# What every rating of a review holds.
RATED = ("★★", "Running time:", "Rated ", "out of 5", "out of five")


class Kind(NamedTuple):
    """A kind of article: `news`, `opinion`, `live`, `review`, `sport` or `obituary`, and what it was told by."""

    name: str
    reason: str


def article_kind(doc: Document) -> Kind:
    """The kind of an article: told by its metadata, its address, its headline, its form or its words, in this order."""
    return _stated(doc) or _by_form(doc) or _by_words(doc) or Kind("news", "nothing speaks for another kind")


def _stated(doc: Document) -> Kind | None:
    told = [(key, doc.metadata.get(key, "")) for key in ("section", "category", "genre", "type", "kind")]
    address = doc.metadata.get("url", "").partition("?")[0]
    title = doc.of(doc.headline.span) if doc.headline else doc.metadata.get("title", "")
    label, mark, _ = title.partition(":")
    told += [("url", address.partition("://")[2].partition("/")[2].rpartition("/")[0])]
    told += [
        ("headline", label if mark and len(label.split()) <= 2 else title.rpartition("|")[2] if "|" in title else "")
    ]
    for where, text in told:
        if not text:
            continue
        words = frozenset(re.split(r"[/\s,;&|_]+", text.lower()))
        for kind in KINDS:
            met = sorted(words & word_set_of(__file__, "article_kind_words.txt", f"label-{kind}"))
            if met:
                return Kind(kind, f"{where} says “{met[0]}”")
    return None


def _by_form(doc: Document) -> Kind | None:
    starts = [block.span.start for block in doc.blocks if block.role in BODY]
    times = sum(doc.text[at].isdigit() and _clock().match(doc.text, at, at + 24) is not None for at in starts)
    if times >= FEWEST_TIMES:
        return Kind("live", f"{times} paragraphs open with a time of day")
    title = doc.of(doc.headline.span) if doc.headline else ""
    if re.search(r"(?i)\blive updates\b|\bas it happened\b|\blive blog\b", title):
        return Kind("live", "the headline says so")
    # Looking for a few letters first is many times as fast as the patterns.
    survived = _survived().search(doc.text) if " survived by" in doc.text else None
    if survived and re.search(r"\b(?:died|dies|has died)\b", doc.text):
        return Kind("obituary", f"“{survived[0]}”")
    rated = _rated().search(doc.text) if any(sign in doc.text for sign in RATED) else None
    return Kind("review", f"“{rated[0]}”") if rated else None


def _by_words(doc: Document) -> Kind | None:
    low = doc.folded_words
    # One look at every word for all three lists: most words are in none.
    met = doc.layer(distinct_words) & _listed()
    numbers = list(compress(count(), map(met.__contains__, low)))
    words, total = [low[number] for number in numbers], len(low)
    persons = _words("first-person")
    own = sum(map(persons.__contains__, words))
    if own >= FEWEST_OWN and own >= OWN_SHARE * total:
        own = sum(_is_own(doc, *doc.words[number]) for number in numbers if low[number] in persons)
        if own >= FEWEST_OWN and own >= OWN_SHARE * total:
            return Kind("opinion", f"{own} of {total} words are in the first person or address the reader")
    sport, show = (sum(map(_words(name).__contains__, words)) for name in TOPICS)
    if sport + show >= FEWEST_TOPIC and sport + show >= TOPIC_SHARE * total:
        return Kind("sport" if sport >= show else "review", f"{sport + show} of {total} words are of sport or shows")
    return None


def _is_own(doc: Document, start: int, end: int) -> bool:
    # In capitals it is the country.
    if doc.text[start:end] == "US" or doc.quotation_at(Span(start, end)):
        return False
    block = doc.block_at(start)
    return block is not None and block.role in BODY and block.role is not Role.QUOTE


@cache
def _listed() -> frozenset[str]:
    return _words("first-person").union(*map(_words, TOPICS))


def _words(name: str) -> frozenset[str]:
    return word_set_of(__file__, "article_kind_words.txt", name)


@cache
def _clock() -> re.Pattern[str]:
    return quick_pattern(r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|GMT|BST|ET|EST|EDT|\b)|\d{1,2} ?[ap]\.?m\b)")


@cache
def _survived() -> re.Pattern[str]:
    return quick_pattern(r"\b(?:is|was|are) survived by\b")


@cache
def _rated() -> re.Pattern[str]:
    return quick_pattern(
        r"★{2,}|\bRunning time:|\bRated (?:PG|R|G|NC-17)\b|\b[1-5](?:\.5)? (?:stars )?out of (?:5|five)\b stars?"
    )
