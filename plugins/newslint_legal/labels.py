"""Nouns that call somebody a criminal, and the state of a case that makes them right or wrong."""

from __future__ import annotations

import re
from functools import cache

from newslint import Document, lazy_pattern, read_list

# A name behind a label: two words and more with capitals, with initials and particles between.
NAME = r"(?:[A-Z][\w'-]+ (?:[A-Z]\. )?(?:(?:de|van|von|bin|al|el|la|da)[ -])?[A-Z][\w'-]+)"
OPEN = (
    r"\b(?:arrested|charged|indicted|suspect(?:s|ed)?|accused|custody|remanded|bail|alleged(?:ly)?|arraign\w+|"
    r"on trial|go(?:es)? on trial|trial (?:begins|opens|starts|is due)|pleaded not guilty|pled not guilty|"
    r"awaiting trial|awaits trial|manhunt|wanted)\b"
)
CLOSED = (
    r"\b(?:convicted|conviction|found guilty|sentenced|sentence|jailed|imprisoned|serving|pleaded guilty|pled guilty|"
    r"admitted|admits|confessed|life in prison|executed|parole|death row|"
    r"shot (?:himself|herself)|killed (?:himself|herself)|"
    r"shot dead by|killed by police|took (?:his|her) own life|murder-suicide|guilty verdict|pardoned|exonerated)\b"
)


@cache
def labels() -> str:
    """An alternation of the labels, for a pattern."""
    return "|".join(re.escape(one) for one in read_list(__file__, "crime_labels.txt"))


def anchors() -> tuple[str, ...]:
    """The labels and their plurals as anchors."""
    return tuple(form for one in read_list(__file__, "crime_labels.txt") for form in (one, one + "s"))


def case_is_open(doc: Document) -> bool:
    """Whether an article tells of an arrest, a charge or a trial, and of no conviction, plea or death; a layer."""
    return _open().search(doc.text) is not None and _closed().search(doc.text) is None


@cache
def _open() -> re.Pattern[str]:
    return lazy_pattern(OPEN, re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    return lazy_pattern(CLOSED, re.IGNORECASE)
