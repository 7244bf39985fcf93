"""The longer words of a line, by which lines are held against a story."""

from __future__ import annotations

from functools import cache

from newslint import fold, lazy_pattern

# Words are compared by so many letters, so that endings do not matter.
STEM = 6
WORD = lazy_pattern(r"[^\W_]{4,}")
COMMON = (
    "about after again also before been being best could down first from have here into just last like made make more"
    " most must need news only other over read says should some still than that their them then there these they this"
    " those time under until very want watch what when where which while will with without would year years your"
)


def stems(text: str) -> set[str]:
    """The longer words of a text, cut to their first letters."""
    return {word[:STEM] for word in WORD.findall(fold(text))} - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(word[:STEM] for word in COMMON.split())
