"""What holds whatever the input: spans, order, formats, fixes, ignores and names of files."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engine.article import Checked, Desk
from newslint.engine.fixer import applicable, apply_edits, fixed
from newslint.engine.runner import Request, Runner
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Safety
from newslint.formats import Source
from newslint.report import FileReport, Report, SourceFile, Style
from newslint.report.all import core_reporter_names, reporter_named

Run = Callable[..., Any]
PIECES = (
    "The council closed the the old bridge on Monday, the mayor said.",
    "LENNICK, May 3 (AFP) — ",
    "“We shall mend the the old wall,” Mira Holt said.",
    "“They was never asked",
    "“It’s a a ‘joke’",
    '"He dont know"',
    "By Mira Holt",
    "Share this article",
    "Click here to subscribe to our newsletter",
    "A a recieve teh.",
    "Experts say 120 % of of the 5 men , or 3 ,are lost .",
    "# Council closes bridge",
    "> A quote of of old",
    "- one\n- two",
    "<b>bold</b> &amp; <i>",
    "<!-- newslint: ignore[typos] -->",
    "[link](https://example.com/a?utm_source=x)",
    "| a | b |",
    "```\ncode code\n```",
    "TK",
    "�",
    "––––––",
    "......",
    "\u200b\u200b",
    "\u00a0\u00a0 ",
    "😀 İı",
    "\t",
    "",
)
ENDS = ("\n\n", "\n\n", "\n", " ", "", "\r\n", "\r\r", "\u2028")
ARTICLES = st.lists(
    st.tuples(st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), st.text(max_size=12)), st.sampled_from(ENDS)),
    max_size=9,
).map(lambda parts: "".join(one for part in parts for one in part).encode("utf-8", "replace").decode())
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])
ODD_NAMES = ["a.txt", "line\nbreak.txt", "“q” <&>%\\.txt", "\udcff\udce9.txt", "a|b\t;,'\"\x1b[31m.txt"]
EXAMPLES = settings(max_examples=120, deadline=None)


@cache
def runner() -> Runner:
    """A run of every rule, its settings those of nobody."""
    return Runner(Request((), isolated=True, cache=False, layer={"select": ["all"], "preview": True}))


def checked(name: str, text: str) -> list[Checked]:
    desk: Desk = runner().desk_for(name)
    answers = desk.alone.check(Source(name, text, b""), runner().formats.for_source(name, text))
    return [one for one in answers if not isinstance(one, ArticleError)]


def findings(name: str, text: str) -> list[LocatedFinding]:
    return [one for article in checked(name, text) for one in article.findings]


@EXAMPLES
@given(NAMES, ARTICLES)
def test_findings_lie_in_the_text_in_order_each_once_and_no_rule_fails(name: str, text: str) -> None:
    (article,) = checked(name, text)

    assert article.failures == []
    placed = [one for one in article.findings if one.location and one.location.field == "text"]
    for one in placed:
        place = one.location
        assert place
        assert 0 <= place.offset <= place.end_offset <= len(text)
        assert text[place.offset : place.end_offset] == place.text
        for edit in (edit for fix in one.fixes for edit in fix.edits):
            assert 0 <= edit.offset <= edit.end_offset <= len(text)
    spans = [(one.location.offset, one.location.end_offset) for one in placed if one.location]
    assert spans == sorted(spans)
    keys = [(one.rule, one.location, one.message) for one in article.findings]
    assert len(set(keys)) == len(keys)
    prints = [(one.rule, one.fingerprint) for one in placed]
    assert len(set(prints)) == len(prints)


# Promise: A fix never changes quoted speech
@EXAMPLES
@given(ARTICLES)
def test_a_fix_never_touches_a_quotation(text: str) -> None:
    (article,) = checked("a.txt", text)
    if article.doc.text != text:
        return
    spoken = [one.span for one in article.doc.quotations]

    for one in applicable(article.findings, Safety.UNSAFE):
        for edit in one.fixes[0].edits:
            # Right before or behind speech something may be put in.
            assert not any(edit.offset < span.end and span.start < edit.end_offset for span in spoken), one
            assert not any(span.start < edit.offset < span.end for span in spoken), one


@EXAMPLES
@given(NAMES, ARTICLES)
def test_a_second_fix_finds_nothing_to_do(name: str, text: str) -> None:
    once, _ = fixed(text, lambda now: findings(name, now), Safety.SAFE)

    assert apply_edits(once, applicable(findings(name, once), Safety.SAFE))[0] == once


@settings(max_examples=40, deadline=None)
@given(
    ARTICLES,
    st.sampled_from(["a.txt", "line\nbreak.txt", "“q” <&>%\\.txt", "\udcff\udce9.txt", "a|b\t;,'\"\x1b[31m.txt"]),
)
def test_every_format_can_be_read_whatever_text_and_name(text: str, name: str) -> None:
    found = tuple(findings("a.txt", text))
    file = FileReport(name, found, None, SourceFile(text.encode(), text, "utf-8"))
    report = Report("1", (file,), (), tuple(runner().registry.rules))

    for kind in core_reporter_names():
        reporter = reporter_named(kind)
        assert reporter
        written = "".join(reporter.render(report, Style())).encode("utf-8", "backslashreplace").decode("utf-8")
        if kind in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(written)
        if kind in ("jsonl", "rdjsonl"):
            rows = [json.loads(line) for line in written.split("\n") if line]
            assert len(rows) >= len(found) or kind != "jsonl"
        if kind == "junit":
            ET.fromstring(written)
        if kind in ("text", "concise"):
            assert "\x1b" not in written


@settings(max_examples=60, deadline=None)
@given(st.data(), ARTICLES)
def test_to_ignore_a_rule_sets_aside_its_findings_and_no_other(data: st.DataObject, text: str) -> None:
    # A fence or a tag that is never closed takes the comment in.
    if any(one in text for one in ("newslint:", "`", "~~~", "<")):
        return
    # The comment comes behind the text, so that nothing of it moves.
    text += "\n\n"
    before = findings("a.md", text)
    rules = sorted({one.rule for one in before if not one.rule.startswith("newslint/")})
    if not rules:
        return
    chosen = data.draw(st.sampled_from(rules))

    after = findings("a.md", f"{text}<!-- newslint: file-ignore[{chosen}] as we like it -->\n")

    left = {(one.rule, one.location) for one in after if one.suppressed is None}
    assert not [one for one in left if one[0] == chosen]
    others = {(one.rule, one.location) for one in before if one.rule != chosen}
    # What is said of the end of the file, and of the comment where it is read as text, is another matter.
    ends = {one for one in others | left if one[1] and one[1].end_offset >= len(text.rstrip())}
    assert left - ends == others - ends


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
@pytest.mark.parametrize("name", [b"line\nbreak.txt", b"\xff\xe9.txt", b"a b'\"<&>.txt", b"\x1b[31mred.txt", b"-x.txt"])
@pytest.mark.parametrize("kind", core_reporter_names())
def test_a_file_of_any_name_is_told_in_every_format(name: bytes, kind: str, here: Path, run: Run) -> None:
    try:
        Path(os.fsdecode(name)).write_text("The council closed the the old bridge.\n", encoding="utf-8")
    except OSError:
        pytest.skip("such a name cannot be there")

    ended = run("check", "--no-cache", "--select", "typos", "--format", kind, "--output", "out", ".")

    assert ended.code == 1
    assert ended.err == ""
    assert b"doubled-word" in Path("out").read_bytes() or b"the the" in Path("out").read_bytes()
    fixes = run("check", "--no-cache", "--select", "typos", "--fix", ".")
    assert "the the" not in Path(os.fsdecode(name)).read_text(encoding="utf-8")
    assert fixes.code == 0
