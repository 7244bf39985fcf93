"""Which classes a word may be of, by a small lexicon and by endings; nothing is learnt and nothing is guessed beyond.

A word may be of several classes, so a sequence of classes matches wherever it could be meant: a sieve, no parser.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.layers.word_sets import word_set_of

LEXICON = "word_classes.txt"
CLASSES = ("DET", "PRON", "PREP", "CONJ", "MODAL", "AUX", "NUM", "ADV", "ADJ", "NOUN", "VERB", "NAME")
FIGURES = re.compile(r"[\d.,]*\d(?:st|nd|rd|th|s)?\Z")
SHORTEST = 3
VOWELS = "aeiou"


def is_of(kind: str, word: str, text: str, *, opens: bool) -> bool:
    """Whether a word may be of a class.

    `word` is in small letters with plain apostrophes, `text` as it is written; `opens` says that it opens a sentence,
    where a capital is no sign of a name.
    """
    if kind == "NAME":
        return text[:1].isupper() and (not opens or text[1:] != text[1:].lower()) and word not in words_of("PRON")
    return _is_of(kind, word)


@lru_cache(maxsize=50_000)
def _is_of(kind: str, word: str) -> bool:
    bare = word.removesuffix("'s")
    if word in words_of(kind) or bare in words_of(kind):
        return True
    if kind == "NUM":
        return FIGURES.match(word) is not None
    if kind == "ADV":
        return len(word) > 4 and word.endswith("ly") and word not in words_of("not-ADV")
    if kind in ("ADJ", "NOUN"):
        return _ends_like(kind, bare) or (kind == "NOUN" and _is_plural(bare))
    return False


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words that the lexicon lists for a class, verbs with all their forms."""
    listed = word_set_of(__file__, LEXICON, kind)
    if kind != "VERB":
        return listed
    formed = {form for word in listed for form in _forms(word)}
    return listed | formed | word_set_of(__file__, LEXICON, "irregular") | words_of("AUX")


def _forms(verb: str) -> tuple[str, ...]:
    """The third person, the past and the participle in -ing of a regular verb."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
    forms = [third, f"{verb}ed", f"{verb}ing"]
    if verb[-1] not in "wxy" and verb[-1] not in VOWELS and verb[-2:-1] in tuple(VOWELS):
        # Which verbs double their last letter hangs on stress: admitted, but visited. Both are taken.
        forms += [f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    return tuple(forms)


def _ends_like(kind: str, word: str) -> bool:
    endings = word_set_of(__file__, LEXICON, f"ends-{kind}")
    if word in word_set_of(__file__, LEXICON, f"not-ends-{kind}"):
        return False
    return any(word.endswith(one) and len(word) >= len(one) + SHORTEST for one in endings)


def _is_plural(word: str) -> bool:
    singles = [word[:-1]] if word.endswith("s") else []
    singles += [word[:-2]] if word.endswith("es") else []
    singles += [f"{word[:-3]}y"] if word.endswith("ies") else []
    return any(one in words_of("NOUN") or _ends_like("NOUN", one) for one in singles)
