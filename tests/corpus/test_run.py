from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")


def test_every_form_of_a_corpus_gives_the_same_tables(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    rows = corpus.rows(40)
    corpus.write_jsonl(here / "a.jsonl", rows)
    data = (here / "a.jsonl").read_bytes()
    (here / "b.jsonl.gz").write_bytes(gzip.compress(data[:3000]) + gzip.compress(data[3000:]))
    with pa.output_stream(here / "c.jsonl.zst", compression="zstd") as out:
        out.write(data)
    corpus.write_parquet(here / "d.parquet", rows)
    with open(here / "e.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)

    told = {}
    for path in sorted(here.glob("?.*")):
        assert run("corpus", path.name, "-o", f"out-{path.name}", "--isolated", "--jobs", "1").code == 0
        out = here / f"out-{path.name}"
        told[path.name] = [
            [{key: value for key, value in row.items() if key != "file"} for row in corpus.table(out, name)]
            for name in ("articles", "findings")
        ]

    assert len(told) == 5
    assert len(told["a.jsonl"][0]) == 40
    for name, one in told.items():
        assert one == told["a.jsonl"], name


def test_folders_and_patterns_give_each_file_once(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    (here / "in" / "deep").mkdir(parents=True)
    for name in ("in/b.jsonl", "in/deep/a.jsonl", "in/_tmp.jsonl", "in/notes.txt"):
        corpus.write_jsonl(here / name, corpus.rows(3))

    assert run("corpus", "in", "in/*.jsonl", "-o", "out", "--isolated").code == 0
    files = [row["file"].replace("\\", "/") for row in corpus.table(here / "out", "articles")]
    assert list(dict.fromkeys(files)) == ["in/b.jsonl", "in/deep/a.jsonl", "in/_tmp.jsonl"]


def test_the_same_words_are_told_as_a_duplicate_of_the_first(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(9))
    corpus.write_jsonl(here / "b.jsonl", [{"id": "again", "text": corpus.rows(9)[2]["text"]}])

    run("corpus", "a.jsonl", "b.jsonl", "-o", "out", "--isolated")
    told = {row["id"]: row["duplicate_of"] for row in corpus.table(here / "out", "articles")}

    assert {name: first for name, first in told.items() if first} == {"a8": "a0", "again": "a2"}


def test_processes_change_nothing(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    for number in range(4):
        corpus.write_parquet(here / f"{number}.parquet", corpus.rows(20 + number))
    for jobs in ("1", "3"):
        result = run("corpus", "*.parquet", "-o", f"out{jobs}", "--isolated", "--clean", "--jobs", jobs)
        assert result.out.split(":")[0].startswith("86 rows, 0 with an error")

    assert corpus.written(here / "out1") == corpus.written(here / "out3")


def test_only_what_is_asked_for_is_kept(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    corpus.write_jsonl(here / "a.jsonl", [*corpus.rows(20), {"id": "none"}])

    result = run(
        "corpus",
        "a.jsonl",
        "-o",
        "out",
        "--isolated",
        "--clean",
        "--keep",
        "findings_typos = 0 and duplicate_of is null -- ok",
    )

    articles = corpus.table(here / "out", "articles")
    kept = [row["id"] for row in articles if row["kept"]]
    assert len(articles) == 21
    assert kept == [f"a{number}" for number in range(19) if number % 10 != 3 or number % 7 == 5]
    assert [row["id"] for row in corpus.table(here / "out", "texts")] == kept
    assert f"{len(kept)} kept" in result.out


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("wrods > 80", "wrods"),
        ("words >", "syntax error"),
        ("max(words) > 1", "must appear in the GROUP BY"),
        ("(select count(*) from read_csv('a.jsonl')) > 0", "disabled"),
    ],
)
def test_an_expression_that_does_not_fit_is_told_before_the_work(
    expression: str, why: str, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(3))

    result = run("corpus", "a.jsonl", "-o", "out", "--isolated", "--keep", expression)

    assert result.code == 2
    assert why in result.err
    assert not (here / "out").exists()


def test_a_run_is_not_taken_up_with_other_options(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(3))
    run("corpus", "a.jsonl", "-o", "out", "--isolated")
    before = corpus.written(here / "out")

    again = run("corpus", "a.jsonl", "-o", "out", "--isolated")
    other = run("corpus", "a.jsonl", "-o", "out", "--isolated", "--select", "typos")

    assert again.code == 0
    assert again.out.startswith("3 rows")
    assert (other.code, "holds the tables of another run" in other.err) == (2, True)
    assert corpus.written(here / "out") == before


def test_a_folder_with_other_things_in_it_is_left_alone(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(3))
    (here / "out").mkdir()
    (here / "out" / "mine.txt").write_text("mine")

    result = run("corpus", "a.jsonl", "-o", "out", "--isolated")

    assert (result.code, "is not empty" in result.err) == (2, True)


def test_a_column_that_is_missing_is_told_with_those_there_are(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_parquet(here / "a.parquet", corpus.rows(3))

    result = run("corpus", "a.parquet", "-o", "out", "--isolated", "--text", "body")

    assert result.code == 2
    assert "there is no column “body”" in result.err
    assert "id, text, headline, group" in result.err


def test_the_configuration_holds_for_a_corpus(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(12))
    (here / "house.toml").write_text(
        'select = ["house"]\n[[rule]]\nid = "house/bridges"\nmessage = "Name it."\nphrases = ["new one"]\n'
    )

    result = run("corpus", "a.jsonl", "-o", "out", "--config", "house.toml", "--jobs", "2")

    assert result.code == 0, result.err
    found = corpus.table(here / "out", "findings")
    assert {row["rule"] for row in found} == {"house/bridges"}
    assert "findings_house" in corpus.table(here / "out", "articles")[0]
    assert json.loads((here / "out" / "summary.json").read_text())["findings"] == len(found)
