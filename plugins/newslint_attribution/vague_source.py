"""Sources without a name, a number or a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newslint import BODY, Document, DocumentRule, Finding, Related, Span, read_list
from newslint.layers.distinct_words import distinct_words, word_numbers
from newslint.layers.names import Holder, nouns

# Half of all articles hold none of the words that are looked for, and these take long to import.
if TYPE_CHECKING:
    from newslint.layers.attribution_kinds import Attribution

# A title and a surname speak of somebody known already, who is none of the analysts.
TITLES = frozenset(["mr", "mrs", "ms", "dr", "sir", "president", "judge", "the"])
# "The experts" have been spoken of.
KNOWN = frozenset(["the", "these", "those", "his", "her", "their", "our", "its"])
# "Some historians", "many of the players": a quantity stands for names.
PERSONS = (
    "ists",
    "ians",
    "ers",
    "ors",
    "ars",
    "ics",
    "ants",
    "ents",
    "perts",
    "people",
    "fans",
    "groups",
    "men",
    "ees",
)
PLURALS = ("s", "people", "men")
FEELINGS = frozenset(["fear", "feared", "hope", "hoped", "believe", "believed", "think", "thought", "suspect", "worry"])
QUANTITIES = frozenset(["some", "many", "most", "several", "various", "numerous", "countless", "other"])
# Words of a bare source: "analysts", "some city analysts". What is longer says more of who speaks.
LONGEST = 3
# What stands behind "critics" where more is said of them.
MORE = frozenset(["of", "in", "at", "with", "from", "for", "who"])
# Words among which the verb of a quantity stands: before it ("feared by many players"), or behind the plural.
BEFORE, BEHIND = 3, 7
# Characters between the source and its verb that still make one phrase to point at.
CLOSE = 25


class VagueSource(DocumentRule):
    """Words handed on from analysts, critics, experts or "many", with no name, number or body.

    Readers cannot weigh a source they are not told of, and writers hide their own view behind one. Flagged is a
    bare plural as the subject of a reporting verb when nobody is named in the same sentence, the one before or the
    two that follow. Each wording is told once an article, with the other places beside it.
    """

    id = "attribution/vague-source"
    scope = BODY
    bad = (
        "[[Analysts had predicted]] a slump in the price of copper.",
        "[[Critics say]] the new stadium is too small for the city.",
        "[[Some historians believe]] the wall is older than the town.",
        "[[Many Leeds grandees fear]] the merger is lost.",
    )
    good = (
        "Two analysts, at Barclays and UBS, had predicted a slump in the price of copper.",
        "Analysts at Barclays predicted a slump in the price of copper.",
        "Critics say the new stadium is too small. “It seats half the town,” said Ines Roca, a former mayor.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each wording of a vague source once."""
        places: dict[str, list[Span]] = {}
        for sentence in _sentences_with_sources(doc):
            from newslint.layers.attribution_paragraphs import attributions_in

            for one in attributions_in(doc, sentence):
                noun = _vague_noun(doc, one)
                if noun and not doc.quotation_at(one.cue) and not _named_near(doc, one):
                    places.setdefault(noun, []).append(_phrase(one))
        if not places:
            return
        from newslint_attribution.stance import is_opinion

        if doc.layer(is_opinion):
            return
        for noun, spans in places.items():
            others = [Related(span, f"“{noun}” again") for span in spans[1:]]
            yield self.finding(
                spans[0], f"“{doc.of(spans[0])}”: who are they? Name at least one, or say how you know.", related=others
            )


def _sentences_with_sources(doc: Document) -> Iterator[Span]:
    """The sentences in which a vague source may hand on words."""
    distinct = doc.layer(distinct_words)
    marks = distinct & _vague_nouns()
    if not distinct.isdisjoint(_feelings()):
        marks |= distinct & QUANTITIES
    if not marks:
        return
    low, starts = doc.folded_words, doc.words.starts
    looked_at = -1
    for number in word_numbers(doc, marks):
        if starts[number] < looked_at:
            continue
        is_quantity = low[number] in QUANTITIES
        if not (_may_be_quantity(low, number) if is_quantity else MORE.isdisjoint(low[number + 1 : number + 2])):
            continue
        sentence = doc.sentence_at(starts[number])
        if sentence:
            looked_at = sentence.end
            yield sentence


def _may_be_quantity(low: Sequence[str], number: int) -> bool:
    """Whether a verb of belief stands in reach of a quantity: beside it, or close behind the plural that follows."""
    for last in range(min(number + LONGEST, len(low) - 1), number, -1):
        if low[last].endswith(PLURALS):
            return not _feelings().isdisjoint(low[max(number - BEFORE, 0) : last + BEHIND])
    return low[number] in _nouns() and not _feelings().isdisjoint(low[max(number - 1, 0) : number + 2])


