"""What hostile text costs, beside news text of the same length: python -m benchmarks.hostile [--select RULES].

Texts are of two kinds. Shapes are runs of what any text may hold: quotation marks that never close, a megabyte without
a blank, one phrase without end. The others are made of the rules themselves: of each pattern what it matches, what it
nearly matches, and its anchors, again and again in one paragraph; of each other rule its own examples. So a new rule
brings its own hostile text. Everything is measured in one process, and the ratio to news text is what counts.
"""

from __future__ import annotations

import argparse
import gc
import re
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from benchmarks.texts import articles
from newslint.cli import GARBAGE
from newslint.engine.article import Desk
from newslint.engine.packs import load_packs
from newslint.engine.runner import Request, Runner
from newslint.formats.plain import plain_document
from newslint.rule import MARKED, DocumentRule, MatchRule, Pattern, Rule

# What hostile text may cost for each time that news text costs.
MOST = 5.0
# From here on a text is measured once more, so many times longer.
SUSPECT = 1.5
FARTHER = 8
# Times that a repetition without a bound is gone through.
LONG_RUN = 40
SENTENCE = "The council voted on Monday to mend the harbour wall, officials said, after storms damaged it in March. "
RUNS = {
    "closed quotations": "“a” ",
    "quotations that never close": "“ a",
    "straight marks that nest": '"a" "b ',
    "straight marks at full stops": '"A. "B." ',
    "apostrophes": "it's the boys' 'n' ",
    "single marks that never close": "‘a’ ‘b ",
    "marks within marks": "“‘“‘a ",
    "guillemets and low marks": "«a „b ‚c ‹d ",
    "no blank": "abcdefghij",
    "capitals without a blank": "A",
    "capitalised words": "Aaaa Bbbb ",
    "digits without a blank": "1234567890",
    "figures": "1,234.5 % ",
    "one sentence on one line": SENTENCE,
    "short lines": "Short line\n",
    "the same paragraph": SENTENCE + "\n\n",
    "the same line": "One line of furniture here today.\n",
    "a verb of saying": "said ",
    "a conjunction": "that the ",
    "of of": "a of ",
    "commas": "a, b, ",
    "dashes": "– — - ",
    "hyphens without a blank": "a-b-c-",
    "brackets and links": "[a](b) (",
    "brackets that never close": "((a) b) ",
    "tags that never close": "<a <b ",
    "links": "http://a.b/c?utm_source=d ",
    "addresses": "a@b.c ",
    "dates": "on Monday, 3 March 2024 ",
    "times": "10:30 a.m. ",
    "names with ages": "Mr John Smith, 42, ",
    "shares": "from 10 to 20, up 50 per cent, ",
    "sums": "$5 million (£4 million) ",
    "line ends": "\n",
    "blanks": "  ",
    "wide blanks": "a\u00a0b\u2009",
    "full stops": ". ",
    "ellipses": "... ",
    "doubled words": "and and ",
    "auxiliaries": "have has had been being ",
    "bylines": "By JOHN SMITH\n",
    "share bars": "Follow us on Facebook\n",
    "who said who said": "who said he said she said that ",
    "colons": "a: b; ",
    "marks to come": "TK TKTK ",
    "accusations": "allegedly accused of killing ",
    "invisible characters": "a\u200bb",
    "letters of two scripts": "aаbб ",
    "mojibake": "â€™ Ã© ",
}


