"""Words that have several forms: where each form of a set stands in an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint import BODY, Document, Role, Span
from newslint.named import NamedTuple

OWN_SCOPE = BODY | {Role.STANDFIRST}


class FormSet(NamedTuple):
    """Forms of one word, each a list of spellings that go in pairs with those of the other forms.

    `capital` tells that the forms are names. `bridge` is an expression of what makes several of them right
    in one article, or empty. `mend` tells whether one may be put in the place of another.
    """

    forms: tuple[tuple[str, ...], ...]
    capital: bool = False
    bridge: str = ""
    mend: bool = True


def places(doc: Document, words: FormSet) -> list[list[Span]]:
    """Where each form stands in the writer's own words, by form; empty lists where a form does not occur."""
    return [_form_places(doc, spellings, capital=words.capital) for spellings in words.forms]


def may_be_several(folded: str, words: FormSet) -> bool:
    """Whether a text may hold two forms of a word: a cheap look, for most articles hold one."""
    met = 0
    for spellings in words.forms:
        met += any(spelling.lower() in folded for spelling in spellings)
        if met > 1:
            return True
    return False


def _form_places(doc: Document, spellings: Sequence[str], *, capital: bool) -> list[Span]:
    found: set[Span] = set()
    text = doc.folded
    for spelling in spellings:
        low = spelling.lower()
        at = text.find(low)
        while at >= 0:
            end = at + len(low)
            if not _is_inside(text, at, end) and is_own(doc, Span(at, end), capital=capital):
                found.add(Span(at, end))
            at = text.find(low, end)
    return sorted(found)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a stretch is part of a longer word."""
    beside = text[start - 1 : start] + text[end : end + 1]
    return any(sign.isalnum() or sign in "-_" for sign in beside)


def is_own(doc: Document, span: Span, *, capital: bool = False) -> bool:
    """Whether words are the writer's own: not quoted, and no part of a name unless they are a name themselves."""
    block = doc.block_at(span.start)
    if block is None or block.role not in OWN_SCOPE or doc.quotation_at(span) is not None:
        return False
    if doc.text[span.start].isupper() == capital:
        return True
    return not capital and opens_sentence(doc, span.start) and not doc.text[span.end + 1 : span.end + 2].isupper()


def opens_sentence(doc: Document, at: int) -> bool:
    """Whether nothing of its sentence stands before an offset but marks."""
    sentence = doc.sentence_at(at)
    return sentence is not None and not any(sign.isalnum() for sign in doc.text[sentence.start : at])


def counterpart(words: FormSet, form: int, written: str, other: int) -> str:
    """The spelling of another form that goes with one that is written, or nothing."""
    listed = [one.lower() for one in words.forms[form]]
    place = listed.index(written) if written in listed else len(listed)
    return words.forms[other][place] if words.mend and place < len(words.forms[other]) else ""


def is_bridged(doc: Document, words: FormSet) -> bool:
    """Whether the article itself joins the forms: “also known as”, “the group, which calls itself …”."""
    return bool(words.bridge) and re.search(words.bridge, doc.folded) is not None
