from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("pyarrow")
from newslint.corpus import linter
from newslint.corpus.run import CorpusRun
from newslint.corpus.work import Done, PartWork

# The command line would also look whether the code was changed since.
SCRIPT = """
from newslint.corpus import Columns
from newslint.corpus.batches import linter_for
from newslint.corpus.run import CorpusRun
from newslint.engine.runner import Request
made = linter_for(Request((), isolated=True), Columns(), True, notes=True)
CorpusRun(("in",), "out", made, keep="words > 10", jobs=2).run()
"""
COMMAND = [sys.executable, "-c", SCRIPT]


class StoppedError(Exception):
    """What ends a run from within."""


def stopping_after(parts: int) -> Any:
    def spread(work: PartWork, left: Any) -> Any:
        for number, part in enumerate(left):
            if number == parts:
                raise StoppedError
            yield work.do(part)

    return spread


def test_a_run_is_taken_up_where_it_stopped(here: Path, corpus: SimpleNamespace) -> None:
    for number in range(5):
        corpus.write_jsonl(here / f"{number}.jsonl", corpus.rows(10))
    made = linter(clean=True)
    CorpusRun(("*.jsonl",), "whole", made).run()
    with pytest.raises(StoppedError):
        CorpusRun(("*.jsonl",), "out", made, spread=stopping_after(2)).run()
    assert not (here / "out" / "articles").exists()
    seen: list[int] = []

    def spread(work: PartWork, left: Any) -> Any:
        seen.extend(part.number for part in left)
        return map(work.do, left)

    CorpusRun(("*.jsonl",), "out", made, spread=spread).run()

    assert seen == [2, 3, 4]
    assert corpus.written(here / "out") == corpus.written(here / "whole")


def test_a_part_that_twice_loses_its_process_is_told(
    here: Path, corpus: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("the fault is put into a copied process")
    for number in range(4):
        corpus.write_jsonl(here / f"{number}.jsonl", corpus.rows(10))
    mine = os.getpid()
    usual = PartWork.do

    def do(self: PartWork, part: Any, trouble: str = "") -> Done:
        if part.number == 1 and os.getpid() != mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return usual(self, part, trouble)

    monkeypatch.setattr(PartWork, "do", do)
    summary = CorpusRun(("*.jsonl",), "out", linter(), jobs=2).run()

    assert summary.troubles == (("1.jsonl", "a process that tried to read it was ended twice"),)
    assert [row["file"] for row in corpus.table(here / "out", "articles") if row["error"]] == ["1.jsonl"]
    assert summary.rows == 31


def test_a_fault_in_a_process_ends_the_run_with_its_reason(
    here: Path, corpus: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from newslint.errors import NewslintError

    for number in range(3):
        corpus.write_jsonl(here / f"{number}.jsonl", corpus.rows(3))
    elsewhere = replace(linter(), packs=("gazette",), _desks=[])

    with pytest.raises(NewslintError, match="other packs are installed here"):
        CorpusRun(("*.jsonl",), "out", elsewhere, jobs=2).run()


@pytest.mark.heavy
def test_twenty_kills_change_nothing(here: Path, corpus: SimpleNamespace) -> None:
    (here / "in").mkdir()
    said = "The old pier at Holm will be {} with oak before the herring season begins"
    for number in range(8):
        rows = corpus.rows(80 + number)
        rows[3]["text"] = f"“{said.format(('rebuilt', 'mended')[number % 2])},” said the mayor. It was day {number}."
        corpus.write_parquet(here / "in" / f"{number:02}.parquet", [{**row, "group": "g"} for row in rows])
    begun = time.monotonic()
    subprocess.run(COMMAND, check=True, capture_output=True)
    length = time.monotonic() - begun
    whole = corpus.written(here / "out")
    rules = {row["rule"] for row in corpus.table(here / "out", "findings")}
    assert "consistency/cross-quote-variant" in rules
    (here / "out").rename(here / "whole")
    chance = random.Random(7)
    killed = 0
    while killed < 20:
        process = subprocess.Popen(COMMAND, stderr=subprocess.PIPE)
        try:
            process.wait(chance.uniform(0.3, 1.1) * length)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
            continue
        # It came to its end before the kill: begin anew.
        assert process.stderr is not None
        assert process.returncode == 0, process.stderr.read()
        assert corpus.written(here / "out") == whole
        for path in sorted((here / "out").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    subprocess.run(COMMAND, check=True, capture_output=True)

    assert corpus.written(here / "out") == whole
