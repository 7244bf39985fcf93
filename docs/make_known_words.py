"""Build the field of known words from word lists: `python docs/make_known_words.py LIST…`.

The lists hold a word a line. Those of the field in the repository are SCOWL up to size 95, American and British, as
Debian packs them in wamerican-insane and wbritish-insane (2020.12.07), which hold the smaller sizes too. The head
comment of the field, which holds SCOWL's notice, is kept. Words with accents are left out, for the rule parts words at
accents. American -ize forms stand for the British -ise forms too.
"""

from __future__ import annotations

import sys
from pathlib import Path

from newslint_typos.known_words import field_of

PACK = Path(__file__).resolve().parent.parent / "plugins" / "newslint_typos"
FIELD = PACK / "known_words.bin"
BYTES = 393_216
SHORTEST = 5


def words_of(path: Path) -> set[str]:
    """The words of a list that are long enough and written in small letters without accents."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {word for word in lines if len(word) >= SHORTEST and word.isascii() and word.isalpha() and word.islower()}


def main(lists: list[str]) -> None:
    """Write the field anew from the lists named, keeping its head comment."""
    known = set().union(*(words_of(Path(name)) for name in (*lists, str(PACK / "newer_words.txt"))))
    known |= {word.replace("iz", "is").replace("yz", "ys") for word in known if "iz" in word or "yz" in word}
    head = FIELD.read_bytes().split(b"\n\n", 1)[0]
    FIELD.write_bytes(head + b"\n\n" + field_of(known, BYTES))
    print(f"{len(known)} words")


if __name__ == "__main__":
    main(sys.argv[1:])
