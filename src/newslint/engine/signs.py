"""Which characters an article holds besides letters of ASCII: what `wakes_on_signs` of a rule is held against."""

from __future__ import annotations

from newslint.document import Document

# What tells nothing, as every article holds it.
LEFT_OUT = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \n"


def signs(doc: Document) -> frozenset[str]:
    """The characters of the prose and of the file that are no letters of ASCII, blanks or line ends."""
    found = _signs_of(doc.text)
    return found if doc.source == doc.text else found | _signs_of(doc.source)


def _signs_of(text: str) -> frozenset[str]:
    # To delete bytes is many times as fast as to look at each character.
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, LEFT_OUT).decode("utf-8", "surrogatepass"))
