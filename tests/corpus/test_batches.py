from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newslint.errors import NewslintError

pa = pytest.importorskip("pyarrow")
from newslint.corpus import BatchLinter, linter  # noqa: E402


@pytest.fixture(scope="module")
def plain() -> BatchLinter:
    return linter()


def batch(*rows: object) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(rows))


def test_every_row_comes_out_in_its_place(plain: BatchLinter, corpus: SimpleNamespace) -> None:
    rows = corpus.rows(30)
    rows[4]["text"] = None

    told = plain.lint_batch(pa.RecordBatch.from_pylist(rows)).to_pylist()

    assert [row["id"] for row in told] == [row["id"] for row in rows]
    assert [row["error"] is not None for row in told] == [number == 4 for number in range(30)]
    assert told[3]["findings_typos"] == 1
    assert told[3]["found"][-1]["rule"] == "typos/misspelling"
    assert told[3]["found"][-1]["text"] == "teh"
    assert told[0]["findings_typos"] == 0


def test_findings_are_those_of_check(
    plain: BatchLinter, corpus: SimpleNamespace, here: Path, run: Callable[..., Any]
) -> None:
    rows = corpus.rows(20)
    corpus.write_jsonl(here / "a.jsonl", rows)
    checked = run("check", "--format", "jsonl", "--isolated", "--ignore", "consistency", "a.jsonl")

    told = plain.lint_batch(pa.RecordBatch.from_pylist(rows)).to_pylist()

    found = [
        (row["id"], one["rule"], one["offset"], one["text"], one["fingerprint"]) for row in told for one in row["found"]
    ]
    seen = [json.loads(line) for line in checked.out.splitlines()]
    assert found == [(one["record"], one["rule"], one["offset"], one["text"], one["fingerprint"]) for one in seen]


def test_a_finding_has_its_fixes_and_the_text_round_it(plain: BatchLinter) -> None:
    text = "Holm has 20 bridges.\nThe mayor said teh bridge was was open.\nBoats pass."

    (row,) = plain.lint_batch(batch({"id": "a", "headline": "Teh bridge", "text": text})).to_pylist()

    told = {(one["rule"], one["field"]): one for one in row["found"]}
    slip = told["typos/misspelling", "text"]
    assert (slip["before"], slip["text"], slip["after"]) == ("The mayor said ", "teh", " bridge was was open.")
    (fix,) = slip["fixes"]
    assert fix["edits"] == [{"offset": slip["offset"], "end_offset": slip["end_offset"], "insert": "the"}]
    assert fix["safety"] in ("safe", "unsafe", "suggestion")
    above = told["typos/misspelling", "headline"]
    assert (above["before"], above["text"], above["after"]) == ("", "Teh", " bridge")
    assert above["related"] == []


def test_who_says_what_is_left_out_where_it_is_not_asked_for(plain: BatchLinter) -> None:
    text = "The mayor said on Monday that the bridge would open, and Ann Lee, who owns a boat, said it was time."
    rows = [made.lint_batch(batch({"text": text})).to_pylist()[0] for made in (plain, linter(attributions=False))]

    assert rows[0].pop("attributions_per_100_words") > 0
    assert rows[1].pop("attributions_per_100_words") is None
    assert rows[0] == rows[1]


def test_figures_say_what_stats_says(
    plain: BatchLinter, corpus: SimpleNamespace, here: Path, run: Callable[..., Any]
) -> None:
    rows = corpus.rows(8)
    corpus.write_jsonl(here / "a.jsonl", rows)
    seen = [json.loads(line) for line in run("stats", "--format", "json", "--isolated", "a.jsonl").out.splitlines()]
    told = plain.lint_batch(pa.RecordBatch.from_pylist(rows)).to_pylist()

    for row, one in zip(told, seen, strict=True):
        for name in ("words", "sentences", "paragraphs", "longest_sentence"):
            assert row[name] == one[name], name
        for name in ("leftover_share", "quoted_share", "attributions_per_100_words"):
            assert row[name] == pytest.approx(one[name], abs=0.001), name
        assert row["grade"] == pytest.approx(one["grade"], abs=0.1)


def test_cleaning_says_what_it_took(corpus: SimpleNamespace) -> None:
    cleaner = linter(clean=True)

    (row,) = cleaner.lint_batch(batch({"id": "a", "text": corpus.leftovers})).to_pylist()

    assert "newsletter" not in row["cleaned"]
    assert row["cleaned"].startswith("The harbour at Holm")
    assert row["words_lost"] == len(corpus.leftovers.split()) - len(row["cleaned"].split())
    assert [one["line"] for one in row["audit"]] == [2, 3]
    assert row["leftover_share"] > 0


def test_unsafe_cleaning_takes_more(corpus: SimpleNamespace) -> None:
    text = (
        f"Read more: The ferry at Holm\n{corpus.leftovers}\nComments (12)\nMost read\nWeather\nRead next: A mill burns"
    )

    safe, unsafe = (
        linter(unsafe=unsafe).lint_batch(batch({"id": "a", "text": text})).to_pylist()[0] for unsafe in (False, True)
    )

    assert 0 < safe["words_lost"] < unsafe["words_lost"]
    assert safe["found"] == unsafe["found"]


def test_columns_may_have_other_names_and_types() -> None:
    named = linter(text="body", id="number", date="day")
    told = named.lint_batch(
        batch({"number": 7, "body": "The mayor said teh bridge was shut.", "day": date(2024, 5, 4)})
    )

    assert told.column("id").to_pylist() == ["7"]
    assert told.column("date").to_pylist() == ["2024-05-04"]
    assert told.column("findings_typos").to_pylist() == [1]


def test_texts_may_be_a_dictionary_or_bytes(plain: BatchLinter) -> None:
    texts = ["The mayor said teh bridge was shut."] * 2
    for column in (pa.array(texts).dictionary_encode(), pa.array([one.encode() for one in texts])):
        told = plain.lint_batch(pa.RecordBatch.from_arrays([column], ["text"]))

        assert told.column("findings_typos").to_pylist() == [1, 1]


def test_a_missing_column_of_texts_is_named(plain: BatchLinter) -> None:
    with pytest.raises(NewslintError, match="there is no column “text”, but body"):
        plain.lint_batch(batch({"body": "Holm"}))


def test_a_linter_travels(plain: BatchLinter, corpus: SimpleNamespace) -> None:
    there = pickle.loads(pickle.dumps(plain))
    given = pa.RecordBatch.from_pylist(corpus.rows(5))

    assert there.lint_batch(given).equals(plain.lint_batch(given))


def test_a_table_in_chunks_gives_the_same(plain: BatchLinter, corpus: SimpleNamespace) -> None:
    given = pa.Table.from_pylist(corpus.rows(20))
    whole = plain.table(given)
    parts = pa.concat_tables(plain.table(given.slice(at, 7)) for at in range(0, 20, 7))

    assert parts.combine_chunks().equals(whole.combine_chunks())


def test_an_article_in_another_language_has_no_grade(plain: BatchLinter) -> None:
    text = "Der Rat der Stadt hat am Montag beschlossen, dass die Brücke nicht mehr für den Verkehr geöffnet wird."

    (row,) = plain.lint_batch(batch({"id": "a", "text": text})).to_pylist()

    assert (row["language"], row["grade"]) == ("de", None)
