"""figures/age-birth-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import BODY, Document, DocumentRule, Finding, Related, Role, Span, lazy_pattern
from newslint.layers.written_dates import trusted_publication

BORN = lazy_pattern(
    r"\bborn (?:on |in )?(?:[a-z]+day,? )?(?:the )?(?:[a-z.]+ )?(?:\d{1,2}(?:st|nd|rd"
    r"|th)?,? )?(?:of )?(?:[a-z.]+,? )?((?:19|20)\d\d)\b"
)
SPAN_OF_LIFE = lazy_pattern(r"\((?:born )?((?:1[89]|20)\d\d)\s?[-–—]\s?((?:1[89]|20)\d\d)\)")
DIED = lazy_pattern(r"\bdied\b[^.;]{0,60}?\b(?:in|on)\b[^.;,]{0,30}?,? ?((?:19|20)\d\d)\b")
AT_DEATH = lazy_pattern(
    r"\b(?:died|dies|death)\b[^.;]{0,60}?\b(?:aged|at the age of|at age|at) (\d{1,3})\b(?!%| (?:per|o'clock)|[:.]\d)"
)
NOW = lazy_pattern(r"(?:\bthe (\d{1,3})-year-old\b|, (?:aged )?(\d{1,3}),|\bis (?:now )?(\d{2,3})(?=[.,;]| years old))")
THEN = lazy_pattern(r"\b(?:then|when|at the time|would have been|turned|late|died|ago|later|by|before|after)\b")
ANOTHER = lazy_pattern(
    r"\b(?:son|daughter|mother|father|brother|sister|wife|husband|child|parents|grand\w+|twins?|baby)\b"
)


class AgeBirthMismatch(DocumentRule):
    """An age that does not go with the year of birth in the same sentence.

    One of the two is wrong, and ages are what families and courts look at first. Held against the year of
    death, or against the day of publication for somebody alive; a year either way is allowed for birthdays.
    Sentences about relatives and about the past are left alone.
    """

    id = "figures/age-birth-mismatch"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    wakes_on = ("born", "died")
    bad = (
        "The painter was born in 1950 and died in 2004, aged [[64]].",
        "The composer (1920–2004) died at the age of [[94]] at her home on the coast.",
        "Club names coach\n\nBy Ann Lee\n\nMay 4, 2016\n\nBorn in 1980 on the coast, the [[30-year-old]] played "
        "for the "
        "club in two spells.\n",
    )
    good = (
        "The painter was born in 1950 and died in 2004, aged 54.",
        "The composer (1920–2004) died at the age of 83 at her home on the coast.",
        "Club names coach\n\nBy Ann Lee\n\nMay 4, 2016\n\nBorn in 1980 on the coast, the 36-year-old played for the "
        "club in two spells.\n",
        "The painter, whose son was born in 1950, died in 2004, aged 84.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the age."""
        text = doc.folded
        if "born" not in text and ("(" not in text or "died" not in text or "(1" not in text):
            return
        for match in (*BORN.finditer(text), *SPAN_OF_LIFE.finditer(text)):
            sentence, block = doc.sentence_at(match.start()), doc.block_at(match.start())
            if (
                sentence is None
                or block is None
                or block.role not in self.scope
                or doc.quotation_at(Span(*match.span()))
            ):
                continue
            if ANOTHER.search(text, *sentence) or len(re.findall(r"\bborn\b", text[sentence.start : sentence.end])) > 1:
                continue
            yield from self._held(doc, sentence, match)

    def _held(self, doc: Document, sentence: Span, match: re.Match[str]) -> Iterator[Finding]:
        text, year = doc.folded, int(match[1])
        aged = AT_DEATH.search(text, *sentence)
        died = int(match[2]) if match.re.groups == 2 else 0
        if aged is not None and not died:
            told = DIED.search(text, *sentence)
            died = int(told[1]) if told else 0
        if aged is not None and died and died > year:
            age = int(aged[1])
            if not died - year - 1 <= age <= died - year:
                yield self._about(
                    doc, Span(*aged.span(1)), match, f"somebody born in {year} who died in {died}", died - year
                )
            return
        now = NOW.search(text, *sentence)
        published = trusted_publication(doc) if now and match.re.groups == 1 else None
        if now is None or published is None or THEN.search(text, *sentence):
            return
        group = next(index for index in (1, 2, 3) if now[index])
        age, gap = int(now[group]), published.year - year
        if not gap - 2 <= age <= gap + 1:
            end = now.end(1) + len("-year-old") if now[1] else now.end(group)
            yield self._about(doc, Span(now.start(group), end), match, f"somebody born in {year}", gap)

    def _about(self, doc: Document, span: Span, match: re.Match[str], who: str, age: int) -> Finding:
        return self.finding(
            span,
            f"“{doc.of(span)}” does not go with {who}, which makes {age - 1} or {age}; check the age and the year.",
            related=[Related(Span(*match.span(1)), "The year of birth.")],
        )
