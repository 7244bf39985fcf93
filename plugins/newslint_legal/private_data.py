"""Where somebody lives, and numbers that are theirs alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Span, lazy_pattern
from newslint.layers.digits import digits
from newslint.layers.distinct_words import distinct_words

ROADS = (
    r"(?:Street|St\.?|Road|Rd\.?|Lane|Avenue|Ave\.?|Drive|Close|Court|Crescent|Gardens|Grove|Hill|Park|Place|Row|Square|"
    r"Terrace|Way|Walk|Boulevard|Blvd\.?|Mews|View|Rise|Parkway|Circle)"
)
# Official homes, known to everybody.
KNOWN = lazy_pattern(r"\b(?:1[01] Downing|1600 Pennsylvania|221[Bb] Baker|10 Rillington|Chequers|11 Downing)")
# A line that gives a contact on purpose.
CONTACT = lazy_pattern(
    r"(?i)\b(?:call|contact|tips?|hotline|helpline|help line|appeal|information|crimestoppers|press|media|book|"
    r"tickets?|"
    r"details|email us|e-mail us|write to|reach|visit|donat\w+|registration|customer|office|website|online|newsroom)\b"
)
# Most articles are done with here: no number of a house, no long number.
HOUSE = lazy_pattern(r"[0-9]{1,5}[A-Za-z]? [A-Z]")
# Characters: longer than a number with the words that tell whose it is.
FARTHEST = 100
LONG = lazy_pattern(r"[0-9][0-9][0-9][ -]?[0-9][0-9]")


@cache
def _address() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:(?:lives?|lived|living|resid(?:es|ed|ing)) (?:alone )?at|(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he family's|"
        r"whose) (?:home )?address(?: is| was|:| at|,)|"
        r"(?:[Hh]is|[Hh]er|[Tt]heir) (?:home|house|flat|apartment) (?:at|is at)|(?<=, )\d\d, of) "
        rf"(?P<x>\d{{1,5}}[A-Za-z]? (?:[NSEW]\. |North |South |East |West )?(?:[A-Z][\w'’.-]+ ){{1,3}}{ROADS})(?![\w])"
    )


@cache
def _numbers() -> re.Pattern[str]:
    return lazy_pattern(
        r"(?P<ssn>(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\d-]))"
        r"|(?P<card>(?<![\d.,-])[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,4}(?![\d-]))"
        r"|(?P<iban>\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b)"
        r"|(?i:\b(?:his|her|whose|their) (?:mobile|phone|telephone|cell|passport|national insurance|"
        r"social security|id|driving licence|"
        r"account)(?: phone)?(?: number)?(?: is| was|:|,)? ?(?P<said>[A-Z]{0,2}[+(]?\d[\d ()-]{5,16}\d))"
        r"|(?i:\b(?:his|her) (?:private |personal |home )?(?:e-?mail|email)(?: address)?(?: is| was|:|"
        r",) ?(?P<mail>[\w.+-]+@[\w-]+\.[\w.]+))"
    )


class PrivateData(DocumentRule):
    """A home address, a private number, the number of a card or a passport.

    It is of no use to readers and of much use to burglars, thieves and haters; privacy law and press codes stand
    against it. Give the town or the village. Check with the lawyer where a court gave the address. Numbers are told by
    their form and their check digits; contacts that are meant for readers are left alone.
    """

    id = "legal/private-data"
    scope = BODY
    bad = (
        "Tom Hill, who lives at [[14 Mill Lane]], was not at home.",
        "The thief paid with card [[4539 1488 0343 6467]] in a shop in Leeds.",
        "The woman was not at home, and her phone number is [[07700 900123]].",
    )
    good = (
        "Tom Hill, who lives in the village, was not at home. The prime minister lives at 10 Downing Street.",
        "Call the helpline on 0800 123 4567 or write to tips@example.org. The order has the number 4539 1488 0343 "
        "6468.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each of them."""
        homes, numbers = _places(doc)
        for block in _blocks(doc, homes):
            for span in _homes(doc, block):
                yield self._about(doc, span)
        for stretch in _stretches(doc, numbers):
            for span in _own_numbers(doc, stretch):
                yield self._about(doc, span)

    def _about(self, doc: Document, span: Span) -> Finding:
        return self.finding(span, f"“{doc.of(span)}” is somebody’s own; leave it out, or check with the lawyer.")


def _places(doc: Document) -> tuple[list[int], list[int]]:
    """Where the number of a house may stand, and where another number or an address that is somebody’s own."""
    homes: list[int] = []
    numbers: list[int] = []
    text = doc.plain
    for at, end in doc.layer(digits):
        # British courts give age and street; the number of the house is too much: “Hill, 45, of 14 Mill Lane”.
        if text.endswith((" at ", ", of "), 0, at) and HOUSE.match(text, at):
            homes.append(at)
        if end - at > 2 and LONG.search(text, at, end + 3):
            numbers.append(at)
    if "address" in doc.layer(distinct_words):
        homes += (match.start() for match in re.finditer("address", doc.folded))
    if "@" in doc.text:
        numbers += (match.start() for match in re.finditer("@", doc.text))
    return homes, numbers


def _blocks(doc: Document, places: list[int]) -> Iterator[Span]:
    """The paragraphs of the story that hold the places, each once."""
    seen: set[int] = set()
    for at in places:
        block = doc.block_at(at)
        if block is not None and block.role in BODY and block.span.start not in seen:
            seen.add(block.span.start)
            yield block.span


def _stretches(doc: Document, places: list[int]) -> list[Span]:
    """What stands round the places in their paragraphs, as far as a number or an address and its words can reach."""
    found: list[Span] = []
    for at in sorted(places):
        block = doc.block_at(at)
        if block is None or block.role not in BODY:
            continue
        start, end = max(block.span.start, at - FARTHEST), min(block.span.end, at + FARTHEST)
        if found and start < found[-1].end:
            start = found.pop().start
        found.append(Span(start, end))
    return found


def _homes(doc: Document, block: Span) -> Iterator[Span]:
    for home in _address().finditer(doc.plain, *block):
        if not KNOWN.search(home[0]):
            yield Span(*home.span("x"))


def _own_numbers(doc: Document, block: Span) -> Iterator[Span]:
    for number in _numbers().finditer(doc.plain, *block):
        kind = number.lastgroup or ""
        text = number[kind]
        if (kind == "card" and not _is_card(text)) or (kind == "iban" and not _is_iban(text)):
            continue
        sentence = doc.sentence_at(number.start()) or block
        if kind in ("said", "mail") and CONTACT.search(doc.plain[sentence.start : sentence.end]):
            continue
        yield Span(*number.span(kind))


def _is_card(text: str) -> bool:
    """Whether the check digit is that of a payment card (Luhn’s sum)."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    if not 13 <= len(digits) <= 16:
        return False
    doubled = (sum(divmod(2 * one, 10)) for one in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_iban(text: str) -> bool:
    """Whether the check digits are those of a bank account (ISO 13616)."""
    bare = text.replace(" ", "")
    if not 15 <= len(bare) <= 34:
        return False
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1