class Hostile(NamedTuple):
    """A text to be measured: the rule that it is aimed at, empty for a shape, what it is, and what it repeats."""

    rule: str
    name: str
    unit: str

    def text(self, length: int) -> str:
        """So many characters of it."""
        return (self.unit * (length // max(len(self.unit), 1) + 1))[:length]


def shapes() -> Iterator[Hostile]:
    """What any text may hold, in runs; and two that do not repeat."""
    for name, unit in RUNS.items():
        yield Hostile("", name, unit)
    words = SENTENCE.split()
    source = Random(3)
    yield Hostile("", "words in any order", " ".join(source.choice(words) for _ in range(400_000)))
    yield Hostile("", "one long quotation", "“" + SENTENCE * 20_000 + "”")


def aimed(rules: Sequence[Rule]) -> Iterator[Hostile]:
    """Texts that are made of the rules' own patterns, phrases, waking words and examples."""
    for rule in rules:
        for number, example in enumerate(rule.bad):
            yield Hostile(rule.id, f"bad example {number + 1}", MARKED.sub(r"\1", example) + "\n\n")
        if isinstance(rule, MatchRule):
            if rule.listed_phrases:
                yield Hostile(rule.id, "phrases", " ".join(rule.listed_phrases) + " ")
            for number, pattern in enumerate(rule.listed_patterns, 1):
                for name, unit in units(pattern):
                    yield Hostile(rule.id, f"pattern {number}, {name}", unit)
        elif isinstance(rule, DocumentRule) and rule.wakes_on:
            yield Hostile(rule.id, "waking words", " ".join(rule.wakes_on) + " ")


def units(pattern: Pattern) -> Iterator[tuple[str, str]]:
    """What to repeat of a pattern: a match, a long match, one that breaks off before its end, its anchors."""
    if pattern.anchors:
        yield "anchors", " ".join(pattern.anchors) + " "
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern.expression, re.IGNORECASE)
    except (ImportError, AttributeError, re.error):
        return
    whole = Sampler(1, 2).text(parsed).strip() or "a"
    yield "matches", whole + " "
    yield "near matches", (whole.rpartition(" ")[0] or whole[:-1] or "a") + " "
    long = Sampler(2, LONG_RUN).text(parsed).strip() or "a"
    yield "long matches", long + " "
    yield "long near matches", (long[: -max(1, len(long) // 8)] or "a") + " "


class Sampler:
    """Makes a text that a parsed expression matches, but for what it looks ahead or back at.

    Where the expression leaves a choice it is made by `seed`; repetitions go `most` times at the most.
    """

    def __init__(self, seed: int, most: int) -> None:
        self._source = Random(seed)
        self._most = most
        self._groups: dict[int, str] = {}

    def text(self, parsed: Any) -> str:
        """A text that the items of an expression match one after the other."""
        return "".join(self._of(str(kind), given) for kind, given in parsed)

    def _of(self, kind: str, given: Any) -> str:
        match kind:
            case "LITERAL":
                return chr(given)
            case "NOT_LITERAL":
                return "b" if given == ord("a") else "a"
            case "ANY":
                return "a"
            case "IN":
                return self._member(given)
            case "SUBPATTERN":
                number, _, _, inner = given
                self._groups[number or 0] = self.text(inner)
                return self._groups[number or 0]
            case "ATOMIC_GROUP":
                return self.text(given)
            case "BRANCH":
                return self.text(self._source.choice(given[1]))
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                fewest, most, inner = given
                times = max(fewest, min(int(most) if str(most) != "MAXREPEAT" else self._most, self._most))
                return "".join(self.text(inner) for _ in range(times))
            case "GROUPREF":
                return self._groups.get(given, "a")
            case "CATEGORY":
                return category(str(given))
            case _:
                return ""

    def _member(self, given: Any) -> str:
        if str(given[0][0]) == "NEGATE":
            refused = re.compile("|".join(re.escape(one) for one in map(self._item, given[1:]) if one) or r"\0")
            return next((one for one in "a 1,é" if not refused.match(one)), "~")
        return self._item(self._source.choice(given))

    def _item(self, item: Any) -> str:
        kind, given = str(item[0]), item[1]
        if kind == "RANGE":
            return chr(given[0])
        return category(str(given)) if kind == "CATEGORY" else chr(given)


def category(name: str) -> str:
    """A character of a class such as `\\d`, by the name that the parser has for it."""
    signs = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": ",", "CATEGORY_NOT_SPACE": "a"}
    return signs.get(name, "a")


def desk(is_default: bool = False) -> Desk:
    """Who checks, on text that counts as English whatever it holds: all rules, also those on trial, or the default."""
    layer = {"language": "en"} if is_default else {"select": ["all"], "preview": True, "language": "en"}
    return Runner(Request(("a.txt",), isolated=True, layer=layer, cache=False)).desk_for("a.txt")


def seconds(checks: Desk, text: str) -> float:
    """Seconds of CPU that the check of a text takes."""
    begun = time.process_time()
    checks.check_document(checks.named(plain_document(text, "a.txt")))
    return time.process_time() - begun


def per_megabyte(checks: Desk, texts: Sequence[str]) -> float:
    """Seconds of CPU for a million characters."""
    return sum(seconds(checks, one) for one in texts) / sum(map(len, texts)) * 1e6


def ratios(checks: Desk, texts: Sequence[Hostile], length: int, see: Callable[[Hostile, float], None]) -> list[float]:
    """What each text costs for each time that news text of the same length costs; `see` is told of each."""
    news = list(islice(articles(3, paragraphs=max(2, length // 130)), 40))
    per_megabyte(checks, news[:20])
    base = per_megabyte(checks, news[20:])
    found: list[float] = []
    for one in texts:
        told = one.text(length)
        # The first time it compiles the patterns that it wakes.
        seconds(checks, told[: length // 10])
        ratio = per_megabyte(checks, [told]) / base
        if ratio > SUSPECT:
            # What grows faster than the text shows in a longer one; twice, for a busy machine is slow now and then.
            longer = one.text(length * FARTHER)
            ratio = max(ratio, min(per_megabyte(checks, [longer]) for _ in range(2)) / base)
        if ratio > MOST:
            ratio = min(ratio, max(per_megabyte(checks, [text]) for text in (told, longer)) / base)
        found.append(ratio)
        see(one, ratio)
    return found


def main() -> None:
    """Measure, and print what costs more than it may."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--select", default="", help="only texts aimed at rules whose id begins so; shapes for “shapes”"
    )
    parser.add_argument("--length", type=int, default=10_000, help="characters of a text (10,000)")
    parser.add_argument("--default", action="store_true", help="check by the rules that run by default, not by all")
    parser.add_argument("--all", action="store_true", help="print every text, not those alone that cost too much")
    told = parser.parse_args()
    texts = [*shapes(), *aimed(load_packs().rules)]
    if told.select:
        texts = [one for one in texts if (one.rule or "shapes").startswith(told.select)]

    def see(one: Hostile, ratio: float) -> None:
        if told.all or ratio > MOST:
            print(f"{ratio:7.1f}  {one.rule or 'shape'}: {one.name}: {one.unit[:50]!r}", flush=True)

    gc.set_threshold(*GARBAGE)
    found = sorted(ratios(desk(told.default), texts, told.length, see))
    over = sum(one > MOST for one in found)
    spread = f"median {found[len(found) // 2]:.2f}, worst {found[-1]:.1f}"
    print(f"{len(found):,} texts of {told.length:,} characters: {spread}")
    print(f"{over} cost more than {MOST:.0f} times what news text costs")


if __name__ == "__main__":
    main()
