"""Sums of money with their conversions in brackets: “£10m ($15m; €12m)”."""

from __future__ import annotations

from newslint import BODY, Document, Role, lazy_pattern
from newslint.layers.numbers import Number, read_numbers
from newslint.layers.signs import signs
from newslint.named import NamedTuple

MONEY_SCOPE = BODY | {Role.STANDFIRST, Role.CAPTION}
BRACKET = lazy_pattern(
    r"\((?=(?:about |around |roughly |some |approximately |nearly |almost |over |~)?(?:us|a|c|au|ca)?[$£€¥]\d)"
)
# A sum ends with the bracket or the next sum; words behind it make it another thing (“$15 for children”).
AFTER = lazy_pattern(r"\)|[;:,/] ?(?=(?:us|a|c|au|ca)?[$£€¥]\d)")
NAMES = {"AU$": "A$", "CA$": "C$"}
WORDS = {"euros": "€", "euro": "€", "dollars": "$", "us dollars": "$", "pounds": "£", "yen": "¥"}
LONGEST = 40


class MoneyPair(NamedTuple):
    """A sum and the same sum in another currency, each with its sign as unit."""

    first: Number
    second: Number

    @property
    def ratio(self) -> float:
        """How many of the second currency one of the first buys."""
        return self.second.value / self.first.value


def money_pairs(doc: Document) -> list[MoneyPair]:
    """The conversions of an article in the writer's own words, in order."""
    text = doc.folded
    found: list[MoneyPair] = []
    if "(" not in text or ("$" not in text and doc.layer(signs).isdisjoint("£€¥")):
        return found
    for opening in BRACKET.finditer(text):
        sentence, block = doc.sentence_at(opening.start()), doc.block_at(opening.start())
        if sentence is None or block is None or block.role not in MONEY_SCOPE:
            continue
        before = read_numbers(text, max(sentence.start, opening.start() - LONGEST), opening.start())
        first = _with_unit(before[-1], text[before[-1].span.end : opening.start()].strip()) if before else None
        if first is None or not first.value or doc.quotation_at(first.span):
            continue
        for second in read_numbers(text, opening.end(), min(sentence.end, opening.end() + LONGEST)):
            if not second.unit or not second.value or AFTER.match(text, second.span.end) is None:
                break
            found.append(MoneyPair(first, second._replace(unit=NAMES.get(second.unit, second.unit))))
            if text[second.span.end] == ")":
                break
    return found


def _with_unit(number: Number, behind: str) -> Number | None:
    """A sum with the sign of its currency, written as a sign or as a word behind it; None for no money."""
    if number.unit:
        return number._replace(unit=NAMES.get(number.unit, number.unit)) if not behind else None
    return number._replace(unit=WORDS[behind]) if behind in WORDS else None
