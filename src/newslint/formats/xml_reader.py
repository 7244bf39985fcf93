"""XML read with the place of everything in it, and without the dangers of XML.

Built on the standard library's expat, which tells the byte at which each event begins. Entities
that the file declares itself are refused, so that nothing can grow; nothing outside the file is
fetched; an element may lie so deep and no deeper. Names keep their prefix, as in `dc:creator`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn, Protocol

from newslint.document import Comment
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap, Segment, byte_offsets

# Elements within one another; articles stay below 30.
DEEPEST = 200
BLANKS = " \t\r\n"
# What stands in the prose for an entity that nobody knows: no letter, so that words do not join.
STAND_IN = "\ufffc"


class Run(NamedTuple):
    """A stretch of an element's text and where it stands in the file.

    A plain copy where both are equally long; else the text is what an entity or CRLF stands for.
    """

    text: str
    span: Span


class XmlHandler(Protocol):
    """What is told of a file as it is read; offsets are code points of the file.

    `cdata_sections` is filled as the file is read; a section that is still open ends where it begins.
    """

    cdata_sections: list[Span]

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins, its tag at an offset."""

    def end(self, name: str, at: int) -> None:
        """An element ends, its closing tag (of `<a/>` that tag) at an offset."""

    def text(self, run: Run) -> None:
        """Text, a line or an entity at a time."""

    def comment(self, comment: Comment) -> None:
        """A comment, its text stripped."""


def read_xml(source: str, handler: XmlHandler) -> None:
    """Read a decoded file from end to end; what it says of its encoding is not heeded.

    Raises ArticleError for broken XML, for entities declared in the file, and for too deep nesting.
    """
    from xml.parsers import expat

    # Blank lines above the declaration are wrong and common.
    lead = len(source) - len(source.lstrip(BLANKS))
    body = source[lead:] if lead else source
    place = byte_offsets(body)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = False
    # Makes entities that are not declared, such as HTML's, events instead of errors; nothing is fetched.
    parser.UseForeignDTD(True)
    depth = 0
    in_cdata = False

    def here() -> int:
        return place(parser.CurrentByteIndex) + lead

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise ArticleError(f"nests its elements more than {DEEPEST} deep, as no article does")
        handler.start(name, attributes, here())

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name, here())

    def text(data: str) -> None:
        begin = place(parser.CurrentByteIndex) + lead
        after = begin + len(data)
        if len(data) == 1:
            if data == "\n" and source.startswith("\r\n", begin):
                after += 1
            elif source[begin] == "&" and not in_cdata:
                after = source.index(";", begin) + 1
        handler.text(Run(data, Span(begin, after)))

    def cdata_start() -> None:
        nonlocal in_cdata
        in_cdata = True
        handler.cdata_sections.append(Span(here(), here()))

    def cdata_end() -> None:
        nonlocal in_cdata
        in_cdata = False
        handler.cdata_sections[-1] = handler.cdata_sections[-1]._replace(end=here())

    def comment(data: str) -> None:
        begin = here()
        handler.comment(Comment(Span(begin, source.index("-->", begin) + 3), data.strip()))

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            from html.entities import html5

            begin = here()
            sign = html5.get(f"{name};", STAND_IN)
            handler.text(Run(sign, Span(begin, begin + len(name) + 2)))

    def declared(*_: object) -> NoReturn:
        raise ArticleError("declares entities of its own, which newslint does not read; write the text out")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartCdataSectionHandler = cdata_start
    parser.EndCdataSectionHandler = cdata_end
    parser.CommentHandler = comment
    parser.SkippedEntityHandler = skipped
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(body.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as problem:
        line = problem.lineno + source.count("\n", 0, lead)
        raise ArticleError(f"line {line}: broken XML ({expat.ErrorString(problem.code)})") from None


def local(name: str) -> str:
    """A name without its prefix."""
    return name[name.find(":") + 1 :]


def tag_end(source: str, at: int) -> int:
    """The offset behind the tag that begins at an offset."""
    return source.find(">", at) + 1 or len(source)


def joined(runs: Iterable[Run]) -> tuple[str, OffsetMap]:
    """The text of runs, with its map to the file."""
    parts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for text, (begin, end) in runs:
        parts.append(text)
        after = at + len(text)
        last = segments[-1] if segments else None
        if last and last.source_end == begin and last.is_copy and end - begin == len(text):
            segments[-1] = Segment(last.start, after, last.source, end)
        else:
            segments.append(Segment(at, after, begin, end))
        at = after
    return "".join(parts), OffsetMap(tuple(segments))
