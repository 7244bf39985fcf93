from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
from newslint.corpus import desk, reading  # noqa: E402


def errors(corpus: SimpleNamespace, out: Path) -> dict[int | None, str]:
    """The rows with an error, by their number."""
    return {row["row"]: row["error"] for row in corpus.table(out, "articles") if row["error"]}


def test_a_broken_line_costs_its_own_row(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    lines = [json.dumps(row).encode() for row in corpus.rows(8)]
    lines[1] = lines[1][:40]
    lines[3] = b"[1, 2]"
    lines[4] = b""
    lines[5] = lines[5].replace(b"The harbour", b"Th\xff harbour")
    lines[6] = b'{"id": "n", "text": 7}'
    (here / "a.jsonl").write_bytes(b"\n".join(lines))

    assert run("corpus", "a.jsonl", "-o", "out", "--isolated").code == 0
    assert errors(corpus, here / "out") == {
        2: "no JSON object",
        4: "no JSON object",
        5: "an empty line",
        6: "no valid UTF-8",
        7: "no text in the column “text”",
    }
    assert len(corpus.table(here / "out", "articles")) == 8


def test_a_line_that_is_too_long_costs_its_own_row(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_LINE", 5000)
    monkeypatch.setattr(desk, "LARGEST_TEXT", 2000)
    rows = corpus.rows(6)
    rows[1]["text"] *= 30
    rows[3]["text"] *= 500
    corpus.write_jsonl(here / "a.jsonl", rows)

    assert run("corpus", "a.jsonl", "-o", "out", "--isolated", "--jobs", "1").code == 0
    found = errors(corpus, here / "out")
    assert list(found) == [2, 4]
    assert "too large" in found[2]
    assert "a line of more than" in found[4]


def test_a_row_of_two_hundred_megabytes_costs_itself(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    rows = corpus.rows(3)
    with open(here / "a.jsonl", "wb") as file:
        file.write(json.dumps(rows[0]).encode() + b'\n{"id": "huge", "text": "')
        for _ in range(200):
            file.write(b"Holm has a new bridge. " * 45_000)
        file.write(b'"}\n' + json.dumps(rows[2]).encode() + b"\n")

    assert run("corpus", "a.jsonl", "-o", "out", "--isolated").code == 0
    assert errors(corpus, here / "out") == {2: "a line of more than 40 MB"}
    assert [row["id"] for row in corpus.table(here / "out", "articles")][::2] == ["a0", "a2"]


def test_two_hundred_megabytes_in_parquet_cost_their_row(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    rows = corpus.rows(3)
    rows[1]["text"] = "Holm has a new bridge. " * 9_000_000
    corpus.write_parquet(here / "a.parquet", rows)

    assert run("corpus", "a.parquet", "-o", "out", "--isolated", "--jobs", "1").code == 0
    assert errors(corpus, here / "out") == {2: "too large (207 million characters, the limit is 10)"}
    assert [row["id"] for row in corpus.table(here / "out", "articles")] == ["a0", "a1", "a2"]


def test_nulls_and_halves_of_characters_are_read(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    rows = [{"id": "a", "text": "Holm\0 has 20 bridges.\0"}, {"id": "b", "text": "Holm \ud83d has 20 bridges."}]
    (here / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))

    assert run("corpus", "a.jsonl", "-o", "out", "--isolated", "--clean").code == 0
    assert errors(corpus, here / "out") == {}
    assert [row["cleaned"] for row in corpus.table(here / "out", "texts")][1] == "Holm \ufffd has 20 bridges."


def test_bytes_in_parquet_that_are_no_text_cost_their_row(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    texts = [row["text"].encode() for row in corpus.rows(5)]
    texts[2] = b"Holm \xff\xfe bridges"
    ids = pa.array(["a", None, "c", "d", "e"])
    # A file whose writer did not look: strings that are no UTF-8.
    column = pa.array(texts, pa.binary()).view(pa.string())
    pq.write_table(pa.table({"id": ids, "text": column}), here / "a.parquet")

    assert run("corpus", "a.parquet", "-o", "out", "--isolated").code == 0
    assert errors(corpus, here / "out") == {3: "the column “text” holds no valid UTF-8"}
    assert [row["id"] for row in corpus.table(here / "out", "articles")] == ["a", "a.parquet:2", "c", "d", "e"]


def test_files_without_a_row_give_tables_without_one(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    (here / "a.jsonl").write_bytes(b"")
    (here / "b.csv").write_bytes(b"")
    pq.write_table(pa.table({"text": pa.array([], pa.string())}), here / "c.parquet")

    result = run("corpus", "a.jsonl", "b.csv", "c.parquet", "-o", "out", "--isolated", "--clean")

    assert (result.code, result.out.split(" findings")[0]) == (0, "0 rows, 0 with an error, 0")
    assert corpus.table(here / "out", "articles") == []


@pytest.mark.parametrize("keep", [0.3, 0.999])
def test_a_truncated_parquet_file_costs_that_file(
    keep: float, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_parquet(here / "a.parquet", corpus.rows(60))
    corpus.write_parquet(here / "b.parquet", corpus.rows(60))
    data = (here / "a.parquet").read_bytes()
    (here / "a.parquet").write_bytes(data[: int(len(data) * keep)])

    result = run("corpus", "a.parquet", "b.parquet", "-o", "out", "--isolated", "--jobs", "2")

    assert result.code == 2
    assert "a.parquet: cannot be read" in result.err
    assert list(errors(corpus, here / "out")) == [None]
    assert len(corpus.table(here / "out", "articles")) == 61


def test_pages_of_parquet_that_are_damaged_cost_their_part(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_parquet(here / "a.parquet", corpus.rows(400), 400)
    data = bytearray((here / "a.parquet").read_bytes())
    data[200:1500] = bytes(1300)
    (here / "a.parquet").write_bytes(data)

    result = run("corpus", "a.parquet", "-o", "out", "--isolated")

    assert result.code == 2
    assert "cannot be read any further" in result.err
    assert list(errors(corpus, here / "out")) == [None]


@pytest.mark.parametrize("end", [0.5, 0.9])
def test_compressed_lines_that_break_off_are_read_so_far(
    end: float, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(3000))
    data = gzip.compress((here / "a.jsonl").read_bytes())
    (here / "b.jsonl.gz").write_bytes(data[: int(len(data) * end)])

    result = run("corpus", "b.jsonl.gz", "-o", "out", "--isolated", "--select", "typos")

    assert result.code == 2
    assert "b.jsonl.gz: cannot be read any further after row" in result.err
    told = corpus.table(here / "out", "articles")
    assert len(told) > 100
    assert told[-1]["row"] is None


def test_rows_of_csv_that_are_broken_cost_themselves(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    lines = [b"\xef\xbb\xbfid,text", b"a,Holm has 20 bridges.", b"b", b"c,Holm has \xff bridges."]
    lines += [b'd,"Holm has', b'lines, and ""more""."', b"e,\0x", b""]
    (here / "a.csv").write_bytes(b"\n".join(lines))

    assert run("corpus", "a.csv", "-o", "out", "--isolated").code == 0
    assert errors(corpus, here / "out") == {2: "1 cells, but 2 columns", 3: "no valid UTF-8"}
    assert [row["id"] for row in corpus.table(here / "out", "articles")] == ["a", "a.csv:2", "c", "d", "e"]


def test_a_rule_that_fails_is_a_finding_of_the_article(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any], install: Callable[[Path], None]
) -> None:
    install(Path(__file__).parents[1] / "packs_that_break" / "rule_raises")
    rows = [{**row, "text": f"{row['text']} It opens -- at last."} for row in corpus.rows(2)]
    corpus.write_jsonl(here / "a.jsonl", rows)

    result = run("corpus", "a.jsonl", "-o", "out", "--isolated", "--extend-select", "rule-raises", "--jobs", "1")

    assert result.code == 0, result.err
    found = corpus.table(here / "out", "findings")
    assert [(row["id"], row["rule"]) for row in found if row["rule"].startswith("newslint/")] == [
        ("a0", "newslint/rule-failed"),
        ("a1", "newslint/rule-failed"),
    ]
