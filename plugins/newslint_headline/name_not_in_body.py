"""headline/name-not-in-body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, lazy_pattern
from newslint.layers.places import places
from newslint_headline.story import body, folded_body, story

NAME = lazy_pattern(r"(?<![\w'-])[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:'s|s')?(?![\w-])")
CAPITALISED = lazy_pattern(r"[A-Z](?<![\w'-].)[^\W\d_]*+(?![\w-])")
SHORTEST = 5
LONG = 9
# Endings that make another word of a name, and not another spelling.
ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "er",
    "ers",
    "ing",
    "n",
    "an",
    "ian",
    "ans",
    "i",
    "is",
    "ese",
    "ish",
    "y",
    "ly",
    "al",
    "ic",
    "a",
    "o",
    "e",
)


class NameNotInBody(DocumentRule):
    """A name in the headline that the story spells otherwise.

    The name in the headline is the one that readers search for. Where the story has the name again and
    again in a spelling that differs by a letter, the headline is likely wrong.
    """

    id = "headline/name-not-in-body"
    severity = Severity.ERROR
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "[[Holmqist]] sells the night ferry\n\n"
        "Anna Holmqvist has sold the night ferry to a firm from the mainland, she said on Monday.\n\n"
        "Holmqvist had owned the boat for thirty years. She said that fuel had become dear, and that she was tired. "
        "The firm wants to sail twice a day in summer. It has promised Holmqvist to keep the crew. The county pays "
        "for the winter boats, and has said that it will go on doing so. The boat is to be painted in spring, and "
        "will lie in the yard for a month. The price was not told. The firm has three more boats on this coast.\n",
        "Council of [[Eastbrock]] asks for two more boats\n\n"
        "The council of Eastbrook asked the owner of the ferry for two more boats on Monday, in a letter.\n\n"
        "Eastbrook has grown since the mill became a school. There are not enough boats in the morning, the council "
        "of Eastbrook says, and children come late to their lessons. The owner has not answered yet. He has said "
        "before that the quay is too short for a third boat. The county owns the quay, and it has no money for a "
        "longer one this year. The mayor has asked for a meeting in the first week of the month.\n",
    )
    good = (
        "Holmqvist sells the night ferry\n\n"
        "Anna Holmqvist has sold the night ferry to a firm from the mainland, she said on Monday.\n\n"
        "Holmqvist had owned the boat for thirty years. She said that fuel had become dear, and that she was tired. "
        "The firm wants to sail twice a day in summer. It has promised Holmqvist to keep the crew. The county pays "
        "for the winter boats, and has said that it will go on doing so. The boat is to be painted in spring, and "
        "will lie in the yard for a month. The price was not told. The firm has three more boats on this coast.\n",
        "Russian boats call at Eastbrook\n\n"
        "Two boats from Russia called at Eastbrook on Monday to wait for the storm to end, the harbour said.\n\n"
        "Russia has sent boats to the north for a hundred years, and some of them came here before the war. The "
        "crews went to the shop and bought bread. The harbour gave them water. They left for the north on Tuesday "
        "night, when the wind had gone down, and the school's children stood on the quay and waved. The next boats "
        "are expected in the spring, if the ice lets them pass. Nobody in Eastbrook speaks their language.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the name in the headline."""
        told = doc.layer(story)
        if told is None or told.headline.isupper():
            return
        for match in NAME.finditer(told.headline):
            name = match.group().removesuffix("'s").removesuffix("s'")
            if len(name) < SHORTEST or name.lower() in doc.layer(folded_body):
                continue
            meant = _meant(name, doc.layer(body))
            if meant is None:
                continue
            start = told.span.start + match.start()
            span = Span(start, start + len(name))
            yield self.finding(
                span,
                f"The headline has “{name}” and the story “{meant}”; spell the name one way.",
                fixes=[Fix(f"Write “{meant}”", (Edit(span, meant),), Safety.SUGGESTION)],
            )


def _meant(name: str, story_text: str) -> str | None:
    """The name that the story has, several times, in place of a name that is not in it."""
    count: dict[str, int] = {}
    for at in places(story_text, name[0]):
        word = met.group() if (met := CAPITALISED.match(story_text, at)) else ""
        if abs(len(word) - len(name)) <= 1:
            count[word] = count.get(word, 0) + 1
    found = [
        word
        for word, times in count.items()
        if times >= 2 and _is_near(name, word) and not _is_word(word.lower(), story_text)
    ]
    return found[0] if len(found) == 1 else None


def _is_word(word: str, text: str) -> bool:
    """Whether a word stands in a text as it is, in small letters."""
    return word in text and re.search(rf"(?<![\w']){word}\b", text) is not None


def _is_near(name: str, word: str) -> bool:
    """Whether two names differ by one letter, two in long ones, and not by an ending."""
    low, other = name.lower(), word.lower()
    stem = 0
    while stem < min(len(low), len(other)) and low[stem] == other[stem]:
        stem += 1
    if low[stem:] in ("", *ENDINGS) and other[stem:] in ("", *ENDINGS):
        return False
    return _distance(low, other) <= (2 if len(low) >= LONG else 1)


def _distance(one: str, other: str) -> int:
    """Letters to insert, delete, replace or swap with a neighbour (optimal string alignment)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, beside in enumerate(other, 1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (sign != beside))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == beside:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
