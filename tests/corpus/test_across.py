from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
from newslint.corpus import across  # noqa: E402
from newslint.corpus import likeness as likeness_  # noqa: E402
from newslint.corpus.likeness import likeness  # noqa: E402

SAID = "The old pier at Holm will be rebuilt with oak before the herring season begins"
ARTICLES = (
    ("quote", "g", f"“{SAID},” said the mayor, Ann Lee, at Holm on 4 May 2024. Work starts in June."),
    ("other", "g", f"“{SAID.replace('rebuilt with oak', 'mended with oak')},” the mayor of Holm said."),
    ("third", "g", f"It will be done soon. “{SAID},” the mayor told a meeting of the harbour board."),
    ("apart", "h", f"“{SAID.replace('oak', 'elm')},” said the mayor, Ann Lee, at Holm on 4 May 2024."),
    ("judge", "g", "Supreme Court Justice Maud Tarn opened the library at Holm on 6 May 2024, the council said."),
    ("novel", "g", "Novelist Maud Tarn read from her book at Holm on 6 May 2024, the council said."),
)


def rows() -> list[dict[str, str]]:
    return [{"id": name, "group": group, "text": text} for name, group, text in ARTICLES]


def found(rows: list[dict[str, Any]], name: str) -> list[tuple[Any, ...]]:
    columns = (name, "rule", "severity", "message", "offset", "text", "fingerprint")
    return [tuple(row[key] for key in columns) for row in rows]


def test_articles_are_compared_as_check_compares_them(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", rows())
    checked = [json.loads(line) for line in run("check", "--format", "jsonl", "--isolated", "a.jsonl").out.splitlines()]

    assert run("corpus", "a.jsonl", "-o", "out", "--isolated").code == 0
    told = corpus.table(here / "out", "findings")

    assert found(told, "id") == found(checked, "record")
    variant = next(row for row in told if row["rule"] == "consistency/cross-quote-variant")
    assert variant["id"] == "other"
    assert {one["record"] for one in variant["related"]} <= {"quote", "third"}
    seen = next(row for row in checked if row["rule"] == "consistency/cross-quote-variant")
    assert [one["offset"] for one in variant["related"]] == [one["offset"] for one in seen["related"]]


def test_findings_across_articles_are_counted_with_the_others(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    corpus.write_jsonl(here / "a.jsonl", rows()[:2])
    corpus.write_jsonl(here / "b.jsonl", rows()[2:])

    result = run("corpus", "a.jsonl", "b.jsonl", "-o", "out", "--isolated", "--select", "consistency")

    told = corpus.table(here / "out", "findings")
    counts = {
        row["id"]: (row["findings"], row["findings_consistency"]) for row in corpus.table(here / "out", "articles")
    }
    assert counts["other"] == (1, 1)
    assert sum(all_ for all_, _ in counts.values()) == len(told)
    assert f"{len(told)} findings" in result.out
    assert not (here / "out" / "unfinished").exists()


def test_rows_sorted_into_several_files_give_the_same_findings(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = rows()
    several = [{**row, "id": f"{row['id']}{number}", "group": f"{number}"} for number in range(6) for row in told]
    corpus.write_jsonl(here / "a.jsonl", several)
    run("corpus", "a.jsonl", "-o", "whole", "--isolated")
    monkeypatch.setattr(across, "ROWS_A_BUCKET", 2)

    run("corpus", "a.jsonl", "-o", "out", "--isolated")

    assert corpus.written(here / "out") == corpus.written(here / "whole")
    told = corpus.table(here / "out", "findings")
    variants = Counter(row["id"][-1] for row in told if row["rule"] == "consistency/cross-quote-variant")
    assert len(variants) == 6
    assert len(set(variants.values())) == 1


def test_an_article_with_most_sentences_of_another_is_its_duplicate(
    here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    sentences = [
        f"The council of ward {number} met in the {number}th week of the year to vote." for number in range(10)
    ]
    other = [
        *sentences[:8],
        "This sentence is not in any other article of the set.",
        "Nor is this one, said the clerk.",
    ]
    texts = {
        "first": sentences,
        "near": other,
        "far": [*sentences[:4], *(f"Nobody at all has said that number {number} is theirs." for number in range(6))],
        "again": other,
    }
    corpus.write_jsonl(here / "a.jsonl", [{"id": name, "text": " ".join(some)} for name, some in texts.items()])

    run("corpus", "a.jsonl", "-o", "out", "--isolated", "--select", "typos")
    told = {row["id"]: (row["duplicate_of"], row["duplicate_share"]) for row in corpus.table(here / "out", "articles")}

    # Eight of twelve different sentences are in both.
    assert told == {"first": (None, None), "near": (None, None), "far": (None, None), "again": ("near", 1.0)}

    other[8:] = [sentences[8], other[9]]
    texts["near"] = texts["again"] = other
    corpus.write_jsonl(here / "b.jsonl", [{"id": name, "text": " ".join(some)} for name, some in texts.items()])
    run("corpus", "b.jsonl", "-o", "out2", "--isolated", "--select", "typos")
    told = {row["id"]: (row["duplicate_of"], row["duplicate_share"]) for row in corpus.table(here / "out2", "articles")}
    assert told == {"first": (None, None), "near": ("first", 0.82), "far": (None, None), "again": ("first", 1.0)}


def test_numbers_that_repeat_are_found_in_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [*range(-50, 50), -50, 7, 7, 49, 2**62, 2**62]
    for at_once in (1000, 7, 1):
        monkeypatch.setattr(likeness_, "NUMBERS_AT_ONCE", at_once)
        assert likeness_.repeated([pa.array(numbers[:30]), pa.array([*numbers[30:], None])]) == {-50, 7, 49, 2**62}


def test_likeness_of_long_articles_is_judged_by_a_sample() -> None:
    one = frozenset(range(0, 32))
    assert likeness(one, one) == 1
    assert likeness(one, frozenset(range(100, 132))) == 0
    assert likeness(one, frozenset(range(2, 34))) == 30 / 32
    assert likeness(frozenset(), frozenset()) == 0
