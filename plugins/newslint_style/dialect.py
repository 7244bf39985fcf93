"""The dialect of an article: a layer that counts words which Americans and Britons spell in two ways."""

from __future__ import annotations

from functools import cache

from newslint import Document, Role, Span, read_list
from newslint.named import NamedTuple

# Different words of one dialect that it takes to call an article one in it, and how far the other must be behind.
FEWEST_WORDS = 3
LEAD = 3
# The dialect of each profile that has one.
DIALECTS = {"ap": "us", "guardian": "uk", "bbc": "uk", "uk": "uk"}

# What metadata state, and the dialect that it is.
STATED = {"en-us": "us", "en-gb": "uk", "en-uk": "uk", "en-ie": "uk", "en-au": "uk", "en-nz": "uk"}


class Vote(NamedTuple):
    """The dialect of an article, `us`, `uk` or empty where it is not clear, and its words of either spelling."""

    dialect: str
    american: tuple[Span, ...]
    british: tuple[Span, ...]


def dialect(doc: Document) -> Vote:
    """How an article spells, told by the words that the two dialects spell in two ways; a layer.

    Names do not vote: a word with a capital inside a sentence is spelt as its bearer spells it. Nor do
    leftovers. Where the metadata state the dialect (`en-GB`), it is as stated.
    """
    american: list[Span] = []
    british: list[Span] = []
    to_british, to_american = british_of(), american_of()
    for word in doc.words:
        low = doc.folded[word.start : word.end]
        side = american if low in to_british else british if low in to_american else None
        if side is None or _is_name(doc, word):
            continue
        block = doc.block_at(word.start)
        if block is not None and block.role is not Role.LEFTOVER:
            side.append(word)
    stated = STATED.get(doc.metadata.get("language", "").lower().replace("_", "-"))
    return Vote(stated or _winner(doc, american, british), tuple(american), tuple(british))


def _winner(doc: Document, american: list[Span], british: list[Span]) -> str:
    kinds = [len({doc.folded[word.start : word.end] for word in side}) for side in (american, british)]
    for name, own, other in (("us", kinds[0], kinds[1]), ("uk", kinds[1], kinds[0])):
        if own >= FEWEST_WORDS and own >= LEAD * other:
            return name
    return ""


def _is_name(doc: Document, word: Span) -> bool:
    if not doc.text[word.start].isupper():
        return False
    sentence = doc.sentence_at(word.start)
    return sentence is None or any(sign.isalnum() for sign in doc.text[sentence.start : word.start])


@cache
def british_of() -> dict[str, str]:
    """The British spelling by the American one."""
    rows = [line.split(" = ") for line in read_list(__file__, "dialect.txt")]
    return {american: british for american, british in rows}  # noqa: C416


@cache
def american_of() -> dict[str, str]:
    """The American spelling by the British one."""
    return {british: american for american, british in british_of().items()}
