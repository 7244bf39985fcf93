"""Word documents (.docx): a line of text for each paragraph, roles by the names of its styles.

Read with python-docx, which comes with the extra `docx`. Offsets count in the text taken out, a paragraph
a line, so a line number is the number of the paragraph; nothing is ever written into such a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newslint.document import Block, Document, Role
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

# Roles by the name of the style as Word itself calls it in every language, in lower case.
STYLES = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "hed": Role.HEADLINE,
    "subtitle": Role.STANDFIRST,
    "standfirst": Role.STANDFIRST,
    "dek": Role.STANDFIRST,
    "byline": Role.BYLINE,
    "author": Role.BYLINE,
    "date": Role.DATE,
    "quote": Role.QUOTE,
    "intense quote": Role.QUOTE,
    "block text": Role.QUOTE,
    "caption": Role.CAPTION,
    "credit": Role.CREDIT,
    "list": Role.LIST,
    "list paragraph": Role.LIST,
    "html preformatted": Role.CODE,
    "code": Role.CODE,
}
HEADING = re.compile(r"heading (\d)|subhead\w*|crosshead\w*")
LISTED = re.compile(r"list (?:bullet|number|continue)")
CONTENTS = re.compile(r"toc \d|toc heading|table of figures|index")
# Names that programs put in the place of an author's.
NOBODY = frozenset({"", "python-docx", "microsoft office user", "user", "admin", "administrator", "author", "unknown"})

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What stands in a paragraph and is not read: what was deleted or moved away, and the twin of a text box.
UNREAD = frozenset({f"{WORD}del", f"{WORD}moveFrom", f"{WORD}pPr", f"{WORD}rPr", FALLBACK})
BLANKS = {f"{WORD}tab": "\t", f"{WORD}br": " ", f"{WORD}cr": " ", f"{WORD}noBreakHyphen": "\u2011"}
# Line ends inside a text would part it into two paragraphs.
LINE_ENDS = re.compile(r"[\r\n]+")
NO_EXTRA = "a Word document needs newslint[docx]: pip install 'newslint[docx]'"
BROKEN = "a broken Word document, or none; save it again as .docx"


class Docx:
    """Office Open XML documents of Word: .docx."""

    name = "docx"
    suffixes = (".docx",)
    named_only = False
    many = False
    binary = True

    def documents(self, source: Source) -> Iterator[Document]:
        """Give the one article of the file. Raises ArticleError without the extra, or for a broken file."""
        yield docx_document(source.data, source.name)


class _Paragraph(NamedTuple):
    text: str
    style: str
    is_listed: bool
    in_table: bool


def docx_document(data: bytes, name: str) -> Document:
    """An article of the bytes of a Word document. Raises ArticleError, in words, when there is none."""
    from newslint.formats.docx_package import BREAKS, check_package

    check_package(data)
    try:
        import docx
    except ImportError:
        raise ArticleError(NO_EXTRA) from None
    from io import BytesIO

    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        word = docx.Document(BytesIO(data))
        styles = _style_names(word)
        paragraphs = list(_paragraphs(word.element.body))
        metadata = _metadata(word)
    except (OpcError, LxmlError, *BREAKS):
        raise ArticleError(BROKEN) from None
    text = "".join(f"{one.text}\n" for one in paragraphs)
    blocks = _blocks(paragraphs, styles)
    headline = next((block for block in blocks if block.role is Role.HEADLINE), None)
    if headline is not None:
        metadata["title"] = text[headline.span.start : headline.span.end]
    return Document(
        text, tuple(blocks), OffsetMap.identity(len(text)), text, name, "docx", metadata, written=_never_written
    )


def _never_written(span: Span, text: str) -> None:
    return None


def _style_names(word: WordDocument) -> dict[str, str]:
    """The names of the styles by their ids, each with those it is based on, in lower case, parted by lines."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for style in word.styles.element.iterchildren(f"{WORD}style"):
        told: dict[str, str] = {child.tag: child.get(f"{WORD}val", "") for child in style}
        key = style.get(f"{WORD}styleId", "")
        names[key] = told.get(f"{WORD}name", "").lower()
        bases[key] = told.get(f"{WORD}basedOn", "")
    chains: dict[str, str] = {}
    for key in names:
        chain: list[str] = []
        at = key
        # Styles may be based on one another in a circle.
        while at in names and len(chain) < 12:
            chain.append(names[at])
            at = bases[at]
        chains[key] = "\n".join(chain)
    return chains


