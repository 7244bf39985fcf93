"""Names the lines by which Pica finds a story again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, Role, RoleClaim

REFERENCE = re.compile(r"PICA REF \d{1,9}(?:/\d{1,3})?")
REASON = "reference-line"


def reference_lines(doc: Document) -> Iterable[RoleClaim]:
    """Claim each block that is nothing but such a line."""
    for block in doc.blocks:
        if REFERENCE.fullmatch(doc.of(block.span).strip()):
            yield RoleClaim(block.span, Role.LEFTOVER, 9, REASON)
