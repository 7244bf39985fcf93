"""consistency/cross-figure-conflict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint import CorpusFinding, CorpusRule, Document, Fact, Role, Said
from newslint_consistency.facts_counts import COUNTED_IN, LONGEST_BEHIND, Count, counts, may_count
from newslint_consistency.sides import backing, sides

WORDS = {"dead": "killed", "hurt": "hurt", "held": "held", "missing": "missing"}
# Paragraphs in which a story says what it is about.
OPENING = 3


class CrossFigureConflict(CorpusRule):
    """Two articles of one day count the dead, the hurt, the arrested or the missing otherwise.

    One of them was not brought up to date, or has it wrong. Compared are the plain numbers in headline and
    opening; bounds such as “at least” and a higher number of the dead in a later article are no conflict.
    """

    id = "consistency/cross-figure-conflict"
    scope = COUNTED_IN
    bad = (
        "Fourteen people were killed when a ferry caught fire on Monday, the coastguard said.\n=====\n"
        "[[Twelve]] people were killed on Monday when a ferry burnt off the island.",
        "A fire in the old mill injured 30 people on Monday.\n=====\nThe fire injured 30 people.\n=====\n"
        "A fire in a mill injured [[13]] people, the city said.",
    )
    good = (
        "Fourteen people were killed when a ferry caught fire on Monday.\n=====\n"
        "At least 12 people were killed on Monday when a ferry burnt.",
        "Fourteen people were killed when a ferry caught fire on Monday.\n=====\n"
        "The crew got out.\n\nThe last such fire was long ago.\n\nIt began in the cellar.\n\n"
        "In 1999, 40 people were killed.",
        "PUBLISHED: 09:00, Mon, May 4, 2015\n\nTwelve people were killed in the fire.\n=====\n"
        "PUBLISHED: 09:00, Tue, May 5, 2015\n\nFourteen people were killed in the fire.",
    )

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give the first plain count of each kind, where the article has but one in its opening."""
        opening = doc.body[OPENING - 1].span.end if len(doc.body) >= OPENING else len(doc.text)
        last = opening if doc.headline is None else max(opening, doc.headline.span.end)
        if not may_count(doc.folded[: last + LONGEST_BEHIND]):
            return
        by_kind: dict[str, list[Count]] = {}
        for one in doc.layer(counts):
            if (one.role is Role.HEADLINE or one.span.end <= opening) and not one.quoted:
                by_kind.setdefault(one.kind, []).append(one)
        for kind, listed in sorted(by_kind.items()):
            if len({one.value for one in listed}) == 1 and not any(one.hedge for one in listed):
                yield Fact(kind, listed[-1].value, listed[-1].span)

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Mark each number that fewer articles give."""
        parted = sides(said, lambda one: int(one.value))
        for side in parted[1:]:
            for one in side.said:
                against = [other for other in parted[0].said if not _moved_on(one, other)]
                if against:
                    message = (
                        f"“{one.text}” {WORDS[key]} here, but {backing(against, said, 'has')} “{against[0].text}”; "
                        "check the number."
                    )
                    yield CorpusFinding(one, message, tuple((other, f"“{other.text}” here.") for other in against))


def _moved_on(one: Said, other: Said) -> bool:
    """Whether the later of two articles may know more; or one of them counts a single case of many."""
    if min(int(one.value), int(other.value)) < 2:
        return True
    return one.day is not None and other.day is not None and one.day != other.day
