from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("warcio")
from newslint.corpus import pages

STORY = (
    "<!DOCTYPE html><html lang=en><head><title>Bridge shut | Holm News</title>"
    '<meta property="article:published_time" content="2024-05-04T10:00:00Z"></head><body>'
    "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav><article><h1>Bridge shut</h1>"
    "<p>The mayor said teh bridge at Holm\nwould be closed &amp; painted for the summer.</p>"
    "<p>Boats may pass, the café owner said on Monday.</p></article></body></html>"
)


def archive(*records: tuple[str, dict[str, str], bytes], gz: bool = False, status: str = "200 OK") -> bytes:
    """A web archive of responses: addresses, heads, and bytes."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gz)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "none"}))
    for address, head, data in records:
        told = StatusAndHeaders(head.pop(":status", status), list(head.items()), protocol="HTTP/1.0")
        writer.write_record(writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=told))
    return out.getvalue()


def page(name: str, html: str = STORY, kind: str = "text/html; charset=UTF-8", **head: str) -> Any:
    return f"https://holm.example/{name}", {"Content-Type": kind, **head}, html.encode()


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_the_stories_of_pages_are_read(name: str, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    data = archive(
        page("bridge"),
        ("https://holm.example/a.png", {"Content-Type": "image/png"}, b"\x89PNG"),
        page("gone", **{":status": "404 Not Found"}),
        ("https://holm.example/old", {"Content-Type": "text/html; charset=iso-8859-1"}, STORY.encode("latin-1")),
        (
            "https://holm.example/gz",
            {"Content-Type": "text/html", "Content-Encoding": "gzip"},
            gzip.compress(STORY.encode()),
        ),
        gz=name.endswith(".gz"),
    )
    (here / name).write_bytes(data)

    result = run("corpus", name, "-o", "out", "--isolated", "--clean")

    assert result.code == 0, result.err
    articles, texts = corpus.table(here / "out", "articles"), corpus.table(here / "out", "texts")
    assert [row["id"].rpartition("/")[2] for row in articles] == ["bridge", "old", "gz"]
    assert {row["group"] for row in articles} == {"holm.example"}
    assert {row["date"] for row in articles} == {"2024-05-04T10:00:00Z"}
    assert [row["error"] for row in articles] == [None] * 3
    assert {row["cleaned"] for row in texts} == {
        "The mayor said teh bridge at Holm would be closed & painted for the summer.\n"
        "Boats may pass, the café owner said on Monday."
    }
    assert [row["text"] for row in corpus.table(here / "out", "findings") if row["rule"] == "typos/misspelling"] == [
        "teh"
    ] * 3
    assert [row["duplicate_of"] for row in articles] == [None, articles[0]["id"], articles[0]["id"]]


def test_a_hostile_page_costs_its_own_row(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LARGEST_PAGE", 300_000)
    bomb = gzip.compress(b"<p>" + b"a" * 5_000_000)
    data = archive(
        page("first"),
        page("deep", "<div>" * 50_000 + "<p>The town has a harbour."),
        page("long", "<p>" + "word " * 100_000),
        ("https://holm.example/bomb", {"Content-Type": "text/html", "Content-Encoding": "gzip"}, bomb),
        ("https://holm.example/lie", {"Content-Type": "text/html", "Content-Encoding": "gzip"}, STORY.encode()),
        ("https://holm.example/chunks", {"Content-Type": "text/html", "Transfer-Encoding": "chunked"}, b"zz\r\n<p>x"),
        ("https://holm.example/bytes", {"Content-Type": "text/html; charset=utf-8"}, b"<p>Holm\0 \xff\xfe\x80 bridges"),
        ("https://holm.example/charset", {"Content-Type": "text/html; charset=rot13"}, STORY.encode()),
        ("https://holm.example/nothing", {"Content-Type": "text/html"}, b""),
        page("last"),
    )
    (here / "a.warc").write_bytes(data)

    result = run("corpus", "a.warc", "-o", "out", "--isolated", "--select", "typos")

    assert result.code == 0, result.err
    told = {row["id"].rpartition("/")[2]: row["error"] for row in corpus.table(here / "out", "articles")}
    assert len(told) == 10
    assert (told["first"], told["charset"], told["last"]) == (None, None, None)
    assert "a page of more than" in told["long"]
    assert "a page of more than" in told["bomb"]


@pytest.mark.parametrize("gz", [False, True])
@pytest.mark.parametrize("left_out", [8, 20])
def test_an_archive_that_breaks_off_is_read_so_far(
    left_out: int, gz: bool, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    data = archive(*(page(f"{number}", STORY.replace("Monday", f"day {number}")) for number in range(4)), gz=gz)
    path = here / ("a.warc.gz" if gz else "a.warc")
    path.write_bytes(data[: -len(data) // left_out])

    result = run("corpus", path.name, "-o", "out", "--isolated", "--select", "typos")

    told = [(row["row"], row["error"] is None) for row in corpus.table(here / "out", "articles")]
    assert told[:3] == [(1, True), (2, True), (3, True)]
    assert told[-1] == (None, False)
    assert (result.code, "breaks off" in result.err) == (2, True)


@pytest.mark.parametrize("gz", [False, True])
def test_damage_in_an_archive_is_told(gz: bool, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    data = bytearray(archive(*(page(f"{number}") for number in range(8)), gz=gz))
    middle = len(data) // 2
    data[middle : middle + len(data) // 6] = bytes(len(data) // 6)
    path = here / ("a.warc.gz" if gz else "a.warc")
    path.write_bytes(data)

    result = run("corpus", path.name, "-o", "out", "--isolated", "--select", "typos")

    told = corpus.table(here / "out", "articles")
    assert [row["id"].rpartition("/")[2] for row in told[:3]] == ["0", "1", "2"]
    assert result.code == 2 or any(row["error"] for row in told)


def test_what_is_no_archive_is_told(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    (here / "a.warc").write_bytes(b"<p>This is no archive of the web.</p>\n" * 50)

    result = run("corpus", "a.warc", "-o", "out", "--isolated")

    assert result.code == 2
    assert "a.warc: cannot be read" in result.err
