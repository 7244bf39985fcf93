"""Every format of the core, and which of them a file is taken for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

from newslint.errors import ArticleError
from newslint.formats import Source
from newslint.formats.choose import Formats, is_binary
from newslint.testing import assert_exact

FORMATS = Formats()
NOT_WORDS = b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def _reads(name: str, suffix: str, whole: Callable[[bytes], bytes] = bytes) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        kind = FORMATS.named(name)
        if is_binary(kind):
            source = Source(f"a{suffix}", "", whole(data))
        else:
            source = Source(f"a{suffix}", data.decode("utf-8", "replace"))
            with suppress(ArticleError):
                FORMATS.for_source(source.name, source.text)
        try:
            for doc in kind.documents(source):
                if not isinstance(doc, ArticleError):
                    assert_exact(doc)
                    doc.text.encode("utf-8")
        except ArticleError:
            pass

    return run


def _package(data: bytes) -> bytes:
    """A Word document whose text, relations or comments are the input; or the input itself, where it is a package."""
    if data.startswith(b"PK"):
        return data
    parts = data.split(b"\n---\n")
    names = ("word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/styles.xml")
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
        )
        for name, part in zip(names, parts, strict=False):
            package.writestr(name, part or NOT_WORDS)
    return written.getvalue()


plain = _reads("plain", ".txt")
markdown = _reads("markdown", ".md")
html = _reads("html", ".html")
nitf = _reads("nitf", ".xml")
newsml = _reads("newsml", ".xml")
rss = _reads("rss", ".xml")
wxr = _reads("wxr", ".xml")
ninjs = _reads("ninjs", ".json")
ans = _reads("ans", ".json")
archieml = _reads("archieml", ".aml")
records = _reads("records", ".jsonl")
docx = _reads("docx", ".docx", _package)