def _paragraphs(body: Any) -> Iterator[_Paragraph]:
    """The paragraphs of the body in order, those of tables and text boxes too."""
    from lxml.etree import iterwalk

    paragraph, run_text = f"{WORD}p", f"{WORD}t"
    table, listing, style = f"{WORD}tbl", f"{WORD}pPr/{WORD}numPr", f"{WORD}pPr/{WORD}pStyle"
    open_texts: list[list[str]] = []
    tables = 0
    walk = iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in UNREAD:
                walk.skip_subtree()
            elif tag == paragraph:
                open_texts.append([])
            elif tag == table:
                tables += 1
            elif open_texts and tag == run_text:
                open_texts[-1].append(LINE_ENDS.sub(" ", element.text or ""))
            elif open_texts and tag in BLANKS:
                _add_blank(open_texts[-1], BLANKS[tag])
        elif tag == table:
            tables -= 1
        elif tag == paragraph:
            named = element.find(style)
            yield _Paragraph(
                "".join(open_texts.pop()),
                "" if named is None else named.get(f"{WORD}val", ""),
                element.find(listing) is not None,
                tables > 0,
            )


def _add_blank(texts: list[str], blank: str) -> None:
    """Add a tab, a hyphen, or a blank for a line break where none stands yet."""
    if blank != " " or (texts and not texts[-1].endswith((" ", "\t"))):
        texts.append(blank)


def _blocks(paragraphs: list[_Paragraph], styles: dict[str, str]) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    has_title = any(_role(one, styles) is Role.HEADLINE for one in paragraphs if one.text.strip())
    for one in paragraphs:
        stripped = one.text.strip()
        if stripped:
            start = at + len(one.text) - len(one.text.lstrip())
            role = _role(one, styles)
            is_first = not any(block.role not in (Role.METADATA, Role.DATE) for block in blocks)
            if role is Role.HEADLINE and any(block.role is Role.HEADLINE for block in blocks):
                role = Role.SUBHEAD
            elif role is Role.SUBHEAD and not has_title and is_first:
                role = Role.HEADLINE
            blocks.append(Block(Span(start, start + len(stripped)), role, styles.get(one.style, "").split("\n")[0]))
        at += len(one.text) + 1
    return blocks


def _role(one: _Paragraph, styles: dict[str, str]) -> Role:
    """What a paragraph is: a cell of a table, or what its style or one that this is based on says."""
    if one.in_table:
        return Role.TABLE
    for name in styles.get(one.style, "").split("\n"):
        if name in STYLES:
            return STYLES[name]
        if HEADING.match(name):
            return Role.SUBHEAD
        if LISTED.match(name):
            return Role.LIST
        if CONTENTS.match(name):
            return Role.METADATA
    return Role.LIST if one.is_listed else Role.PARAGRAPH


def _metadata(word: WordDocument) -> dict[str, str]:
    """What the properties of the document say; a document without them says nothing."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        word.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    except KeyError:
        # Asked for properties, the library would make some up.
        return {}
    told = word.core_properties
    author = (told.author or "").strip()
    if author == "python-docx":
        # The properties of the library's own template, its date among them.
        return {}
    found = {
        "title": (told.title or "").strip(),
        "byline": "" if author.lower() in NOBODY else author,
        "date": told.created.isoformat() if told.created else "",
        "language": (told.language or "").strip(),
    }
    return {key: value for key, value in found.items() if value}
