"""Sentences with percentages and the changes in them: from what, to what, by how much."""

from __future__ import annotations

import re

from newslint import BODY, Document, Role, Span, lazy_pattern
from newslint.layers.distinct_words import distinct_words
from newslint.layers.numbers import Number, read_numbers
from newslint.layers.places import places_of_any
from newslint.named import NamedTuple

SCOPE = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.SUBHEAD}
# Without one of these an article has no share in per cent.
PER_CENT = ("%", "percent", "per cent")
JOINED = lazy_pattern(r" (?:from|compared|against|versus) ")
PERCENT = lazy_pattern(r"%|per ?cent\b")
# Two ends of a change: “from 10 cars to 20”, “to 20 from 10”, “to 20, compared with 10”.
FROM = lazy_pattern(r"\bfrom (?:the |a |an |its |their |just |about |around |only )*\Z")
TO = lazy_pattern(r"\b(?:to|at) (?:the |a |an |its |their |just |about |around |only )*\Z")
BETWEEN_FROM_TO = lazy_pattern(
    r"(?: (?!to\b)[a-z'-]+){0,4},? to (?:just |about |around |only |nearly |almost |a |an )*\Z"
)
BETWEEN_TO_FROM = lazy_pattern(
    r"(?: (?!from\b)[a-z'-]+){0,3},? (?:up from|down from|from|compared (?:with|to)|against|versus) (?:just "
    r"|about |around |only |a |an )*\Z"
)
UPS = (
    "rose|risen|rises|rise|rising|up|increased?|increases|increasing|grew|grown|grow|growth|growing|gain(?:ed|s)?"
    "|jump(?:ed|s)?|climb(?:ed|s)?|surged?|soar(?:ed|s)?|leap(?:ed|t)?|higher|advanced?|rocketed|spiked|swell(?:ed)?"
    "|hike|raised?"
)
DOWNS = (
    "fell|fallen|falls?|falling|down|drop(?:ped|s)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|slipp?(?:ed|s)?"
    "|slump(?:ed|s)?|plunged?|shrank|shrunk|tumbled?|cut|reduced|reduction|lower|lost|sank|slid|dipped|dip"
    "|plummeted|slashed|crashed"
)
MOVE = lazy_pattern(rf"\b(?:(?P<up>{UPS})|(?P<down>{DOWNS}))\b")
FAR = 48
# A sentence with more numbers is a table.
MOST_NUMBERS = 40
PARTED = lazy_pattern(r"[,;:()]|\b(?:and|but|while|after|with|which|that|who)\b")
BEHIND = lazy_pattern(
    r"[^,;:.()–—]{0,24}?(?:,|[–—]| -| \()\s?(?:which (?:is|was) |representing |or )?(?:up|down|(?:a|an|its) "
    r"(?:rise|increase|jump|gain|fall|drop|decline|decrease|cut|hike|surge)(?: of)?|(?:a|an) )?(?: by)? ?\Z"
)
OR = lazy_pattern(r"[^,;:.()–—]{0,24}?, or (?:by )?\Z")
SHARE_FROM = lazy_pattern(r" from (?:the |its |their |just |about )*\Z")
MOVED = lazy_pattern(
    r"[,–—(-] ?(?:which (?:is|was) )?(?:up|down|(?:a|an) (?:rise|increase|jump|gain|fall|drop|decline"
    r"|decrease) of)(?: by)? \Z"
)


class Change(NamedTuple):
    """A change between two numbers by a share: `up` is None where no word tells its direction."""

    before: Number
    after: Number
    share: Number
    up: bool | None
    span: Span


def has_shares(doc: Document) -> bool:
    """Whether an article has a share in per cent."""
    return "%" in doc.folded or not doc.layer(distinct_words).isdisjoint(("percent", "cent"))


def percent_sentences(doc: Document) -> list[tuple[Span, list[Number]]]:
    """Sentences of the writer's own that hold a percentage, each with its numbers, in order."""
    text = doc.folded
    if not has_shares(doc):
        return []
    found: list[tuple[Span, list[Number]]] = []
    last: Span | None = None
    for at in places_of_any(text, PER_CENT):
        mark = PERCENT.match(text, at)
        if mark is None:
            continue
        sentence = doc.sentence_at(mark.start())
        if sentence is None or sentence == last:
            continue
        last = sentence if doc.quotation_at(Span(*mark.span())) is None else last
        block = doc.block_at(sentence.start)
        # A change has two ends, and only these words join them.
        if JOINED.search(text, *sentence) is None:
            continue
        if block is not None and block.role in SCOPE and doc.quotation_at(Span(*mark.span())) is None:
            numbers = read_numbers(text, *sentence)
            if len(numbers) <= MOST_NUMBERS:
                found.append((sentence, numbers))
    return found