def _vague_noun(doc: Document, one: Attribution) -> str:
    """The noun of a bare vague source in lower case, or nothing."""
    if one.source is None or one.kind not in ("verb", "object", "participle", "frame"):
        return ""
    words = doc.folded[one.source.start : one.source.end].split()
    if _is_quantity(doc, one, words):
        return " ".join(words)
    if one.holder is not Holder.VAGUE or len(words) > LONGEST or words[-1] not in _nouns() or words[0] in KNOWN:
        return ""
    if doc.folded[max(one.source.start - 12, 0) : one.source.start].rstrip().endswith((" and", " or", " why", " how")):
        # The end of a list, "doctors and experts", or of a title, "Why critics fear".
        return ""
    if " who " in doc.folded[one.source.end : one.cue.start + 1]:
        # "He met critics who say": they are spoken of, not quoted.
        return ""
    if words[-1] in ("some", "many"):
        between = doc.folded[one.source.end : one.cue.start].strip()
        if one.kind != "verb" or between or doc.folded[one.cue.start : one.cue.end] not in _beliefs():
            return ""
    return words[-1]


def _is_quantity(doc: Document, one: Attribution, words: list[str]) -> bool:
    """Whether a source is a quantity and a bare plural ("some historians") that is made to think or claim."""
    assert one.source is not None
    if len(words) < 2 or len(words) > LONGEST + 1 or words[0] not in QUANTITIES or not words[-1].endswith(PLURALS):
        return False
    cue = doc.folded[one.cue.start : one.cue.end]
    # Whoever fears or hopes is somebody, whatever they are called: "many party grandees fear".
    if not (words[-1].endswith(PERSONS) and cue in _beliefs()) and cue not in FEELINGS:
        return False
    if any(nouns().get(word) is Holder.INSTITUTION for word in words[1:-1]):
        # "Some council members": of a body that is known.
        return False
    if any(word.isdigit() for word in words) or one.cue.start - one.source.end >= CLOSE:
        return False
    # A place or a party may say which people: "many Leeds grandees".
    named = [word for word in doc.of(one.source).split()[1:] if not word.islower()]
    return not named or (len(words) > 2 and len(named) == 1 and named[0] != doc.of(one.source).split()[-1])


def _named_near(doc: Document, one: Attribution) -> bool:
    """Whether somebody is introduced beside the vague source: a name of two words and more, or a document."""
    from newslint.layers.attribution_paragraphs import reports_in
    from newslint_attribution.near import sentences_round

    near = reports_in(doc, sentences_round(doc, one.cue.start, 1, 2))
    return any(other != one and _introduces(doc, other) for other in near)


def _introduces(doc: Document, one: Attribution) -> bool:
    if one.source is None or one.holder not in (Holder.NAMED, Holder.DOCUMENT):
        return False
    if one.holder is Holder.DOCUMENT:
        return True
    # "Mr Li at a conference on Friday": the name alone, up to the first word that is not part of it.
    name: list[str] = []
    for word in doc.of(one.source).replace(".", "").split():
        if name and not word[0].isupper():
            break
        name.append(word.lower())
    if len(name) < 2:
        return False
    # Who was spoken of before is known, and not one of the analysts.
    if len(name) == 2 and name[0] in TITLES:
        return False
    from newslint_attribution.near import sentences_round

    surname = name[-1].removesuffix("'s")
    firsts = doc.layer(_first_places)
    if surname not in firsts:
        firsts[surname] = doc.folded.find(surname)
    return not 0 <= firsts[surname] <= sentences_round(doc, one.cue.start, 2, 0).start - len(surname)


def _first_places(doc: Document) -> dict[str, int]:
    """Where names that were asked for so far stand first."""
    return {}


def _phrase(one: Attribution) -> Span:
    """Source and verb together where they stand close, else the source."""
    assert one.source is not None
    start, end = min(one.source.start, one.cue.start), max(one.source.end, one.cue.end)
    return Span(start, end) if end - start - one.source.length - one.cue.length <= CLOSE else one.source


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_list(__file__, "vague_sources.txt"))


@cache
def _vague_nouns() -> frozenset[str]:
    """The nouns that are a vague source by themselves, without a verb of belief."""
    return _nouns() - QUANTITIES


@cache
def _feelings() -> frozenset[str]:
    """What makes a quantity a source."""
    return _beliefs() | FEELINGS


@cache
def _beliefs() -> frozenset[str]:
    """What "some" and "many" are made to say."""
    return frozenset(read_list(__file__, "beliefs.txt"))
