"""Which format reads a file: by suffix, by what it holds, and by what is stated."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.errors import ArticleError, UsageError
from newslint.formats.choose import CORE, Formats
from newslint.formats.sniff import sniffed

NITF = "<nitf><body><body.content><p>The the ferry is back.</p></body.content></body></nitf>"
RSS = '<?xml version="1.0"?>\n<rss version="2.0"><channel><item><title>The the ferry</title></item></channel></rss>'
ANS = '{"_id": "a", "version": "0.10.7", "type": "story", "content_elements": []}'
NINJS = '{"uri": "tag:a", "body_text": "x"}'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NITF, "nitf"),
        ("\ufeff  " + NITF, "nitf"),
        ("<!DOCTYPE nitf SYSTEM 'x.dtd' [\n<!ELEMENT a (b)>\n]>\n<!-- a > b -->\n" + NITF, "nitf"),
        ('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "newsml"),
        ("<nar:newsMessage>", "newsml"),
        ("<packageItem guid='a'>", "newsml"),
        (RSS, "rss"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "rss"),
        ('<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', "rss"),
        ("<feed>", None),
        ('<rdf:RDF xmlns:rdf="http://r" xmlns="http://purl.org/rss/1.0/">', "rss"),
        ('<rdf:RDF xmlns:rdf="http://r">', None),
        ('<rss version="2.0"\n xmlns:wp="http://wordpress.org/export/1.2/"\n>', "wxr"),
        ("<!doctype html>\n<p>x", "html"),
        ("<HTML lang=en>", "html"),
        ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>', "html"),
        ("<project><nitf/></project>", None),
        ("<!-- nitf", None),
        ("<3 the ferry", None),
        (ANS, "ans"),
        (NINJS, "ninjs"),
        (f"[\n{NINJS}]", "ninjs"),
        (f"[a]: {NINJS}", None),
        ('{"$standard": {"name": "ninjs"}}', "ninjs"),
        ('{"version": 1, "type": "module"}', None),
        ("The ferry is back.", None),
        ("", None),
    ],
)
def test_content_tells_its_format(text: str, name: str | None) -> None:
    assert sniffed(text) == name


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("a.nitf", NITF, "nitf"),
        ("a.xml", NITF, "nitf"),
        ("a.txt", NITF, "nitf"),
        ("a", NITF, "nitf"),
        ("a.rss", NITF, "nitf"),
        ("a.nitf", "<broken", "nitf"),
        ("a.RSS", RSS, "rss"),
        ("a.txt", "Plain words.", "plain"),
        ("a.md", "<div>Words.</div>", "markdown"),
        ("a.md", "---\ntitle: x\n---\n", "markdown"),
        ("a.unknown", "Words.", "plain"),
        ("a.txt", "<!doctype html>\n<p>Words.</p>", "html"),
        ("a.txt", "<article><p>Words.</p></article>", "html"),
        ("a.md", "<article><p>Words.</p></article>", "markdown"),
        ("a.md", "<html><p>Words.</p></html>", "html"),
        ("a.html", "Words.", "html"),
        ("a.xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "html"),
        ("a.json", ANS, "ans"),
        ("a.txt", NINJS, "ninjs"),
        ("a.txt", "{words}", "plain"),
        ("a.aml", NINJS, "archieml"),
        ("a.jsonl", '{"id": "$standard"}', "records"),
    ],
)
def test_the_suffix_counts_where_content_does_not_speak(path: str, text: str, name: str) -> None:
    assert Formats().for_source(path, text).name == name


@pytest.mark.parametrize(("path", "text"), [("a.xml", "<project/>"), ("a.xml", "words"), ("a.json", '{"name": "x"}')])
def test_other_xml_and_json_are_no_articles(path: str, text: str) -> None:
    with pytest.raises(ArticleError, match="in no format of news"):
        Formats().for_source(path, text)


def test_every_format_can_be_stated_and_says_the_name_it_goes_by() -> None:
    formats = Formats()

    assert sorted(CORE) == formats.names
    for name, (_, _, suffixes) in CORE.items():
        found = formats.named(name)
        assert (found.name, found.suffixes) == (name, suffixes)
    with pytest.raises(UsageError, match="there is no input format"):
        formats.named("klingon")


def test_a_word_document_is_known_by_its_bytes() -> None:
    zipped = b"PK\x03\x04....word/document.xml...."

    assert [getattr(Formats().for_bytes("a.txt", data), "name", None) for data in (zipped, b"words")] == ["docx", None]


Run = Callable[..., Any]


def paths(result: Any) -> set[str]:
    return {row["path"] for row in result.rows if row["rule"] == "typos/doubled-word"}


def check(run: Run, *arguments: str) -> Any:
    return run("check", "--isolated", "--select", "typos/doubled-word", "--format", "jsonl", *arguments)


def test_folders_are_searched_for_articles_in_xml_and_json_and_for_nothing_else(run: Run, here: Path) -> None:
    for name, text in {
        "story.xml": NITF,
        "pom.xml": "<project><p>the the</p></project>",
        "package.json": '{"name": "the the"}',
        "broken.json": "{the the",
        "story.nitf": NITF,
        "feed.rss": RSS,
        "table.jsonl": '{"id": 1, "text": "The the ferry."}',
    }.items():
        (here / name).write_text(text, encoding="utf-8")
    (here / "wide.xml").write_text(NITF, encoding="utf-16")
    result = check(run, ".")

    assert paths(result) == {"story.xml", "story.nitf", "feed.rss", "wide.xml"}
    assert {row["rule"] for row in result.rows} == {"typos/doubled-word"}


def test_a_file_named_that_is_no_news_is_told_of(run: Run, here: Path) -> None:
    (here / "pom.xml").write_text("<project/>", encoding="utf-8")
    named = check(run, "pom.xml")
    forced = check(run, "--force-exclude", "pom.xml")

    assert [row["message"] for row in named.rows] == [
        "pom.xml: XML in no format of news that newslint knows; state one with --input-format."
    ]
    assert forced.rows == []


def test_a_setting_for_a_path_states_the_format(run: Run, here: Path) -> None:
    (here / "raw").mkdir()
    (here / "raw" / "a.xml").write_text("The the ferry is back.\n", encoding="utf-8")
    (here / "newslint.toml").write_text(
        '[[per-path]]\npaths = ["raw/*.xml"]\ninput-format = "plain"\n', encoding="utf-8"
    )
    result = run("check", "--select", "typos/doubled-word", "--format", "jsonl", "raw")

    assert paths(result) == {"raw/a.xml"}


def test_findings_of_a_feed_stand_in_the_file_and_are_mended_there(run: Run, here: Path) -> None:
    item = "<item><title>The the &amp; ferry</title></item>\n"
    (here / "a.rss").write_text(f"<rss><channel>\n{item}{item} \n</channel></rss>", encoding="utf-8")
    rows = run("check", "--isolated", "--select", "typos/doubled-word,hygiene", "--format", "jsonl", "a.rss").rows
    text = (here / "a.rss").read_text(encoding="utf-8")

    assert [row["offset"] for row in rows if row["rule"] == "typos/doubled-word"] == [
        text.index("The the"),
        text.rindex("The the"),
    ]
    # What is said of the file itself is said once, however many articles are in it.
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows)
    run("check", "--isolated", "--select", "typos/doubled-word", "--fix", "a.rss")
    assert (here / "a.rss").read_text(encoding="utf-8") == text.replace("The the", "The")


def test_sarif_holds_the_findings_of_every_article_of_a_file(run: Run, here: Path) -> None:
    item = "<item><title>The the ferry</title></item>\n"
    (here / "a.rss").write_text(f"<rss><channel>\n{item}{item}</channel></rss>", encoding="utf-8")
    result = run("check", "--isolated", "--select", "typos/doubled-word", "--format", "sarif", "a.rss")
    results = json.loads(result.out)["runs"][0]["results"]

    assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in results] == [2, 3]
    assert len({json.dumps(one["partialFingerprints"], sort_keys=True) for one in results}) == 2
