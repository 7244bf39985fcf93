"""What a run is asked for, a file that was opened for it, and the report on what came of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newslint.engine.article import Checked, Desk
from newslint.engine.problems import notice
from newslint.formats import Format, Source
from newslint.formats.choose import is_binary
from newslint.named import NamedTuple
from newslint.report import FileOnDisk, FileReport, SourceFile
from newslint.text.decode import Decoded

NO_LAYER: Mapping[str, Any] = {}
MIME_TYPES = {
    "markdown": "text/markdown",
    "html": "text/html",
    "nitf": "application/nitf+xml",
    "newsml": "application/vnd.iptc.g2.newsitem+xml",
    "rss": "application/rss+xml",
    "wxr": "application/rss+xml",
    "ninjs": "application/json",
    "ans": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "records": "application/jsonl",
}


class Request(NamedTuple):
    """What the user asks for.

    `paths` are files, folders, or `-` for standard input, whose bytes are `stdin` and whose name
    is `stdin_name`. `layer` holds settings of the command line with the keys of newslint.toml.
    `config` is a file to use in place of those that would be found; `isolated` uses none. `jobs` is the
    number of processes, 0 for as many as the work is worth; `cache` allows results of earlier runs.
    With `among`, only files whose resolved path is in it are checked. `figures` counts each article's words and
    reading grade as well; such a run keeps no results.
    """

    paths: tuple[str, ...]
    stdin: bytes | None = None
    stdin_name: str | None = None
    input_format: str | None = None
    layer: Mapping[str, Any] = NO_LAYER
    config: str | None = None
    isolated: bool = False
    force_exclude: bool = False
    show_suppressed: bool = False
    jobs: int = 0
    cache: bool = True
    among: frozenset[str] | None = None
    figures: bool = False


class Opened(NamedTuple):
    """A file that was read: its text, its format and who checks it."""

    path: str
    source: SourceFile
    kind: Format
    desk: Desk
    encode: Callable[[str], bytes]
    decoded: Decoded
    is_on_disk: bool = True
    line: int = 1

    @property
    def is_binary(self) -> bool:
        """Whether the format reads bytes, so that there is no text of the file to be shown or mended."""
        return is_binary(self.kind)

    def given(self, text: str | None = None) -> Source:
        """What the format is given: the file, or another text in its place."""
        return Source(
            self.path,
            self.source.text if text is None else text,
            self.source.data if self.is_binary else b"",
            self.line,
        )


def report_on(opened: Opened, checked: Checked, request: Request, is_first: bool = True) -> FileReport:
    """The report on one article of a file."""
    findings = checked.findings
    told = about_encoding(opened)
    # Once for a file, however many articles it holds.
    if told and (is_first or opened.kind.many):
        findings = [notice("encoding-guessed", told), *findings]
    many = opened.kind.many
    shown = [one for one in findings if one.suppressed is None or request.show_suppressed]
    source = opened.source
    if many or opened.is_binary:
        source = SourceFile(b"" if many else source.data, checked.doc.source, "utf-8")
    elif opened.is_on_disk:
        source = FileOnDisk(opened.path)
    return FileReport(
        opened.path,
        tuple(findings),
        checked.doc.name if many else None,
        source if any(one.location for one in shown) or not many else None,
        MIME_TYPES.get(checked.doc.format, "text/plain"),
        opened.desk.settings.fail_on,
        (FileOnDisk(opened.path) if opened.is_on_disk else opened.source) if many else None,
        checked.figures,
    )


def about_encoding(opened: Opened) -> str:
    """What there is to say of how the file was decoded; nothing where it is plain UTF-8 or marked."""
    if opened.decoded.damaged:
        return "Some bytes of the file are no valid UTF-8 and were read as “\ufffd”; mend them before fixing."
    if opened.decoded.guessed:
        return f"The file does not say its encoding; it was read as {opened.decoded.encoding}. Save it as UTF-8."
    return ""
