"""Reports of any findings in any file, in every format."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from newslint.engine.locate import Locator
from newslint.finding import Edit, Finding, Fix, Severity, Span
from newslint.formats.plain import plain_document
from newslint.report import FileReport, Report, SourceFile, Style
from newslint.report.all import PLACES, reporter_named
from newslint.rule import MatchRule


class AnyWord(MatchRule):
    """A word is found, whatever it is.

    Written for this test.
    """

    id = "desk/any-word"
    phrases = ("a word",)
    message = "“{text}” is a word."
    bad = ("There is [[a word]].",)
    good = ("There is none.",)


def run(data: bytes) -> None:
    """What programs read can be read: JSON, lines of JSON, XML. The first line is the path, the second the message."""
    path, _, rest = data.replace(b"\0", b"").decode("utf-8", "surrogateescape").partition("\n")
    message, _, text = rest.partition("\n")
    text = text.encode("utf-8", "replace").decode()
    doc = plain_document(text, path or "a")
    words = list(doc.words)[:6]
    found = [
        Finding(AnyWord.id, message or "m", span, tuple(Severity)[nth % 3], (Fix("f", (Edit(span, message),)),))
        for nth, span in enumerate([*words, Span(0, min(1, len(doc.text)))])
    ]
    located = tuple(Locator(doc).locate(found))
    source = SourceFile(text.encode(), text, "utf-8")
    report = Report("0", (FileReport(path or "a", located, None, source),), (), (AnyWord(),))
    for name in PLACES:
        reporter = reporter_named(name)
        assert reporter
        written = "".join(reporter.render(report, Style())).encode("utf-8", "backslashreplace").decode()
        if name in ("json", "sarif", "rdjson", "gitlab"):
            json.loads(written)
        elif name in ("jsonl", "rdjsonl"):
            assert [json.loads(line) for line in written.rstrip("\n").split("\n")]
        elif name == "junit":
            ElementTree.fromstring(written)
        elif name == "concise":
            assert written.count("\n") <= len(located) + 1
