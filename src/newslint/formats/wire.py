"""The header that wire copy and desk systems put above a story in plain text, and the marks that end it.

Three kinds of lines make a header: labels such as `SLUG: ferry-strike`, coded slugs such as
`BC-EU--Ferry Strike`, and agency headlines between `^` and `<`. One line alone is no header, for a story may
open on `NOTE:` or the like; two are, if one of them is of a kind that only desks use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Block, Role
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern

# The longest header seen in practice has about ten lines.
MOST_LINES = 16
# A line under a label that stands alone is what it announces, unless it is as long as a paragraph.
LONGEST_VALUE = 200

# Labels that only desks use, and labels that count beside one of these.
DESK = frozenset(
    {"slug", "slugline", "headline", "hed", "embargo", "embargoed", "embargoed until", "dateline", "byline"}
)
LABELS_BESIDE = """
title,by,author,date,published,dek,deck,standfirst,summary,subhead,subheadline,location,section,category,priority
source,copyright,keywords,words,word count,wordcount,length,desk,editor,editors,contact,eds,note to editors
editors' note,editor's note,story id,id,url,language,credit,photo,photos,version,topic,agency
"""
BESIDE = frozenset(label for line in LABELS_BESIDE.split("\n") for label in line.split(",") if label)
# Lines without a label that only desks write.
OF_DESKS = frozenset({"slug line", "marked headline"})
# Labels of the story itself: the header ends here.
STORY = frozenset({"body", "text", "story", "copy"})
ROLES = {
    "headline": Role.HEADLINE,
    "hed": Role.HEADLINE,
    "title": Role.HEADLINE,
    "byline": Role.BYLINE,
    "by": Role.BYLINE,
    "author": Role.BYLINE,
    "date": Role.DATE,
    "published": Role.DATE,
    "dek": Role.STANDFIRST,
    "deck": Role.STANDFIRST,
    "standfirst": Role.STANDFIRST,
    "summary": Role.STANDFIRST,
    "subhead": Role.STANDFIRST,
    "subheadline": Role.STANDFIRST,
}
TOLD = {"dateline": "location", "location": "location", "url": "url", "language": "language", "section": "section"}
TOLD |= {"source": "publisher", "agency": "publisher", "copyright": "copyright"}
TOLD_BY_ROLE = {
    Role.HEADLINE: "title",
    Role.BYLINE: "byline",
    Role.DATE: "date",
    Role.STANDFIRST: "description",
}
ANNOUNCED = frozenset((*ROLES, *TOLD, "slug", "slugline"))

LABEL = lazy_pattern(r"([A-Za-z][A-Za-z'’]*(?: [A-Za-z'’]+){0,2})[ \t]*:[ \t]*")
# The cycle or the service, then words joined by hyphens, the rest in any form: BC-Ferry Strike, AP-EU--Ferry Strike.
SLUG = lazy_pattern(
    r"(?:[a-z]\d{4,5}[ \t]+)?(?:(?:BC|AM|PM)-{1,2}|[A-Z]{2,4}(?:-[A-Z]{2,3})?--)[A-Z][A-Za-z0-9]+[^.!?\n]{0,80}\Z"
)
CODED = lazy_pattern(r"[A-Z]{2,12}(?:-[A-Z0-9/&]{2,20}){1,5}(?:,[ \t]?\d{1,4}|[ \t]+\d{3,4}| \([^()\n]{1,40}\))?\Z")
CARET = lazy_pattern(r"\^([^<^\n]{3,200})<?\Z")
BY = lazy_pattern(r"(?:By|BY) (?=[A-Z])([^.:!?\n]{3,80})\Z")
WRITER = lazy_pattern(r"[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,4} (?:Writers?|Correspondents?|Reporters?|Editors?)\Z")
STAMP = lazy_pattern(r"[A-Z]{2,5}-[A-Z]{2,4}-\d\d-\d\d-\d\d(?:\d\d)?[ \t]+\d{4}[ \t]?(?:GMT|UTC|E[SD]T)<?\Z")
END = lazy_pattern(
    r"(?:[-–—*]{0,3} ?(?:30|ENDS?|XXX) ?[-–—*]{0,3}|#[ #]{1,8}#|\(?(?i:more)\)?|\([Ee]nds?\)|/?ENDS/?)\Z"
)


class Wire(NamedTuple):
    """A header, and the marks at the end: their blocks, what they tell, and where the story between them stands."""

    blocks: tuple[Block, ...]
    metadata: dict[str, str]
    story: Span


class _Line(NamedTuple):
    """A line of a header: its label in lower case, what it says, and what that is."""

    label: str
    value: Span
    role: Role


def wire_header(text: str, lines: Sequence[Span]) -> Wire | None:
    """The header of a text and its end marks, or None where there is none.

    `lines` holds the spans of the lines that are not blank, cut of the white space round them.
    """
    if not lines or not _may_open(text, lines[0]):
        return None
    found, end, is_announced = _header(text, lines[:MOST_LINES])
    is_evident = any(line.label in DESK or line.label in OF_DESKS for line in found)
    if len(found) + is_announced < 2 or not is_evident or end >= len(text):
        return None
    blocks: list[Block] = []
    metadata: dict[str, str] = {}
    has_headline = False
    for line in found:
        role = line.role
        if role is Role.HEADLINE and has_headline:
            role = Role.STANDFIRST
        has_headline = has_headline or role is Role.HEADLINE
        blocks.append(Block(line.value, role, f"wire header: {line.label}"))
        key = TOLD_BY_ROLE.get(role) or TOLD.get(line.label)
        if key:
            metadata.setdefault(key, text[line.value.start : line.value.end])
    marks = _end_marks(text, lines, end)
    blocks += (Block(mark, Role.METADATA, "wire end mark") for mark in marks)
    return Wire(tuple(blocks), metadata, Span(end, marks[0].start if marks else len(text)))


def _may_open(text: str, line: Span) -> bool:
    """Whether a line may be the first of a header; nearly every article is done with here."""
    first = text[line.start : line.end]
    return first[0] == "^" or ":" in first[:24] or "-" in first[:24]


def _header(text: str, lines: Sequence[Span]) -> tuple[list[_Line], int, bool]:
    """The lines of the header, the offset at which the story begins, and whether a label announces it."""
    found: list[_Line] = []
    waiting = ""
    for line in lines:
        read = _read(text, line)
        if read is not None and read.label in STORY:
            return found, read.value.start if read.value.length else _next_start(lines, line, text), True
        if read is None and waiting and line.length <= LONGEST_VALUE:
            # The label stood alone; this is what it announced.
            read = _Line(waiting, line, ROLES.get(waiting, Role.METADATA))
        if read is None:
            return found, line.start, False
        waiting = "" if read.value.length or read.label not in ANNOUNCED else read.label
        if read.value.length:
            found.append(read)
    return found, _next_start(lines, lines[-1], text), False


def _next_start(lines: Sequence[Span], line: Span, text: str) -> int:
    return next((one.start for one in lines if one.start > line.start), len(text))


def _read(text: str, line: Span) -> _Line | None:
    """A line as part of a header, or None where it cannot be."""
    said = text[line.start : line.end]
    label = LABEL.match(said)
    if label:
        name = label[1].replace("’", "'").lower()
        if name in DESK or name in BESIDE or name in STORY:
            return _Line(name, Span(line.start + label.end(), line.end), ROLES.get(name, Role.METADATA))
        return None
    caret = CARET.match(said)
    if caret:
        return _Line("marked headline", Span(line.start + 1, line.start + caret.end(1)), Role.HEADLINE)
    if SLUG.match(said) or CODED.match(said):
        return _Line("slug line", line, Role.METADATA)
    by = BY.match(said)
    if by:
        return _Line("by", Span(line.start + by.start(1), line.end), Role.BYLINE)
    if WRITER.match(said):
        return _Line("writer", line, Role.METADATA)
    return _Line("stamp", line, Role.METADATA) if STAMP.match(said) else None


def _end_marks(text: str, lines: Sequence[Span], begin: int) -> list[Span]:
    """The marks on the last lines behind the story, in order."""

    def marks() -> Iterator[Span]:
        for line in reversed(lines):
            said = text[line.start : line.end]
            if line.start <= begin or not (END.match(said) or STAMP.match(said)):
                return
            yield line

    return list(marks())[::-1]
