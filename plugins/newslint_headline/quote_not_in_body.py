"""headline/quote-not-in-body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Span, fold, lazy_pattern
from newslint_headline.story import Story, folded_body, story

WORD = lazy_pattern(r"[^\W_]+(?:'[^\W_]+)*")
# What is not speech: a review names its work, a prize its title.
ENDINGS = ("ing", "ed", "es", "s", "ly", "er", "d")
SHORTEST_STEM = 4
MARKS = frozenset("'\"“”")
# A paraphrase has most of the words; of a few words it has all.
FEW = 3
MOST = 0.6
NAMING = lazy_pattern(
    r"\b(?:review|film|movie|album|song|book|novel|series|show|play|game|musical|single|podcast|called|dubbed|named)\b"
)


class QuoteNotInBody(DocumentRule):
    """Words in quotation marks in the headline that the story does not quote.

    The marks tell the reader that somebody said this. If the story has other words, the headline makes
    speech up; if it has the words without marks, nobody said them. Names of works pass.
    """

    id = "headline/quote-not-in-body"
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    wakes_on_signs = "'\"“”‘’"
    bad = (
        "Ferry owner [['sick of']] the council\n\n"
        "The owner of the night ferry said on Monday that he had had enough of letters from the council.\n\n"
        "“I have written back eleven times,” Per Lund said. “They ask for two more boats, and they know that the "
        "quay is too short for a third.” The council says that it has asked politely. It wants more boats in the "
        "morning, because children come late to their lessons. The county owns the quay, and has no money for a "
        "longer one this year. Mr Lund has owned the boat for thirty years, and his father had it before him.\n",
        "Mayor promises [[“a bridge by Christmas”]]\n\n"
        "The mayor said on Monday that the new bridge would be ready before the end of the year.\n\n"
        "“We are late, and I am sorry for it,” she said. “The steel came in June, and it was the wrong steel.” The "
        "bridge was to be opened in May. The ferry sails on until it is, and it costs the town more each week than "
        "the lights on the bridge. The builders say that they work on Sundays now. Nobody will give a day for the "
        "opening, and the band that was to play at it has gone on a tour of the north until the spring.\n",
    )
    good = (
        "Ferry owner 'had enough' of the council\n\n"
        "The owner of the night ferry said on Monday that he was tired of letters from the council.\n\n"
        "“I have had enough,” Per Lund said. “They ask for two more boats, and they know that the quay is too short "
        "for a third.” The council says that it has asked politely. It wants more boats in the morning, because "
        "children come late to their lessons. The county owns the quay, and has no money for a longer one this "
        "year. Mr Lund has owned the boat for thirty years, and his father had it before him, in the old days.\n",
        "Mayor promises a bridge by Christmas\n\n"
        "The mayor said on Monday that the new bridge would be ready before the end of the year.\n\n"
        "“We are late, and I am sorry for it,” she said. “The steel came in June, and it was the wrong steel.” The "
        "bridge was to be opened in May. The ferry sails on until it is, and it costs the town more each week than "
        "the lights on the bridge. The builders say that they work on Sundays now. Nobody will give a day for the "
        "opening, and the band that was to play at it has gone on a tour of the north until the spring.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the quotation in the headline."""
        told = doc.layer(story)
        if told is None or MARKS.isdisjoint(told.headline):
            return
        speech = ""
        for one in doc.quotations:
            if one.span.start > told.span.end:
                break
            if not told.span.contains(one.span) or not one.closed or not one.opened:
                continue
            inside = doc.of(one.inside)
            words = WORD.findall(fold(inside))
            if not words or _is_title(inside) or NAMING.search(told.headline.lower()):
                continue
            speech = speech or _speech(doc, told)
            if _is_said(words, speech) or _is_told(doc, words, told):
                continue
            unquoted = _is_said(words, doc.layer(folded_body))
            yield self.finding(
                one.span,
                f"“{inside}” stands in the story without quotation marks; leave them out here, or quote it there too."
                if unquoted
                else f"The story does not quote “{inside}”; quote what was said, or leave the marks out.",
            )


def _is_title(inside: str) -> bool:
    """Whether all longer words have capitals, as in the name of a work."""
    long = [word for word in inside.split() if len(word) > 3]
    return bool(long) and all(word.strip("'\"(‘“")[:1].isupper() for word in long)


def _speech(doc: Document, told: Story) -> str:
    """All quoted speech below the headline, in lower case."""
    return "\n".join(
        doc.folded[one.span.start : one.span.end] for one in doc.quotations if not told.span.contains(one.span)
    )


def _is_said(words: list[str], text: str) -> bool:
    """Whether the words, or their stems in any form, follow each other in a text; a few may stand between."""
    stems = [_stem(word) for word in words]
    # Where one of them is nowhere, nothing need be compiled.
    if not all(stem in text for stem in stems):
        return False
    return re.search(r"\W+(?:\S+\W+){0,2}?".join(rf"\b{re.escape(stem)}\w*" for stem in stems), text) is not None


def _is_told(doc: Document, words: list[str], told: Story) -> bool:
    """Whether one sentence of the story hands most of the words on from somebody, in marks or without."""
    stems = [_stem(word) for word in words if len(word) >= SHORTEST_STEM] or words
    needed = len(stems) if len(stems) < FEW else MOST * len(stems)
    for sentence in doc.sentences:
        if told.span.contains(sentence):
            continue
        # Where the sentence has marks of its own, they tell which of its words were said.
        spans = [span for stem in stems if (span := _word_with(doc.folded, stem, sentence)) is not None]
        if len(spans) < needed:
            continue
        if any(doc.quotation_at(span) is not None for span in spans):
            return True
        # Imported here, for few headlines quote what the story says in other words.
        from newslint.layers.attribution_cover import covered

        cover = doc.layer(covered)
        if doc.quotation_at(sentence) is None and any(cover.attributed(span) is not None for span in spans):
            return True
    return False


def _word_with(text: str, stem: str, sentence: Span) -> Span | None:
    """Where the first word of a sentence begins that has a stem: the span of the stem."""
    at = text.find(stem, sentence.start, sentence.end)
    while at >= 0:
        if not at or not (text[at - 1].isalnum() or text[at - 1] == "_"):
            return Span(at, at + len(stem))
        at = text.find(stem, at + 1, sentence.end)
    return None


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
