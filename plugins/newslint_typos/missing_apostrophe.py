"""The rule `typos/missing-apostrophe`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from newslint import (
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Safety,
    Severity,
    Span,
    fold,
    lazy_pattern,
    match_case,
    read_list,
)
from newslint.layers.distinct_words import distinct_words
from newslint_typos.letters import capitalised
from newslint_typos.slips import is_name, is_sic, read_pairs

TITLES = (
    "mr|mrs|ms|dr|president|president-elect|senator|sen|prime minister|minister|chancellor|governor|gov|judge|sir|lord|"
    "lady|mayor|king|queen|prince|pope|chairman|secretary|general"
)
# What a span of time measures (two weeks’ notice), and what a year or a week may own (last year’s budget).
MEASURED = (
    "notice|imprisonment|experience|pay|leave|holiday|salary|wages|detention|probation|maternity leave|hard labou?r|"
    "jail time"
)
OWNED_BY_TIME = (
    "champions?|budget|elections?|report|events?|winners?|results?|shows?|tournament|figures|total|race|final|"
    "conference|title|meeting|match|game|vote|decision|ruling|attacks?|announcement|summit|edition|festival|season|"
    "sales|profits?|earnings"
)
# A stretch of time in the plural after one of these words owns what follows: this years budget, a days work.
SINGLE = frozenset({"this", "last", "next", "a", "an", "one", "each", "every", "another"})
BETWEEN = frozenset({"long", "full", "hard", "good", "whole", "single", "busy"})
BEFORE_PLURALS = frozenset(
    {"the", "his", "her", "its", "their", "our", "my", "your", "these", "those", "whose", "in", "for", "over", "during"}
)
# What follows a stretch of time that owns nothing.
_NOT_OWNED = """of in at as and or before after ago to is are was were have has had when with for on it he she they we i
you later earlier that who which by from but because if will would could should may might must can the a an his her
their old since until spent without past not have long away into there than about more only"""
NOT_OWNED = frozenset(_NOT_OWNED.split())
ONE = frozenset({"a", "an", "each", "every", "another", "one", "this"})
DETERMINERS = ONE | {"the", "his", "her", "its", "their", "our", "my", "your"}
# Belongings that are verbs too: the owners benefit.
VERBS = frozenset({"benefit", "chair", "mouth", "stomach", "structure", "father", "mother"})
PEOPLES = frozenset(
    {
        "Arab",
        "Brit",
        "Briton",
        "Croat",
        "Czech",
        "Dane",
        "Finn",
        "Greek",
        "Iraqi",
        "Israeli",
        "Jew",
        "Kurd",
        "Liberal",
        "Conservative",
        "Muslim",
        "Pakistani",
        "Pole",
        "Saudi",
        "Scot",
        "Serb",
        "Swede",
        "Thai",
        "Turk",
    }
)
PERIODS = frozenset({"weeks", "months", "years", "days", "hours", "moments", "seasons"})
NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "several"])
# How far before a name its title may begin.
LONGEST_TITLE = 40
# Names that have an s at times: an article has a handful, and each is looked for in the whole of it.
MOST_NAMES = 200
# Letters of a name with its s.
SHORTEST_NAME = 5
BEFORE_FAMILIES = frozenset({"the", "two", "three", "both", "these", "those", "some", "many", "most", "all", "several"})


class MissingApostrophe(DocumentRule):
    """An apostrophe that is missing or misplaced: “dont”, “two weeks notice”, “Holts decision”.

    A name with an s is taken for a possessive only where the article has the name itself as a
    person's and a noun follows that people give, say or do; families (“the Smiths”) and brands are left alone.
    """

    id = "typos/missing-apostrophe"
    spares_words = True
    severity = Severity.ERROR
    bad = (
        "The mayor said she [[doesnt]] know.",
        "Mr Holt resigned on Monday. The council welcomed [[Holts]] decision.",
        "She was given two [[weeks]] notice.",
        "The firm [[did'nt]] reply.",
        "Police told the [[victims]] family on Monday.",
        "They spoke of next [[years]] harvest after a long [[days]] climb.",
    )
    good = (
        "Mr Holt resigned on Monday. The Holts decided to move.",
        "Barclays shares rose; the Democrats plans are public.",
        "It takes two weeks to notice.",
        "The teachers union met; his last years were quiet.",
        "The farmers market opens next week.",
    )

    @cached_property
    def forms(self) -> dict[str, str]:
        """Forms that are never right, with the right ones."""
        return read_pairs("missing_apostrophe.txt")

    @cached_property
    def owned(self) -> frozenset[str]:
        """Nouns that follow the possessive of a person's name."""
        return frozenset(read_list(__file__, "owned_nouns.txt"))

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Words that do not stand between a possessive and its noun."""
        return frozenset(read_list(__file__, "not_between.txt"))

    @cached_property
    def word(self) -> re.Pattern[str]:
        """A word that may be one of the forms: letters with at most one inner or final apostrophe."""
        return lazy_pattern(r"(?<![\w'’@#/.\-])[a-z]+(?:'[a-z]*)?(?![\w/@\-])")

    @cached_property
    def periods(self) -> re.Pattern[str]:
        """The end of a plural before what a span of time measures or owns."""
        return lazy_pattern(rf"s (?:(?P<measured>{MEASURED})|(?P<owned>{OWNED_BY_TIME}))(?![\w-])")

    @cached_property
    def times(self) -> re.Pattern[str]:
        """A plural of time and the word behind it."""
        return lazy_pattern(r"(?P<time>year|week|month|day)s (?P<noun>[a-z]+)(?![\w'’-])")

    @cached_property
    def owners(self) -> frozenset[str]:
        """People who own what comes behind them, in the plural form that lacks its apostrophe."""
        return frozenset(f"{one}s" for one in read_list(__file__, "owners.txt"))

    @cached_property
    def belongings(self) -> re.Pattern[str]:
        """The end of a plural before what one person has."""
        return lazy_pattern(rf"s (?:{'|'.join(sorted(self.belonging))})(?![\w'’-])")

    @cached_property
    def belonging(self) -> frozenset[str]:
        """What one person has."""
        return frozenset(read_list(__file__, "belongings.txt"))

    @cached_property
    def names(self) -> re.Pattern[str]:
        """A capitalised word that ends in s, and up to two words in small letters behind it."""
        return lazy_pattern(r"(?<![\w'’@#/.\-])([A-Z][a-z]{2,}[a-rt-z])s (?:([a-z]{3,}) )?([a-z]{3,})(?![\w'’])")

    @cached_property
    def sought(self) -> frozenset[str]:
        """The forms that are never right as they stand among the words of an article: without a last apostrophe."""
        return frozenset(form.rstrip("'") for form in self.forms)

    def check(self, doc: Document) -> Iterator[Finding]:
        """Give the findings of the article."""
        # Places are looked for only if a word that may be wrong is there at all.
        words = doc.layer(distinct_words)
        if self._may_have_forms(doc, words):
            for block in self.blocks(doc):
                yield from self._forms(doc, block.span)
        for period in words & PERIODS:
            for start in _places(doc.folded, period):
                yield from self._periods(doc, start, start + len(period))
        for owner in () if words.isdisjoint(self.belonging) else words & self.owners:
            for start in _places(doc.plain, owner):
                yield from self._owners(doc, start + len(owner))
        # A person has a capital, and is named in the article without the s too.
        names = [word for word in doc.layer(capitalised) if word[-1] == "s" and len(word) >= SHORTEST_NAME]
        names = [word.capitalize() for word in names if word[:-1] in words or f"{word[:-1]}'s" in words]
        for name in names if len(names) <= MOST_NAMES else ():
            for start in _places(doc.plain, name):
                yield from self._names(doc, start)

    def _may_have_forms(self, doc: Document, words: AbstractSet[str]) -> bool:
        """Whether a form that is never right stands in the article."""
        return any(word in self.forms or f"{word}'" in doc.folded for word in words & self.sought)

    def _block(self, doc: Document, start: int, end: int) -> Span | None:
        """The block round a place, or None outside the scope of the rule or where the block ends before the place."""
        block = doc.block_at(start)
        return block.span if block is not None and block.role in self.scope and end <= block.span.end else None

    def _forms(self, doc: Document, block: Span) -> Iterator[Finding]:
        for match in self.word.finditer(doc.folded, block.start, block.end):
            right = self.forms.get(match[0])
            span = Span(*match.span())
            if right is None or is_sic(doc, span) or is_name(doc, span) or doc.text[span.start : span.end].isupper():
                continue
            # A mark of its own closes the quotation, not the word: 'the car is its'.
            if match[0].endswith("'") and doc.quotation_at(Span(span.end - 1, span.end)):
                continue
            yield self._found(doc, span, [match_case(doc.of(span), right)], Safety.SAFE)

    def _periods(self, doc: Document, start: int, end: int) -> Iterator[Finding]:
        match = self.periods.match(doc.folded, end - 1)
        if match is None:
            yield from self._times(doc, start)
            return
        block = self._block(doc, start, match.end())
        before = doc.folded[max(block.start, end - 24) : end].split() if block else []
        if len(before) < 2 or before[-1] not in PERIODS:
            return
        span = Span(start, end)
        text, number = doc.of(span), before[-2]
        if match.lastgroup == "measured" and (number in NUMBERS or number.isdigit()):
            yield self._found(doc, span, [f"{text}’"], Safety.UNSAFE)
        elif number in ({"a"} if match.lastgroup == "measured" else {"this", "last", "next"}):
            yield self._found(doc, span, [f"{text[:-1]}’s"], Safety.UNSAFE)

    def _times(self, doc: Document, start: int) -> Iterator[Finding]:
        match = self.times.match(doc.folded, start)
        if match is None or match["noun"] in NOT_OWNED or match["noun"].endswith(("ed", "ing", "ly")):
            return
        block = self._block(doc, start, match.end())
        before = doc.folded[max(block.start, start - 24) : start].split(" ") if block else ["?"]
        if before[-1]:
            return
        if "now" in before[-3:-1]:
            # Now a days is a split word.
            return
        words = [word for word in before[:-1] if word not in BETWEEN]
        if not words or words[-1] not in SINGLE or (len(words) > 1 and words[-2] in BEFORE_PLURALS):
            return
        span = Span(start, match.end("time") + 1)
        yield self._found(doc, span, [f"{doc.of(span)[:-1]}’s"], Safety.UNSAFE)

    def _owners(self, doc: Document, end: int) -> Iterator[Finding]:
        match = self.belongings.match(doc.folded, end - 1)
        block = self._block(doc, end - 1, match.end()) if match else None
        if match is None or block is None:
            return
        before = doc.folded[max(block.start, end - 32) : end].split(" ")
        if len(before) < 2 or before[-1] not in self.owners or before[-2] not in DETERMINERS:
            return
        if before[-2] not in ONE and doc.folded[end + 1 : match.end()] in VERBS:
            return
        span = Span(end - len(before[-1]), end)
        text = doc.of(span)
        right = [f"{text[:-1]}’s"] if before[-2] in ONE else [f"{text[:-1]}’s", f"{text}’"]
        if text.islower():
            yield self._found(doc, span, right, Safety.UNSAFE)

    def _names(self, doc: Document, start: int) -> Iterator[Finding]:
        match = self.names.match(doc.text, start)
        if match is None:
            return
        between, noun = match[2], match[3]
        apart = between is not None and (between in self.verbs or between.endswith("ed"))
        if (apart or noun not in self.owned) and between not in self.owned:
            return
        name = match[1]
        if self._block(doc, start, match.end()) and self._is_person(doc, name) and not self._is_family(doc, match):
            yield self._found(doc, Span(start, match.end(1) + 1), [f"{name}’s"], Safety.UNSAFE)

    def _is_person(self, doc: Document, name: str) -> bool:
        """Whether the article uses the name as a person's: after a title or first name, never after an article."""
        known = doc.layer(_persons)
        if name not in known:
            known[name] = self._is_used_as_person(doc, name)
        return known[name]

    def _is_used_as_person(self, doc: Document, name: str) -> bool:
        if name.endswith(("an", "crat", "ist", "ese", "ish")) or name in PEOPLES:
            return False
        text = doc.text
        is_person = False
        end = 0
        while (at := text.find(name, end)) >= 0:
            end = at + len(name)
            begin = max(0, at - LONGEST_TITLE)
            possessive = self.possessive.match(text, end)
            if possessive is None:
                continue
            if not possessive[1] and self.thing.search(text, begin, at):
                return False
            is_person = (
                is_person
                or (bool(possessive[2]) and not text[at - 1 : at].isalnum())
                or self.person.search(text, begin, at) is not None
            )
        return is_person

    @cached_property
    def possessive(self) -> re.Pattern[str]:
        """The end of a name, with an apostrophe and an s where there are."""
        return lazy_pattern(r"(?!\w)(['’](s\b)?)?")

    @cached_property
    def thing(self) -> re.Pattern[str]:
        """What stands before a noun and never before the name of one person."""
        return lazy_pattern(r"\b(?:[Tt]he|[Aa]n?|[Nn]o|[Ee]very|[Oo]ther) \Z")

    @cached_property
    def person(self) -> re.Pattern[str]:
        """What stands before the name of a person: a title or a first name."""
        return lazy_pattern(rf"(?:\b(?i:{TITLES})\.?|(?<=[a-z,] )[A-Z][a-z]+) \Z")

    def _is_family(self, doc: Document, match: re.Match[str]) -> bool:
        before = fold(doc.text[max(0, match.start() - 16) : match.start()]).split()
        # Beverly Hills is no Hill: a first word in front must belong to the person too.
        first = re.search(r"(?<=\w )[A-Z][a-z]+(?= \Z)", doc.text[max(0, match.start() - 24) : match.start()])
        if first and f"{first[0]} {match[1]}" not in doc.text.replace(f"{first[0]} {match[1]}s", ""):
            return True
        return bool(before) and (before[-1] in BEFORE_FAMILIES or before[-2:] == ["house", "of"])

    def _found(self, doc: Document, span: Span, right: list[str], safety: Safety) -> Finding:
        # The article's own kind of apostrophe, so that a fix does not mix them.
        if "’" not in doc.text:
            right = [one.replace("’", "'") for one in right]
        else:
            right = [one.replace("'", "’") for one in right]
        severity = Severity.NOTE if doc.quotation_at(span) else None
        fixes = [Fix(f"Write “{one}”", (Edit(span, one),), safety) for one in right]
        told = f"An apostrophe is missing or misplaced in “{doc.of(span)}”: write “{'” or “'.join(right)}”."
        return self.finding(span, told, severity=severity, fixes=fixes)


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word, or what ends in it, stands before a blank."""
    at = text.find(f"{word} ")
    while at >= 0:
        yield at
        at = text.find(f"{word} ", at + len(word))


def _persons(doc: Document) -> dict[str, bool]:
    """Whether names that were asked for so far are those of persons."""
    return {}
