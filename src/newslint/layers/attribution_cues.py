"""The verbs that hand on somebody's words, in all their forms."""

from __future__ import annotations

from functools import cache

from newslint.named import NamedTuple
from newslint.wordlists import read_list

VOWELS = "aeiou"


class Cue(NamedTuple):
    """A form of a reporting verb.

    `kind` is speech, that, object, wish or thought (see attribution_verbs.txt; a verb may be of several);
    `form` is base, s, past, participle or ing; `noun` tells that the form is as often a noun.
    """

    base: str
    kinds: frozenset[str]
    form: str
    noun: bool
    with_words: frozenset[str] = frozenset()
    strict: bool = False
    opinion: bool = False


@cache
def cues() -> dict[str, Cue]:
    """Cues by folded form. Of two verbs with one form the first listed counts."""
    kinds: dict[str, list[str]] = {}
    marks: dict[str, list[str]] = {}
    for line in read_list(__file__, "attribution_verbs.txt"):
        kind, base, *rest = line.split()
        kinds.setdefault(base, []).append(kind)
        marks.setdefault(base, []).extend(rest)
    table: dict[str, Cue] = {}
    for base, of_base in kinds.items():
        stated = dict(mark.split(":") for mark in marks[base] if ":" in mark)
        noun = "noun" in marks[base]
        with_words = frozenset(stated["with"].split(",")) if "with" in stated else frozenset()
        past = stated.get("past") or past_of(base, "double" in marks[base])
        forms = {
            "base": base,
            "s": third_of(base),
            "past": past,
            "participle": stated.get("participle", past),
            "ing": ing_of(base, "double" in marks[base]),
        }
        for form, word in forms.items():
            table.setdefault(
                word,
                Cue(
                    base,
                    frozenset(of_base),
                    form,
                    noun and form in ("base", "s"),
                    with_words,
                    "strict" in marks[base],
                    "opinion" in marks[base],
                ),
            )
    return table


def third_of(base: str) -> str:
    """The third person singular: says, denies, discusses."""
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def past_of(base: str, double: bool) -> str:
    """The regular past: denied, noted, admitted."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if double else "") + "ed"


def ing_of(base: str, double: bool) -> str:
    """The form in -ing: noting, admitting, agreeing."""
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if double else "") + "ing"
