"""The language of an article: said by its metadata, or by a vote of stop words over its start."""

from __future__ import annotations

from functools import cache

from newslint.document import PROSE, Document
from newslint.text.words import WORD
from newslint.wordlists import read_list

# Characters of prose that vote, and the votes that another language needs to win over English.
SAMPLE = 2048
FEWEST_VOTES = 4


def language(doc: Document) -> str:
    """The two-letter code of an article's language; `en` where nothing speaks against it.

    Rules for a language leave articles in another one alone, so a doubtful text counts as English.
    """
    stated = doc.metadata.get("language", "").strip().lower()
    if stated[:2].isalpha() and len(stated) >= 2:
        return stated[:2]
    sample = _sample(doc)
    script = _script(sample)
    if script:
        return script
    votes: dict[str, int] = dict.fromkeys(_stop_words(), 0)
    for word in WORD.findall(sample.lower()):
        for code, listed in _stop_words().items():
            if word in listed:
                votes[code] += 1
    best = max(sorted(votes), key=lambda code: votes[code])
    if best != "en" and votes[best] >= FEWEST_VOTES and votes[best] >= 2 * votes["en"]:
        return best
    return "en"


def _sample(doc: Document) -> str:
    parts: list[str] = []
    length = 0
    for block in doc.blocks:
        if block.role in PROSE:
            parts.append(doc.of(block.span)[: SAMPLE - length])
            length += len(parts[-1])
            if length >= SAMPLE:
                break
    return " ".join(parts)


# First and last code point of scripts that Latin stop words cannot tell, with the code that stands for them.
SCRIPTS = (
    ("el", 0x0370, 0x03FF),
    ("ru", 0x0400, 0x04FF),
    ("he", 0x0590, 0x05FF),
    ("ar", 0x0600, 0x06FF),
    ("hi", 0x0900, 0x097F),
    ("ja", 0x3040, 0x30FF),
    ("zh", 0x4E00, 0x9FFF),
    ("ko", 0xAC00, 0xD7AF),
)


def _script(sample: str) -> str:
    """The code of a script other than Latin that most letters are in, or nothing."""
    if sample.isascii():
        return ""
    letters = [ord(sign) for sign in sample if sign.isalpha()]
    for code, first, last in SCRIPTS:
        if sum(first <= letter <= last for letter in letters) * 2 > len(letters):
            return code
    return ""


@cache
def _stop_words() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in read_list(__file__, "stop_words.txt"):
        code, _, listed = line.partition(":")
        table[code.strip()] = frozenset(listed.split())
    return table
