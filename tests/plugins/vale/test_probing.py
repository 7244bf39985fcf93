"""Looking through the whole text first finds what looking at each part finds."""

from __future__ import annotations

import random

import pytest

from newslint.finding import Span
from newslint_vale.base import _probed
from newslint_vale.probing import tail, way_of, without_conditions

EXPRESSIONS = [
    r"\bab\b",
    r"(?:(?:^|\s)a\s|(?:^|\s)a,\s)",
    r"\b(?:(?:[^,]+,){1,}\s\w+\s(?:and|or))\b",
    r"(?<!a)b(?=[\s,])",
    r"[ab.]+$",
    r"^\w+,",
    r"\w+ and|b, a",
    r"(?:a|)b",
    r"(a)\s\1",
    r".*,.*or",
    r"\b[^\s-]+, \w+\b",
    r"(?:a|b)+\.\s*$",
    r"(?i:A)b",
    r"a[\s\S]*b",
]
PIECES = ["a", "b", "ab", " ", ", ", ". ", " and ", " or ", ", ab or", "\n"]


def plainly(text: str, spans: list[Span], pattern: object) -> list[tuple[int, int]]:
    return [
        (match.start() + start, match.end() + start)
        for start, end in spans
        for match in pattern.finditer(text[start:end])  # type: ignore[attr-defined]
        if match.end() > match.start()
    ]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_a_probe_finds_what_a_look_at_each_part_finds(expression: str) -> None:
    drawn = random.Random(7)
    way = way_of(expression, ignore_case=False)
    met = 0
    for _ in range(150):
        parts = ["".join(drawn.choice(PIECES) for _ in range(12)) for _ in range(4)]
        text = "\n\n".join(parts)
        starts = [sum(len(part) + 2 for part in parts[:number]) for number in range(4)]
        spans = [Span(start, start + len(part)) for start, part in zip(starts, parts, strict=True)]
        # A part may be none of the rule's business.
        del spans[drawn.randrange(4)]
        wanted = plainly(text, spans, way.pattern)
        met += len(wanted)
        if way.probe is not None:
            found = [(match.start() + offset, match.end() + offset) for _, offset, match in _probed(text, spans, way)]
            assert [one for one in found if one[0] < one[1]] == wanted
    assert met


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [(r"^a$", "a"), (r"(?<!x)a(?=[)])", "a"), (r"[$^]\^\$", r"[$^]\^\$"), (r"\Aa\z", "a"), (r"a(?!b)?c", "ac")],
)
def test_conditions_are_left_out(expression: str, wanted: str) -> None:
    assert without_conditions(expression) == wanted


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        (r"\b(?:(?:[^,]+,){1,}\s\w+\s(?:and|or))\b", r",\s\w+\s(?:and|or)"),
        (r"(?:(?:|\s)I\s|(?:|\s)I,\s)", r"I\s|I,\s"),
        (r"\w+ed\b", r"ed\b"),
        (r".*", ""),
        (r"\w+|a", ""),
        (r"(?:x|\w+)\s", r"(?:x|\w+)\s"),
    ],
)
def test_a_wide_beginning_is_left_out(expression: str, wanted: str) -> None:
    assert tail(expression) == wanted
