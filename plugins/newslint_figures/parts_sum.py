"""figures/parts-sum."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import BODY, Document, DocumentRule, Finding, Role, Span, lazy_pattern, read_list
from newslint.layers.digits import digits
from newslint.layers.distinct_words import distinct_words
from newslint.layers.numbers import Number, read_numbers
from newslint.layers.places import places_of_any
from newslint_figures.percentages import has_shares

WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|twenty|\d{1,3}(?:,\d{3})*)"
)
# “12 people died: seven men and five women”: every part is a number with a noun, and nothing else stands in the list.
PART = (
    rf"(?:another )?{WORD}(?:-[a-z]+)? (?!of\b|percent|per\b|years?\b|months?\b|days?\b|hours?\b|minutes?\b"
    rf"|weeks?\b)(?:[a-z'-]+ ){{0,2}}?[a-z'-]+"
)
# People told apart by who they are: “12 passengers, seven men and five women, …”.
PEOPLE = "men|women|children|boys|girls|adults|civilians|soldiers|officers|man|woman|child|boy|girl|teenagers|babies"
JOINT = r"(?:, and |, | and |; and |; | plus )"
LIST = lazy_pattern(
    rf"(?P<lead>(?<![\w.,/$£€-])(?P<total>{WORD}(?:-[a-z]+)?)(?P<noun>(?: [a-z'-]+){{0,7}}?))"
    rf"(?P<mark>: ?| [–—-] ?| ?\()(?P<parts>{PART}(?:{JOINT}{PART}){{1,6}})(?P<end>[.;)]| [–—-]|,? (?:were|was"
    rf"|died|have|had|who)\b)"
)
APART = lazy_pattern(
    rf"(?P<lead>(?<![\w.,/$£€-])(?P<total>{WORD}(?:-[a-z]+)?) (?P<noun>(?:[a-z'-]+ )?(?:people|passengers|victims"
    rf"|members"
    rf"|prisoners|hostages|patients|workers|students|suspects|dead"
    rf"|survivors)))(?P<mark>, )(?P<parts>{WORD} (?:{PEOPLE})"
    rf"(?:{JOINT}{WORD} (?:{PEOPLE})){{1,4}})(?P<end>,|\.| [–—-])"
)
WOMEN = lazy_pattern(r" and (?=[a-z0-9,]+ (?:women|woman|girls?|boys?|children|child|men|adults|officers|soldiers)\b)")
# Words of which the list behind “and” has one, and of which the total before it has one.
KINDS = frozenset(
    "women woman girl girls boy boys children child men adults officers soldiers".split()  # noqa: SIM905
)
TOGETHER = frozenset(
    "people passengers victims members prisoners hostages patients workers students suspects dead survivors".split()  # noqa: SIM905
)
# Characters before the mark in which the total stands, and behind it in which the list ends.
FARTHEST = 90
LONGEST = 240
MARK = lazy_pattern(rf"[:(–—-](?:(?<=[:(])|(?<= [–—-])) ?(?={PART}{JOINT})")
VOTE = lazy_pattern(
    r"(?P<first>\d{1,2}(?:\.\d+)?)(?: ?%| per ?cent)? (?:to|against|versus) (?P<second>\d{1,2}(?:\.\d+)?)(?: ?%"
    r"| per ?cent)"
)
ELECTION = lazy_pattern(
    r"\b(?:vot(?:e|es|ed|ers)|election|referendum|ballot|beat|defeated|won|poll(?:s|ed)?|approved|rejected|runoff)\b"
)
CHANGE = lazy_pattern(r"\b(?:from|rose|fell|up|down|increase\w*|between|range\w*|cut|rais\w+|turnout|reduc\w+)\b")


class PartsSum(DocumentRule):
    """Parts that do not add up to the total in front of them, or two shares of a vote over 100 per cent.

    “12 died: seven men and three women” leaves two readers' relatives out. Only lists are held against their
    total that are said to be whole: behind a colon, between dashes or in brackets, each part a number with
    its noun. Lists with “including” or “among them”, and parts that are hedged, are left alone.
    """

    id = "figures/parts-sum"
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION}
    bad = (
        "The bus carried [[12]] people: seven men and three women.",
        "A jury of [[12]] — seven women and six men — will decide.",
        "Police held [[nine]] people (five men and three women) after the match.",
        "The [[nine]] passengers, five men and three women, were saved.",
        "The town voted for the plan, [[52 to 50 per cent]], on Sunday.",
    )
    good = (
        "The bus carried 12 people: seven men, three women and two children.",
        "Police held nine people (five men and four women) after the match.",
        "Police held nine people, including five men and three women.",
        "The town voted for the plan, 52 to 48 per cent, on Sunday.",
        "Turnout at the vote rose from 52 to 61 per cent.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the total."""
        text = doc.folded
        done = 0
        # A list begins at a mark that opens one, which few paragraphs have.
        for at in _openings(text):
            mark = MARK.match(text, at)
            block = doc.block_at(at) if mark else None
            if mark is None or block is None or block.role not in self.scope:
                continue
            match = _list_at(text, block.span, done, mark)
            if match is not None:
                done = match.end()
                yield from self._list(doc, match)
        words = doc.layer(distinct_words)
        for woken in () if words.isdisjoint(KINDS) or words.isdisjoint(TOGETHER) else WOMEN.finditer(text):
            sentence = doc.sentence_at(woken.start())
            block_here = doc.block_at(woken.start())
            if sentence is None or block_here is None or block_here.role not in self.scope:
                continue
            # Where several kinds of people are named, the first of them finds the list.
            apart = APART.search(text, *sentence)
            if apart is not None and apart.start("parts") < woken.start() < apart.end("parts"):
                yield from self._list(doc, apart)
        if has_shares(doc) and ("vot" in text or "elect" in text or "poll" in text):
            yield from self._votes(doc)

    def _list(self, doc: Document, match: re.Match[str]) -> Iterator[Finding]:
        span = Span(*match.span("total"))
        if doc.quotation_at(span) or re.search(r"\b(?:includ|among|such as|least|both|also)\w*", match[0]):
            return
        total = _first(doc.folded, span)
        # “A jury of 12 — seven women and five men” needs no noun behind the total.
        if not match["noun"].strip() and doc.folded[span.start - 4 : span.start] != " of ":
            return
        if _cannot_be_one() & set(match["noun"].split()):
            return
        at, parts = match.start("parts"), []
        for part in re.finditer(rf"(?:\A|{JOINT}){WORD}", match["parts"]):
            numbers = read_numbers(doc.folded, at + part.start(), at + part.end() + 12)
            if not numbers:
                return
            parts.append(numbers[0])
        if total is None or total.hedge or not all(one.whole and one.exact for one in parts):
            return
        summed = sum(one.value for one in parts)
        # A part that repeats the total, or parts far from it, are another count.
        if summed == total.value or not 0.4 * total.value <= summed <= 1.8 * total.value or total.value < 3:
            return
        listed = " + ".join(f"{one.value:g}" for one in parts)
        yield self.finding(
            span, f"“{doc.of(span)}” is the total here, but {listed} is {summed:g}; check the total and its parts."
        )

    def _votes(self, doc: Document) -> Iterator[Finding]:
        last = 0
        for begin, end in doc.layer(digits):
            match = VOTE.match(doc.folded, max(begin, end - 2, last))
            if match is None:
                continue
            last = match.end()
            sentence, span = doc.sentence_at(match.start()), Span(*match.span())
            if sentence is None or doc.quotation_at(span) or not ELECTION.search(doc.folded, *sentence):
                continue
            if CHANGE.search(doc.folded, max(sentence.start, span.start - 30), span.start):
                continue
            block = doc.block_at(span.start)
            summed = float(match["first"]) + float(match["second"])
            if summed > 101 and float(match["first"]) >= float(match["second"]) and block and block.role in self.scope:
                yield self.finding(span, f"“{doc.of(span)}” makes {summed:g} per cent together; check the two shares.")


def _openings(text: str) -> list[int]:
    """Where a colon, a bracket or a dash behind a blank stands, in order."""
    dashes = (at for at in places_of_any(text, "-–—") if text[at - 1 : at] == " ")
    return sorted((*places_of_any(text, ":("), *dashes))


def _list_at(text: str, block: Span, done: int, mark: re.Match[str]) -> re.Match[str] | None:
    """The list of parts that a mark opens, behind what has been read of the paragraph, or None."""
    first = max(block.start, done, mark.start() - FARTHEST)
    start = max(first, text.rfind(". ", first, mark.start()) + 1)
    for match in LIST.finditer(text, start, min(block.end, mark.end() + LONGEST)):
        if match.start("mark") <= mark.start() < match.end("mark"):
            return match
    return None


def _first(text: str, span: Span) -> Number | None:
    found = read_numbers(text, max(0, span.start - 14), span.end + 1)
    return next((one for one in found if one.span.start == span.start and one.whole), None)


def _cannot_be_one() -> frozenset[str]:
    return frozenset(read_list(__file__, "not_a_total.txt"))
