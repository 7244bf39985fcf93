"""What the rules about forms of words share: sets from a data file, and the rarer form told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import ClassVar

from newslint import Document, Edit, Finding, Fix, Hit, MatchRule, Related, Span, match_case
from newslint_consistency.variants import OWN_SCOPE, FormSet, counterpart, is_bridged, is_own, may_be_several, places


class FormRule(MatchRule):
    """A rule that tells the rarer form of a set where an article has several.

    Only the spellings of all forms but the last are phrases: where the last stands alone there is nothing to tell.
    """

    scope = OWN_SCOPE
    says_once = True
    message: ClassVar[str] = ""

    def find_sets(self) -> Iterator[FormSet]:
        """The sets of forms; each rule reads its own."""
        raise NotImplementedError

    @cached_property
    def sets(self) -> tuple[FormSet, ...]:
        """The sets of the rule."""
        return tuple(self.find_sets())

    @cached_property
    def by_phrase(self) -> dict[str, int]:
        """The number of the set of each phrase."""
        return {
            spelling.lower(): number
            for number, words in enumerate(self.sets)
            for spellings in words.forms[:-1]
            for spelling in spellings
        }

    def find_phrases(self) -> Iterable[str]:
        """The spellings that wake the rule."""
        return self.by_phrase

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report the first place of the rarer form, at the first hit of its set."""
        words = self.sets[self.by_phrase[hit.listed]]
        doc = hit.doc
        if not is_own(doc, hit.span, capital=words.capital):
            return
        known = doc.layer(places_by_set)
        if words not in known:
            # Once for an article, however often the word stands there.
            known[words] = places(doc, words) if may_be_several(doc.folded, words) else []
        found = known[words]
        met = [form for form, spans in enumerate(found) if spans]
        woken = min((spans[0] for spans in found[:-1] if spans), default=None)
        if len(met) < 2 or woken != hit.span or is_bridged(doc, words):
            return
        # “Mumbai (Bombay)” says that the two are one.
        if any(doc.text[span.start - 1 : span.start] == "(" for spans in found for span in spans[:2]):
            return
        rare = min(met, key=lambda form: (len(found[form]), -found[form][0].start))
        often = max((form for form in met if form != rare), key=lambda form: (len(found[form]), -found[form][0].start))
        span, other = found[rare][0], found[often][0]
        written = doc.of(span)
        better = counterpart(words, rare, doc.folded[span.start : span.end], often)
        fixes = []
        if better:
            better = match_case(written, better)
            fixes = [Fix(f"Write “{better}”", (Edit(span, better),), self.fix_safety)]
        told = self.message.format(text=written, other=doc.of(other))
        yield self.finding(span, told, fixes=fixes, related=[Related(other, "The other form.")])


def places_by_set(_: Document) -> dict[FormSet, list[list[Span]]]:
    """Where the forms of each set stand that was asked for, filled as sets are met; a layer."""
    return {}
