"""What stands round a text in its file and is of no use without it: tags, marks of emphasis, a link's brackets."""

from __future__ import annotations

import re

OPENING = re.compile(r"<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>")
CLOSING = re.compile(r"\s*</([A-Za-z][\w.:-]*)\s*>")
# The rest of a Markdown link or image behind what it shows.
TARGET = re.compile(r"\](?:\([^()\s]*(?: \"[^\"\n]*\")?\)|\[[^\[\]\n]*\])")
EMPHASIS = ("**", "__", "~~", "*", "_", "`")
# Elements that may go when they are empty; the cell of a table or the body of a story has its place even so.
ELEMENTS = re.compile(
    r"abbr|aside|a|big|blockquote|block|button|b|center|cite|dd|div|dl|dt|em|fieldset|figcaption|figure|font|footer|form"
    r"|h[1-6]|header|hl[23]|ins|i|label|legend|li|mark|menu|nav|ol|p|q|section|small|span|strong|sub|summary|sup|s"
    r"|time|ul|u",
    re.IGNORECASE,
)


def with_shell(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a file's text from start to end, in code points, with all that would be empty without it."""
    while True:
        wider = _element(text, start, end) or _marks(text, start, end)
        if wider is None:
            return start, end
        start, end = wider


def _element(text: str, start: int, end: int) -> tuple[int, int] | None:
    before = len(text[:start].rstrip())
    begun = text.rfind("<", 0, before)
    if begun < 0 or not text.endswith(">", 0, before):
        return None
    opening = OPENING.fullmatch(text, begun, before)
    closing = CLOSING.match(text, end)
    if opening is None or closing is None or text.endswith("/>", 0, before):
        return None
    if ELEMENTS.fullmatch(opening[1]) is None or opening[1] != closing[1]:
        return None
    return begun, closing.end()


def _marks(text: str, start: int, end: int) -> tuple[int, int] | None:
    for mark in EMPHASIS:
        if text.endswith(mark, 0, start) and text.startswith(mark, end):
            return start - len(mark), end + len(mark)
    if text.endswith("[", 0, start) and (target := TARGET.match(text, end)) is not None:
        return start - (2 if text.endswith("![", 0, start) else 1), target.end()
    return None
