"""A speaker's name and a colon that open a paragraph: transcripts, and headlines such as "Lee: Mill Will Stay"."""

from __future__ import annotations

from newslint.document import BODY, Block, Document, Role
from newslint.finding import Span
from newslint.layers.attribution_kinds import Attribution
from newslint.layers.names import NO_NAMES, Holder
from newslint.layers.word_sets import word_set
from newslint.text.patterns import lazy_pattern

LABELS = word_set("labels")
SPEAKER = lazy_pattern(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}(?=:[ \xa0])")
QUOTES = "\"“‘'"
# Characters. A longer paragraph that opens with a name and a colon and goes on without a quotation mark is a list's.
LONGEST_TITLE = 110
# Blanks in what is said: shorter lines are tables and tallies.
FEWEST_BLANKS = 3
COLON_ROLES = BODY | {Role.HEADLINE}


def colon_in(doc: Document, block: Block) -> Attribution | None:
    """The attribution by a name and a colon that open a paragraph or a headline; the rest of the block is said."""
    if block.role not in COLON_ROLES:
        return None
    met = SPEAKER.match(doc.text, block.span.start, block.span.end)
    if met is None or not LABELS.isdisjoint(doc.folded[met.start() : met.end()].split()):
        return None
    if " " in met[0] and met[0].isupper():
        # A kicker: "FIRE SAFETY: …".
        return None
    colon = Span(met.end(), met.end() + 1)
    said = Span(colon.end + 1, block.span.end)
    if not _says(doc, Span(*met.span()), said):
        return None
    if doc.text[said.start] in QUOTES or block.span.length < LONGEST_TITLE:
        return Attribution(Span(*met.span()), colon, (said,), Holder.NAMED, "frame")
    return None


def _says(doc: Document, speaker: Span, said: Span) -> bool:
    """Whether a label can be a speaker and what follows it words: no tally, no address, no cry before a title."""
    if doc.text.count(" ", said.start, said.end) < FEWEST_BLANKS:
        return False
    if doc.text[said.start] in "@#" or doc.text[said.start].isdigit():
        return False
    words = doc.folded[speaker.start : speaker.end].split()
    if not NO_NAMES.isdisjoint(words):
        return False
    # One word alone is a name only before a quotation or where the article has it elsewhere too.
    return len(words) > 1 or doc.text[said.start] in QUOTES or doc.text.count(doc.text[speaker.start : speaker.end]) > 1
