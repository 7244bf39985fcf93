"""How much an article costs, counted in work and not in seconds: patterns run, characters they run over, rules asked.

The articles are the same ones every time. A figure that rises over its bound is a rule that wakes too often: give its
patterns anchors that are rarer, or its words to `wakes_on`. A rule that is worth more may raise a bound.
"""

from __future__ import annotations

import sys
from itertools import islice
from typing import Any

import pytest
from benchmarks.texts import articles

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.engine.matching import CompiledPattern
from newslint.engine.runner import Request, Runner
from newslint.formats.plain import plain_document
from newslint.rule import MatchRule, Pattern, Rule

ARTICLES = 25
# For each 1,000 characters of text.
MOST_PATTERNS = 8.0
MOST_CHARACTERS_OF_PATTERNS = 2500.0


@pytest.fixture(scope="module")
def work() -> dict[str, float]:
    """What the default rules do with the articles, for each 1,000 characters."""
    done = {"patterns": 0.0, "characters": 0.0}
    matches = CompiledPattern.matches

    def counted(self: CompiledPattern, text: str, window: Any, places: Any = None) -> Any:
        done["patterns"] += 1
        # A pattern that begins with its anchor is held against the text there and nowhere else.
        done["characters"] += window.length if places is None else 0
        return matches(self, text, window, places)

    desk = Runner(Request((), isolated=True)).desk_for("a.txt")
    texts = list(islice(articles(7), ARTICLES))
    layers: dict[str, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CompiledPattern, "matches", counted)
        layer = Document.layer

        def asked(self: Document, compute: Any) -> Any:
            if compute not in self._layers:
                name = f"{compute.__module__}.{compute.__qualname__}"
                layers[name] = layers.get(name, 0) + 1
            return layer(self, compute)

        patch.setattr(Document, "layer", asked)
        for number, text in enumerate(texts):
            desk.check_document(desk.named(plain_document(text, f"{number}.txt")))
    size = sum(map(len, texts)) / 1000
    return {
        "patterns": done["patterns"] / size,
        "characters": done["characters"] / size,
        "layers": max(layers.values()) / ARTICLES,
    }


def test_few_patterns_wake(work: dict[str, float]) -> None:
    assert 0 < work["patterns"] <= MOST_PATTERNS


def test_patterns_look_at_paragraphs_and_not_at_articles(work: dict[str, float]) -> None:
    assert 0 < work["characters"] <= MOST_CHARACTERS_OF_PATTERNS


def test_a_layer_is_worked_out_once_or_again_after_blocks_were_named(work: dict[str, float]) -> None:
    assert work["layers"] <= 3


def test_a_rule_that_sleeps_is_never_asked() -> None:
    """Twice the rules that nothing wakes cost no more calls than once: they are words in the scan and no more."""

    def calls(count: int) -> int:
        rules = [_asleep(number) for number in range(count)]
        checks = RuleSet(rules)
        texts = [plain_document(text, "a.txt") for text in islice(articles(7), ARTICLES)]
        counted = 0

        def count_calls(_: Any, event: str, __: Any) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        for one in texts:
            checks.lint(one)
        sys.setprofile(count_calls)
        try:
            for one in texts:
                checks.lint(one)
        finally:
            sys.setprofile(None)
        return counted

    once, twice = calls(100), calls(200)
    assert twice <= once * 1.05


def _asleep(number: int) -> Rule:
    """A rule of ten phrases and a pattern that no article holds."""
    words = [f"qwz{number}x{one}" for one in range(10)]

    class Asleep(MatchRule):
        """Flags a word that nobody writes."""

        id = f"asleep/rule-{number}"
        message = "“{text}”"
        phrases = tuple(words[1:])
        patterns = (Pattern(rf"\b{words[0]} \w+", anchors=(words[0],)),)
        bad = (f"It was [[{words[1]}]].",)
        good = ("It was not.",)

    return Asleep()
