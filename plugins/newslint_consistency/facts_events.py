"""When an article says that an event is: “the annual news conference on Friday”."""

from __future__ import annotations

from newslint import BODY, Document, Role, Span, lazy_pattern
from newslint.named import NamedTuple

TOLD_IN = BODY | {Role.STANDFIRST, Role.HEADLINE}
# Events of which a story knows one, so that its name stands for one day.
EVENT = (
    "news conference|press "
    "conference|conference|summit|funeral|inauguration|referendum|wedding|ceremony|sentencing|verdict|coronation"
    "|memorial service|autopsy|inquest|signing|debut|premiere|by-election|run-off|runoff|shareholder "
    "meeting|annual meeting"
    "|general meeting|state of the union address|budget|speech|address"
)
ON = lazy_pattern(
    r" on (?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!(?: night| evening)? (?:and|or)\b)"
)
NAMED = lazy_pattern(rf"(?P<name>(?:[a-z-]+ )?(?P<noun>\b(?:{EVENT})))(?: [a-z]+){{0,2}}\Z")
LONGEST_NAME = 70
# Which day it was is not said by the weekday alone.
ANOTHER_WEEK = lazy_pattern(r"\b(?:last|next|previous|following|second|another|earlier|two|first|every|each)\b")


KNOWN = frozenset(["the", "his", "her", "its", "their", "this"])
UNKNOWN = frozenset(
    ["a", "an", "in", "at", "of", "to", "for", "and", "or", "with", "by", "from", "after", "during", "one"]
)


class Event(NamedTuple):
    """An event with its weekday: `key` is its name with the word before it, in lower case."""

    key: str
    day: str
    span: Span
    day_span: Span


def events(doc: Document) -> list[Event]:
    """Events with their weekdays in the writer's own words, in order."""
    text = doc.folded
    found: list[Event] = []
    for on in ON.finditer(text):
        block, sentence = doc.block_at(on.start()), doc.sentence_at(on.start())
        if block is None or block.role not in TOLD_IN or sentence is None or on.end() > block.span.end:
            continue
        named = NAMED.search(text, max(sentence.start, on.start() - LONGEST_NAME), on.start())
        key = _key(named["name"], named["noun"]) if named else ""
        if named is None or not key:
            continue
        span = Span(named.end("name") - len(key), on.end())
        around = Span(max(block.span.start, span.start - 12), min(block.span.end, span.end + 12))
        if doc.quotation_at(span) is None and not ANOTHER_WEEK.search(text, *around):
            found.append(Event(key, on["day"], span, Span(*on.span("day"))))
    return found


def _key(name: str, noun: str) -> str:
    """The event with the word before it, or nothing for one that is not said to be known: “a speech”, “speech”."""
    words = name.removesuffix(noun).split()
    if not words or words[-1] in UNKNOWN:
        return ""
    return noun if words[-1] in KNOWN else f"{words[-1]} {noun}"
