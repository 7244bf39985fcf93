from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("pyarrow")
from newslint.corpus import linter
from newslint.corpus.run import CorpusRun
from newslint.corpus.work import Done, PartWork

# A run that is lost: all of its processes, or the one that started it alone, at the K-th time that one of them makes
# a folder or moves a file; or the one that started it so many seconds after the first time.
# The command line would also look whether the code was changed since, and most rules would only make it slow.
SCRIPT = """
import os, signal, sys
from newslint.corpus import Columns
from newslint.corpus.batches import linter_for
from newslint.corpus.run import CorpusRun
from newslint.engine.runner import Request

how, number = sys.argv[1], float(sys.argv[2])
mine, met = os.getpid(), [0]

def look(event, told):
    if event not in ("os.rename", "os.mkdir", "shutil.rmtree") or "out" not in str(told[0]).split(os.sep):
        return
    met[0] += 1
    if how == "time" and met[0] == 1:
        signal.setitimer(signal.ITIMER_REAL, number)
    elif how != "time" and met[0] == number:
        os.killpg(0, signal.SIGKILL) if how == "all" else os.kill(mine, signal.SIGKILL)

if how != "never":
    sys.addaudithook(look)
rules = ["consistency/cross-quote-variant", "leftovers", "typos/missing-apostrophe"]
made = linter_for(Request((), isolated=True, layer={"select": rules}), Columns(), True, notes=True, attributions=False)
CorpusRun(("in",), "out", made, keep="words > 10", jobs=2).run()
"""


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


def run_lost(how: str, number: float) -> bool:
    """Whether a run of a process of its own was lost before its end."""
    command = [sys.executable, "-c", SCRIPT, how, str(number)]
    process = subprocess.run(command, start_new_session=True, stderr=subprocess.PIPE, check=False)
    assert process.returncode in (0, -signal.SIGKILL, -signal.SIGALRM), process.stderr.decode()
    return process.returncode != 0


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals")
def test_twenty_kills_change_nothing(here: Path, corpus: SimpleNamespace) -> None:
    (here / "in").mkdir()
    said = "The old pier at Holm will be {} with oak before the herring season begins"
    for number in range(6):
        rows = corpus.rows(30 + number)
        rows[3]["text"] = f"“{said.format(('rebuilt', 'mended')[number % 2])},” said the mayor. It was day {number}."
        corpus.write_parquet(here / "in" / f"{number:02}.parquet", [{**row, "group": "g"} for row in rows])
    assert not run_lost("never", 0)
    whole = corpus.written(here / "out")
    rules = {row["rule"] for row in corpus.table(here / "out", "findings")}
    assert "consistency/cross-quote-variant" in rules
    (here / "out").rename(here / "whole")
    chance = random.Random(7)
    killed: Counter[str] = Counter()
    left: set[int] = set()
    while killed.total() < 20:
        how = ("all", "one", "time")[killed.total() % 3]
        if run_lost(how, round(chance.uniform(0.0, 0.3), 3) if how == "time" else chance.randint(1, 8)):
            killed[how] += 1
            left.add(len(corpus.written(here / "out")))
            continue
        # It came to its end before the kill: begin anew.
        assert corpus.written(here / "out") == whole
        shutil.rmtree(here / "out")
    assert not run_lost("never", 0)

    assert corpus.written(here / "out") == whole
    assert len(left) > 5, "the kills came at different stages of the run"
