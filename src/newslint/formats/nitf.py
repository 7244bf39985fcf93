"""NITF, the News Industry Text Format of IPTC, which agencies and archives send and keep."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Comment, Document
from newslint.errors import ArticleError
from newslint.finding import Span
from newslint.formats import Source
from newslint.formats.xml_flow import Flow
from newslint.formats.xml_reader import Run, local, read_xml
from newslint.formats.xml_written import XmlWritten

# For an element and an attribute of it, what they tell of the article; the first value of a kind counts.
ATTRIBUTES = {
    ("date.issue", "norm"): "date",
    ("story.date", "norm"): "story date",
    ("pubdata", "date.publication"): "publication date",
    ("pubdata", "name"): "publisher",
    ("pubdata", "position.section"): "section",
    ("pubdata", "ex-ref"): "url",
    ("doc.copyright", "holder"): "copyright",
    ("nitf", "lang"): "language",
    ("body", "lang"): "language",
}
# What the text of an element tells.
TEXTS = {
    "title": "document title",
    "hl1": "title",
    "byline": "byline",
    "person": "person",
    "dateline": "dateline",
    "location": "location",
}
# Where one thing may be told in several places, those that count when the one before is not there.
FALLBACKS = {"title": ("document title",), "date": ("story date", "publication date")}
# Only here a text tells what it is named for: places and people are named in stories too.
WITHIN = {"person": "byline", "location": "dateline", "title": "head"}
COMPACT_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(.*))?\Z")


class Nitf:
    """NITF: .nitf, and .xml with the root `nitf`."""

    name = "nitf"
    suffixes = (".nitf",)
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document]:
        """Give the one article of the file."""
        reader = NitfReader(source.text)
        read_xml(source.text, reader)
        if not reader.is_nitf:
            raise ArticleError("not NITF: the file has no element `nitf`; state its format with --input-format")
        yield reader.document(source.name)


class NitfReader:
    """Sends what is in the body to a flow, and keeps what the head and attributes tell."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.flow = Flow(source)
        self.told: dict[str, str] = {}
        self.is_nitf = False
        self.cdata_sections: list[Span] = []
        self._path: list[str] = []
        self._in_body = False
        self._texts: list[tuple[int, str, list[str]]] = []

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        name = local(name)
        self.is_nitf = self.is_nitf or name == "nitf"
        for attribute, value in attributes.items():
            kind = ATTRIBUTES.get((name, local(attribute)))
            if kind and value.strip():
                self.told.setdefault(kind, " ".join(value.split()))
        if name in TEXTS and (name not in WITHIN or WITHIN[name] in self._path):
            self._texts.append((len(self._path), TEXTS[name], []))
        if self._in_body:
            self.flow.start(name, attributes, at)
        self._in_body = self._in_body or name == "body"
        self._path.append(name)

    def end(self, name: str, at: int) -> None:
        """An element ends."""
        name = self._path.pop()
        if self._texts and self._texts[-1][0] == len(self._path):
            _, kind, parts = self._texts.pop()
            told = " ".join("".join(parts).split())
            if told:
                self.told.setdefault(kind, told)
        if name == "body" and "body" not in self._path:
            self._in_body = False
        if self._in_body:
            self.flow.end(name, at)

    def text(self, run: Run) -> None:
        """Text of an element."""
        for _, _, parts in self._texts:
            parts.append(run.text)
        if self._in_body:
            self.flow.text(run)

    def comment(self, comment: Comment) -> None:
        """A comment."""
        self.flow.comment(comment)

    def document(self, name: str) -> Document:
        """The article, when all is read."""
        self.flow.finish()
        prose = self.flow.prose
        return Document(
            prose.text(),
            tuple(prose.blocks),
            prose.offsets(),
            self.source,
            name,
            "nitf",
            self.metadata(),
            tuple(self.flow.links),
            tuple(self.flow.comments),
            written=XmlWritten(self.source, tuple(self.cdata_sections)),
        )

    def metadata(self) -> dict[str, str]:
        """What is told of the article, each kind once."""
        told = dict(self.told)
        if "person" in told:
            told["byline"] = told.pop("person")
        for kind, others in FALLBACKS.items():
            for other in others:
                if other in told:
                    told.setdefault(kind, told.pop(other))
        if "date" in told:
            told["date"] = _extended(told["date"])
        for kind in ("document title", "story date", "publication date"):
            told.pop(kind, None)
        return told


def _extended(stated: str) -> str:
    """A date written without hyphens, as `20240312T081500Z`, in the form with them."""
    found = COMPACT_DATE.match(stated)
    if found is None:
        return stated
    year, month, day, hour, minute, second, zone = found.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")