def changes(doc: Document) -> list[Change]:
    """The changes whose two ends and share stand side by side in a sentence, in order."""
    found: list[Change] = []
    for sentence, numbers in doc.layer(percent_sentences):
        for index in range(len(numbers) - 1):
            ends = ends_of_change(doc.folded, sentence, numbers[index], numbers[index + 1])
            if ends is None:
                change = _share_between(doc.folded, sentence, numbers, index)
            else:
                change = _with_share(doc.folded, sentence, numbers, index, *ends)
            if change is not None:
                found.append(change)
    return found


def ends_of_change(text: str, sentence: Span, first: Number, second: Number) -> tuple[Number, Number] | None:
    """Two numbers that follow each other as (before, after), or None where no “from … to …” joins them."""
    lead = text[sentence.start : first.span.start]
    middle = text[first.span.end : second.span.start]
    lead, middle = _without_hedge(lead, first), _without_hedge(middle, second)
    if FROM.search(lead) and BETWEEN_FROM_TO.match(middle):
        pair = first, second
    elif TO.search(lead) and BETWEEN_TO_FROM.match(middle):
        pair = second, first
    else:
        return None
    before, after = pair
    if _is_year(text, before) or _is_year(text, after) or not before.value:
        return None
    # “from 1.2 to 1.4 million”: the scale and the unit of the second number are those of the first as well.
    if first.scale == 1 and second.scale > 1 and first.value < 1000 and not first.words:
        moved = first._replace(value=first.value * second.scale, slack=first.slack * second.scale, scale=second.scale)
        before, after = (moved, after) if pair[0] is first else (before, moved)
    if "" in (before.unit, after.unit):
        unit = before.unit or after.unit
        if unit in ("points",) or (unit == "%" and (first.unit == "%")):
            return None
        before, after = before._replace(unit=unit), after._replace(unit=unit)
    return (before, after) if before.unit == after.unit else None


def _is_year(text: str, number: Number) -> bool:
    digits = text[number.digits.start : number.digits.end]
    return not number.unit and len(digits) == 4 and digits.isdigit() and 1500 <= number.value <= 2100


def _with_share(
    text: str, sentence: Span, numbers: list[Number], index: int, before: Number, after: Number
) -> Change | None:
    """The change between two numbers with the share in front of them or behind them."""
    first, second = numbers[index], numbers[index + 1]
    if index and numbers[index - 1].unit == "%":
        share = numbers[index - 1]
        # A comma may stand right before “from” or “to”.
        between = re.sub(r"\A, (?=(?:from|to) )", " ", text[share.span.end : first.span.start])
        # “rose 24% to 100 from 80”, “a 24% rise in sales to 100”; another figure or clause between parts the two.
        if len(between) <= FAR and not PARTED.search(between):
            move = _move(text[max(sentence.start, share.span.start - 40) : share.span.start], between)
            if move is not None:
                return Change(before, after, share, move, Span(share.span.start, second.span.end))
    if index + 2 < len(numbers) and numbers[index + 2].unit == "%":
        share = numbers[index + 2]
        between = _without_hedge(text[second.span.end : share.span.start], share)
        behind = re.split(r"[,.;()]", text[share.span.end : share.span.end + 24])[0]
        told = BEHIND.match(between)
        move = _move(between, behind) if told else None
        if move is None and OR.match(between):
            move = _move(text[max(sentence.start, first.span.start - 30) : first.span.start])
        if move is not None:
            return Change(before, after, share, move, Span(first.span.start, share.span.end))
    return None


def _share_between(text: str, sentence: Span, numbers: list[Number], index: int) -> Change | None:
    """“900 thefts last year, down 25% from 1,200”: the share stands between the two numbers."""
    share = numbers[index]
    if share.unit != "%" or not 0 < index < len(numbers) - 1:
        return None
    before = numbers[index + 1]
    if not SHARE_FROM.match(_without_hedge(text[share.span.end : before.span.start], before)) or _is_year(text, before):
        return None
    told = MOVED.search(_without_hedge(text[sentence.start : share.span.start], share))
    after = next((one for one in reversed(numbers[:index]) if not _is_year(text, one)), None)
    if told is None or after is None or after.unit != before.unit or after.unit == "%" or not before.value:
        return None
    gap = text[after.span.end : sentence.start + told.start()]
    move = _move(told[0])
    # What is counted must be the same: no further clause may stand between.
    if move is None or len(gap) > FAR or re.search(r"[.;:()]|,.*,|\b(?:and|but|while|with|which|that|who|of)\b", gap):
        return None
    if after.scale != before.scale and "" in (after.unit, before.unit):
        return None
    return Change(before, after, share, move, Span(after.span.start, before.span.end))


def _without_hedge(text: str, number: Number) -> str:
    """The text before a number without the hedge that the number has taken in already."""
    return text.removesuffix(number.hedge + " ") if number.hedge else text


def _move(*around: str) -> bool | None:
    """True for a word that says up, False for one that says down, None for none or for both."""
    found = [match for text in around for match in MOVE.finditer(text)]
    ups = {match["up"] is not None for match in found}
    return ups.pop() if len(ups) == 1 else None
