"""Which characters a text holds beyond those of a typewriter: few texts hold many, and rules look for few of them."""

from __future__ import annotations

from newslint.document import Document

# What every text holds: tab, line ends, and the printable characters of ASCII.
TYPED = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])


def signs(doc: Document) -> frozenset[str]:
    """The characters of the prose that are neither printable ASCII nor line ends or tabs: a layer."""
    return signs_of(doc.text)


def source_signs(doc: Document) -> frozenset[str]:
    """The same of the file's own text: a layer."""
    return doc.layer(signs) if doc.source == doc.text else signs_of(doc.source)


def signs_of(text: str) -> frozenset[str]:
    """The same of any text; deleting bytes is many times as fast as a look at each character."""
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, TYPED).decode("utf-8", "surrogatepass"))
