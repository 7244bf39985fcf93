"""A speaker's name and a colon that open a paragraph: transcripts, and headlines such as "Lee: Mill Will Stay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import BODY, Document, Role
from newslint.finding import Span
from newslint.layers.attributions import Attribution
from newslint.layers.names import Holder
from newslint.layers.word_sets import word_set

LABELS = word_set("labels")
SPEAKER = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}(?=:[ \xa0])")
QUOTES = "\"“‘'"
# Characters. A longer paragraph that opens with a name and a colon and goes on without a quotation mark is a list's.
LONGEST_TITLE = 110
COLON_ROLES = BODY | {Role.HEADLINE}


def colons_in(doc: Document) -> Iterator[Attribution]:
    """Attributions by a name and a colon that open a paragraph or a headline; the rest of the block is said."""
    for block in doc.blocks:
        if block.role not in COLON_ROLES:
            continue
        met = SPEAKER.match(doc.text, block.span.start, block.span.end)
        if met and LABELS.isdisjoint(doc.folded[met.start() : met.end()].split()):
            if " " in met[0] and met[0].isupper():
                # A kicker: "FIRE SAFETY: …".
                continue
            colon = Span(met.end(), met.end() + 1)
            said = Span(colon.end + 1, block.span.end)
            if said.end > said.start and (doc.text[said.start] in QUOTES or block.span.length < LONGEST_TITLE):
                yield Attribution(Span(*met.span()), colon, (said,), Holder.NAMED, "frame")
