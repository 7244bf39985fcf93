"""How much an article costs, counted in work and not in seconds: patterns run, characters they run over, rules asked.

The articles are the same ones every time. A figure that rises over its bound is a rule that wakes too often: give its
patterns anchors that are rarer, or its words to `wakes_on`. A rule that is worth more may raise a bound.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from benchmarks.texts import articles

from newslint.document import Document
from newslint.engine.matching import CompiledPattern
from newslint.engine.runner import Request, Runner
from newslint.formats.plain import plain_document

ARTICLES = 25
# For each 1,000 characters of text.
MOST_PATTERNS = 8.0
MOST_CHARACTERS_OF_PATTERNS = 2500.0


@pytest.fixture(scope="module")
def work() -> dict[str, float]:
    """What the default rules do with the articles, for each 1,000 characters."""
    done = {"patterns": 0.0, "characters": 0.0}
    matches = CompiledPattern.matches

    def counted(self: CompiledPattern, text: str, window: Any) -> Any:
        done["patterns"] += 1
        done["characters"] += window.length
        return matches(self, text, window)

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
