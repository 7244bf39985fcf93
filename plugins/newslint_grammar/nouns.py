"""What the rules about number know of nouns: which count single things, and their plurals."""

from __future__ import annotations

from functools import cache

from newslint import read_list

IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "wife": "wives",
    "knife": "knives",
    "thief": "thieves",
    "phenomenon": "phenomena",
    "passerby": "passersby",
    "wolf": "wolves",
    "life": "lives",
    "half": "halves",
    "roof": "roofs",
    "tomato": "tomatoes",
    "potato": "potatoes",
    "hero": "heroes",
}
IRREGULAR_PLURALS = frozenset(["men", "women", "people", "children", "police officers"])


def plural(noun: str) -> str:
    """The plural of a noun."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("man") and len(noun) > 5:
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("child"):
        return noun + "ren"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def plain_nouns() -> frozenset[str]:
    """Nouns that count single people or things and are nothing else."""
    return frozenset(read_list(__file__, "single_nouns.txt"))


@cache
def count_nouns() -> frozenset[str]:
    """Nouns that count single people or things, those that are verbs too included; no groups of people."""
    every = plain_nouns() | frozenset(read_list(__file__, "single_nouns_or_verbs.txt"))
    return every - frozenset(read_list(__file__, "group_nouns.txt"))


@cache
def plurals() -> dict[str, str]:
    """Each noun that counts single people or things by its plural."""
    return {plural(noun): noun for noun in (*plain_nouns(), *read_list(__file__, "single_nouns_or_verbs.txt"))}


@cache
def plain_heads() -> frozenset[str]:
    """Singular nouns that stand for no group of people and often have a plural behind them."""
    return frozenset(read_list(__file__, "plain_heads.txt"))


@cache
def plural_heads() -> frozenset[str]:
    """Plurals that begin a subject without an article."""
    return frozenset((*plurals(), *map(plural, plain_heads())))


@cache
def plural_looking() -> frozenset[str]:
    """Words in -s that are no plurals, or stand with either form of the verb."""
    return frozenset(read_list(__file__, "plural_looking.txt"))


def is_plural(word: str) -> bool:
    """Whether a word in lower case is certainly a plural noun, if it is a noun at all."""
    if word in IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 3 and word[-1] == "s" and word[-2] not in "sui'" and word not in plural_looking() and word.isalpha()
    )
