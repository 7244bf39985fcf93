"""Reads exports of Pica: stories between `@SLUG` and `@END`, a field a line, the text in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import ArticleError, Block, Document, OffsetMap, Role, Segment, Source, Span

MARK = re.compile(r"%PICA \d+[^\S\r\n]*(?:\r?\n|\Z)")
LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\n|\r|\Z)")
FIELD = re.compile(r"@(?P<name>[A-Z]+)(?:[ \t]+|\Z)")
SIGN = re.compile(r"\{(/?[a-z]+)\}")
# What stands in braces in place of a sign; what is not here is a mark of type, which readers do not see.
SIGNS = {"lb": "{", "lq": "“", "rq": "”", "ap": "’", "nd": "–"}
BRACED = {sign: f"{{{name}}}" for name, sign in SIGNS.items()}
ROLES = {
    "HEAD": Role.HEADLINE,
    "DECK": Role.STANDFIRST,
    "BY": Role.BYLINE,
    "TEXT": Role.PARAGRAPH,
    "SUB": Role.SUBHEAD,
    "CAP": Role.CAPTION,
    "NOTE": Role.METADATA,
}
TOLD = {"HEAD": "title", "BY": "byline", "DATE": "date", "PLACE": "location", "FIT": "fit"}


class Pica:
    """Exports of Pica, one story or several a file."""

    name = "pica"
    suffixes = (".pica",)
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give the stories of a file, and an error for each that was cut off."""
        mark = MARK.match(source.text)
        if mark is None:
            raise ArticleError("the first line is not “%PICA” and a number; is this an export of Pica?")
        story: Story | None = None
        for line in _lines(source.text, mark.end()):
            field = FIELD.match(source.text, line.start, line.end)
            name = field["name"] if field else ""
            if name == "SLUG":
                if story is not None:
                    yield story.cut_off()
                story = Story(source, source.text[field.end() : line.end].strip() if field else "")
            elif name == "END" and story is not None:
                yield story.document()
                story = None
            elif story is not None:
                story.add(line, name, field.end() if field else line.start)
        if story is not None:
            yield story.cut_off()


def _lines(text: str, at: int) -> Iterator[Span]:
    while at < len(text):
        found = LINE.match(text, at)
        assert found is not None
        yield Span(*found.span("text"))
        at = found.end()


class Story:
    """A story in the making: its prose, where each run of it stands, and its blocks."""

    def __init__(self, source: Source, slug: str) -> None:
        self._source = source
        self._slug = slug
        self._text = ""
        self._segments: list[Segment] = []
        self._blocks: list[Block] = []
        self._told: dict[str, str] = {}
        self._field = ""
        self._last: Span | None = None

    def add(self, line: Span, name: str, start: int) -> None:
        """Add a line: of a field that begins here, or of the one before."""
        is_blank = not self._source.text[line.start : line.end].strip()
        if name:
            self._field, self._last = name, None
            if name in TOLD:
                self._told[TOLD[name]] = _read(self._source.text[start : line.end]).strip()
        if is_blank:
            self._last = None
            return
        role = ROLES.get(self._field)
        # A line of nothing but marks of type is nothing to readers.
        if role is not None and _read(self._source.text[start : line.end]).strip():
            self._flow(Span(start, line.end), role)

    def _flow(self, line: Span, role: Role) -> None:
        begins = self._last is None
        if begins:
            self._text += "\n\n" if self._text else ""
        else:
            # A line end within a paragraph is a blank to readers.
            assert self._last is not None
            self._run(" ", Span(self._last.end, line.start))
        block = len(self._text)
        at = line.start
        for sign in SIGN.finditer(self._source.text, *line):
            self._run(self._source.text[at : sign.start()], Span(at, sign.start()))
            self._run(SIGNS.get(sign[1], ""), Span(*sign.span()))
            at = sign.end()
        self._run(self._source.text[at : line.end], Span(at, line.end))
        if begins:
            self._blocks.append(Block(Span(block, len(self._text)), role, self._field.lower()))
        else:
            first = self._blocks[-1]
            self._blocks[-1] = first._replace(span=Span(first.span.start, len(self._text)))
        self._last = line

    def _run(self, text: str, source: Span) -> None:
        if text:
            self._segments.append(Segment(len(self._text), len(self._text) + len(text), *source))
            self._text += text

    def document(self) -> Document:
        """The story, whole."""
        return Document(
            self._text,
            tuple(self._blocks),
            OffsetMap(tuple(self._segments)),
            self._source.text,
            self._source.name,
            "pica",
            {key: value for key, value in self._told.items() if value},
            written=written,
        )

    def cut_off(self) -> ArticleError:
        """What is said of a story without an end."""
        return ArticleError(f"the story “{self._slug}” has no @END; export it again")


def written(span: Span, text: str) -> str | None:
    """What to put into the file for readers to see a text; None for a text of several lines, or one like a field."""
    if "\n" in text or "\r" in text or text.startswith("@"):
        return None
    return "".join(BRACED.get(sign, sign) for sign in text)


def _read(text: str) -> str:
    return SIGN.sub(lambda found: SIGNS.get(found[1], ""), text)
