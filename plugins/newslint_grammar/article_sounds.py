"""How a word sounds at its beginning: which of the articles “a” and “an” it takes."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint import read_list

VOWELS = frozenset("aeiou")
# Letters whose names begin with a vowel; of H and U both are heard, or the word decides.
VOWEL_NAMES = frozenset("AEFILMNORSX")
CONSONANT_NAMES = frozenset("BCDGJKPQTUVWYZ")
# What English words begin with; other clusters are of names that everybody speaks in his own way.
ONSETS = frozenset(
    [
        "bl",
        "br",
        "ch",
        "cl",
        "cr",
        "dr",
        "dw",
        "fl",
        "fr",
        "gh",
        "gl",
        "gr",
        "kl",
        "kn",
        "kr",
        "ph",
        "pl",
        "pr",
        "qu",
        "rh",
        "sc",
        "sh",
        "sk",
        "sl",
        "sm",
        "sn",
        "sp",
        "sq",
        "st",
        "sw",
        "th",
        "tr",
        "tw",
        "wh",
        "wr",
    ]
)


# A few hundred words stand behind most articles.
@lru_cache(maxsize=4096)
def article(word: str) -> str:
    """The article that a word takes, “a” or “an”, or nothing where that is not certain.

    `word` is the word as it is written, with plain apostrophes and its hyphens; it may begin with
    a currency sign or be a number.
    """
    bare = word.lstrip("£$€")
    if not bare.isascii() or not bare:
        return ""
    if bare[0].isdigit():
        return number_article(bare)
    head = bare.split("-")[0]
    if len(head) == 1:
        return letter_article(head.upper()) if head != bare else ""
    if "." in bare:
        return letter_article(bare[0]) if bare[0] in "AEFILMU" and bare[1] == "." else ""
    if is_initials(head):
        return initials_article(bare, head)
    if any(sign.isupper() for sign in head[1:]):
        # iPhone and eBay begin with the letter's name; of other brands nobody can be sure.
        return "an" if head[0] in "ei" else ""
    return word_article(bare)


def number_article(number: str) -> str:
    """The article before a number in figures: an 8, an 80, an 11, an 18,000; a 100."""
    whole = number.split(".")[0].split("-")[0]
    digits = ""
    for sign in whole.replace(",", ""):
        if not sign.isdigit():
            break
        digits += sign
    if digits[0] == "8":
        return "an"
    if digits[:2] in ("11", "18"):
        # Of 1,800 and 1800 one cannot tell whether the reader says eighteen hundred.
        return "an" if len(digits) in (2, 5, 8) else "a" if len(digits) == 3 else ""
    return "" if digits[0] == "0" else "a"


def is_initials(word: str) -> bool:
    """Whether a word is written in capitals, but for figures and the s of a plural."""
    letters = word.removesuffix("'s").removesuffix("s")
    return len(letters) > 1 and letters.isupper() and "'" not in letters


def letter_article(letter: str) -> str:
    """The article before the name of a capital letter."""
    return "an" if letter in VOWEL_NAMES else "a" if letter in CONSONANT_NAMES else ""


def initials_article(word: str, head: str) -> str:
    """The article before initials, where it is the same whether they are spelt or spoken as a word, or is known."""
    listed = _listed(head.removesuffix("'s").removesuffix("s"))
    if listed is not None:
        return listed
    if head[0] in "NRS" and head[1:].isdigit():
        # Naira, rand and rupees are read in full.
        return ""
    if head[0] in "FLMNRSX":
        return "an" if len(head) < 6 and not VOWELS & set(head.lower().removesuffix("'s")) and "Y" not in head else ""
    return "" if head[0] == "U" else letter_article(head[0])


def word_article(word: str) -> str:
    """The article before an ordinary word, by its letters and the list of those that sound otherwise."""
    low = word.lower()
    listed = _listed(low)
    if word[0] == "U" and listed == "an":
        # Uchida, Ural, Uther: names do not follow the rule.
        return ""
    if listed is not None:
        return listed
    if not (VOWELS | {"y"}) & set(low):
        return ""
    if word[0].isupper() and low[0] == "i" and low[1] in "aeo":
        return ""
    if low[0] in VOWELS:
        return "an"
    return "a" if low[1] in "aeiouy" or low[:2] in ONSETS else ""


@cache
def _sounds() -> dict[str, str]:
    table = {}
    for line in read_list(__file__, "article_sounds.txt"):
        sound, start = line.split(" ")
        table[start] = sound.replace("?", "")
    return table


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of the entries for all words that begin so."""
    return frozenset(start[:2] for start in _sounds() if start.endswith("-"))


def _listed(word: str) -> str | None:
    """What the list says of a word; the longest entry that fits counts."""
    sounds = _sounds()
    if word in sounds:
        return sounds[word]
    # Most words begin as no entry does.
    if word[:2] not in _beginnings() and word[:1] + "-" not in sounds:
        return None
    return next((sounds[start] for end in range(len(word), 0, -1) if (start := word[:end] + "-") in sounds), None)
