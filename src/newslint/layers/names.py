"""Who speaks: what kind of holder a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from newslint.layers.word_sets import word_set
from newslint.wordlists import read_list


class Holder(StrEnum):
    """The kinds of holder that words can be handed on from."""

    NAMED = "named"
    PRONOUN = "pronoun"
    ROLE = "role"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    VAGUE = "vague"
    OTHER = "other"
    NONE = "none"


PRONOUNS = word_set("pronouns")
DETERMINERS = word_set("determiners")
PREPOSITIONS = word_set("prepositions")
# Capitalised at the start of a sentence, these are still no names.
NO_NAMES = DETERMINERS | PREPOSITIONS | PRONOUNS | word_set("no-names")


@cache
def nouns() -> dict[str, Holder]:
    """The kind of holder by noun, plurals and possessives included."""
    table: dict[str, Holder] = {}
    for name, kind in (
        ("source_documents.txt", Holder.DOCUMENT),
        ("source_institutions.txt", Holder.INSTITUTION),
        ("source_roles.txt", Holder.ROLE),
        ("source_vague.txt", Holder.VAGUE),
    ):
        for noun in read_list(__file__, name):
            table[noun] = kind
            if kind is not Holder.VAGUE:
                table[plural(noun)] = kind
    return table


def plural(noun: str) -> str:
    """The plural of a noun by the ordinary rules, and of those in -man."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def is_name(low: str, capital: bool, first: bool, next_capital: bool) -> bool:
    """Whether a word looks like part of a name; the first word of a sentence needs more than its capital."""
    if not capital or low in NO_NAMES:
        return False
    if not first or next_capital:
        return True
    return low not in nouns()


def head_of(low: Sequence[str]) -> int:
    """The number of the head noun in a noun phrase: the last word before its first preposition or relative."""
    for index, word in enumerate(low):
        if index and (word in PREPOSITIONS or word in ("who", "which", "and", "whose", "that")):
            return index - 1
    return len(low) - 1


def holder_of(low: Sequence[str], names: Sequence[bool]) -> Holder:
    """The kind of holder that a noun phrase names: its folded words, and which of them are parts of a name."""
    if not low:
        return Holder.NONE
    if len(low) == 1 and low[0] in PRONOUNS:
        return Holder.PRONOUN
    head = low[head_of(low)].removesuffix("'s").removesuffix("'")
    kind = nouns().get(head)
    if kind is Holder.DOCUMENT or (kind is Holder.INSTITUTION and not names[head_of(low)]):
        return kind
    if any(names):
        # "Officials in Leeds" name a body, "the mayor, Ann Lee" a person.
        return Holder.NAMED if kind is None or any(names[: head_of(low) + 1]) else Holder.ROLE
    if kind is Holder.VAGUE and any(word.isdigit() or word in NUMBERS for word in low):
        return Holder.ROLE
    if kind is None and low[0] in ("some", "many", "others", "most", "several"):
        return Holder.VAGUE
    return kind or Holder.OTHER


NUMBERS = word_set("numbers")
