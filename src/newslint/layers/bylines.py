"""Bylines: lines that say who wrote the story."""

from __future__ import annotations

import re

LONGEST_BYLINE = 120
# How many words may follow the names: an office, an outlet, a place, a date.
MOST_WORDS_AFTER = 14
FULL_STOP = re.compile(r"[.:;,][\"'”’»)\]]*\Z")
# A name's word: an initial, a capitalised word (O'Neill, McGrath, Jean-Luc, JONES), or a particle.
NAME = (
    r"(?:(?:[A-Z]\.)+|(?:Mc|Mac|O['’]|[Dd]['’])?[^\W\d_a-z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
    r"|(?:de|del|della|di|da|dos|van|von|der|den|la|le|al|el|bin|ten|ter)\b)"
)
BYLINE = re.compile(
    r"(?:(?:Written|Words|Story|Reported|Text|Posted|Article)\s+[Bb]y|[Bb][Yy]|BY|From)[:\s]\s*"
    rf"\[?(?:(?:Dr|Sir|Dame|Prof)\.?\s)?{NAME}(?:\s+{NAME}){{0,4}}\]?(?:\([^()\s]*\))?"
    r"(?P<rest>(?:\s*(?:[,|·•/–—(-]|\band\b|\bwith\b|\bfor\b|\bin\b|\bat\b).*)?)\Z"
)
NOT_A_NAME = re.compile(
    r"(?:[Bb][Yy]|BY)\s+(?:The|This|That|Then|Now|All|Any|Some|Most|It|His|Her|My|Our|\w+day|Late|Early|Mid)\b"
)


def is_byline(text: str) -> bool:
    """Whether a line is a byline that says so: By Ann Lee, Written by Ann Lee and Bo Ek, By [Ann Lee](#)."""
    if len(text) > LONGEST_BYLINE or NOT_A_NAME.match(text):
        return False
    found = BYLINE.match(text.strip("*_ "))
    if found is None:
        return False
    rest = found["rest"].strip()
    # What follows the names is an office, an outlet, a place or a date; a sentence ends with a full stop.
    return not (FULL_STOP.search(text) and len(rest.split()) > 3) and len(rest.split()) <= MOST_WORDS_AFTER
