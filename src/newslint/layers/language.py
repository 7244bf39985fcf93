"""The language of an article: said by its metadata, or by a vote of stop words over its start."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import repeat

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
    script = "" if doc.text.isascii() else _script(_sample(doc))
    if script or sum(map(_weights().get, _opening_words(doc), repeat(0))) > 0:
        return script or "en"
    return _voted(_sample(doc))


# An article asks again when its blocks are named anew, most often with the same sample.
@lru_cache(maxsize=4)
def _voted(sample: str) -> str:
    """The language that the stop words of a sample vote for."""
    counts = Counter(WORD.findall(sample.lower()))
    spoken = _stop_words()
    votes: dict[str, int] = {}
    for word in counts.keys() & spoken.keys():
        for code in spoken[word]:
            votes[code] = votes.get(code, 0) + counts[word]
    best = max(sorted(votes), key=lambda code: votes[code], default="en")
    if best != "en" and votes[best] >= FEWEST_VOTES and votes[best] >= 2 * votes.get("en", 0):
        return best
    return "en"


def _opening_words(doc: Document) -> list[str]:
    """The folded words of the sample."""
    places, words = doc.words, doc.folded_words
    found: list[str] = []
    left = SAMPLE
    for block in doc.blocks:
        if block.role in PROSE and left > 0:
            start, end = block.span
            found += words[places.first_from(start) : places.first_from(min(end, start + left))]
            left -= end - start
    return found


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


# All bytes of UTF-8 but those that begin a letter of these scripts: what is left of Latin text without them is nothing.
LATIN = bytes(byte for byte in range(256) if not (0xCD <= byte <= 0xDB or byte == 0xE0 or 0xE3 <= byte <= 0xED))


def _script(sample: str) -> str:
    """The code of a script other than Latin that most letters are in, or nothing."""
    if sample.isascii() or not sample.encode("utf-8", "replace").translate(None, LATIN):
        return ""
    letters = [ord(sign) for sign in sample if sign.isalpha()]
    for code, first, last in SCRIPTS:
        if sum(first <= letter <= last for letter in letters) * 2 > len(letters):
            return code
    return ""


@cache
def _stop_words() -> dict[str, list[str]]:
    """The languages of each stop word."""
    table: dict[str, list[str]] = {}
    for line in read_list(__file__, "stop_words.txt"):
        code, _, listed = line.partition(":")
        for word in listed.split():
            spoken = table.setdefault(word, [])
            if code.strip() not in spoken:
                spoken.append(code.strip())
    return table


@cache
def _weights() -> dict[str, int]:
    """What each stop word tells of a first look: more than nothing in all, and no other language can win over English.

    To win another needs twice the votes, so of two votes of English words one may be of any other language.
    """
    return {word: 2 * ("en" in spoken) - (spoken != ["en"]) for word, spoken in _stop_words().items()}
