"""What a run costs is told apart, and what is told apart adds up."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.cli import main
from newslint.document import Document
from newslint.engine.timings import Clock, timed
from newslint.formats.plain import plain_document


def test_time_of_what_is_called_counts_for_itself_alone() -> None:
    clock = Clock()

    def outer() -> int:
        return sum(clock.run("inner", range(1000).index, 999) for _ in range(50))

    assert clock.run("outer", outer) == 999 * 50
    costs = {one.name: one for one in clock.costs()}
    assert costs["inner"].calls == 50
    assert costs["outer"].calls == 1
    assert costs["inner"].seconds > 0 < costs["outer"].seconds


def test_layers_are_counted_once_however_often_they_are_asked() -> None:
    def length(doc: Document) -> int:
        return len(doc.folded_words)

    clock = Clock()
    doc = timed(plain_document("The gate is shut.\n", "a.txt"), clock)
    assert [doc.layer(length), doc.layer(length), len(doc.folded_words)] == [4, 4, 4]
    assert doc.with_blocks(doc.blocks).layer(length) == 4
    calls = {one.name.rpartition(".")[2]: one.calls for one in clock.costs()}
    assert calls == {"layer folded": 1, "layer folded_words": 1, "length": 2}


def test_timings_change_no_finding_and_name_rules_and_layers(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").write_text("Gate shuts\n\nThe the gate shut on Monday, he said.\n", encoding="utf-8")
    code = main(["check", "--isolated", "--format", "jsonl", "a.txt"])
    plain = capsys.readouterr()
    assert main(["check", "--isolated", "--format", "jsonl", "--timings", "a.txt"]) == code
    counted = capsys.readouterr()
    assert counted.out == plain.out
    for name in (
        "rule typos/doubled-word",
        "layer folded_words",
        "roles of leftovers",
        "reading",
        "all rules of typos",
    ):
        assert name in counted.err
