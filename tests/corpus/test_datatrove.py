from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("datatrove")
import pyarrow as pa
from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from newslint.corpus import linter
from newslint.corpus.datatrove import LintStep
from newslint.errors import NewslintError

pytestmark = pytest.mark.engine


def test_a_pipeline_of_datatrove_lints_cleans_and_keeps(here: Path, corpus: SimpleNamespace) -> None:
    (here / "in").mkdir()
    for number in range(2):
        corpus.write_jsonl(here / "in" / f"{number}.jsonl", corpus.rows(20))
    step = LintStep(linter(clean=True, unsafe=True), keep="words > 10 and findings_typos = 0")
    writer = JsonlWriter(str(here / "out"), compression=None, output_filename="${rank}.jsonl")
    pipeline = [JsonlReader(str(here / "in")), step, writer]

    LocalPipelineExecutor(pipeline, tasks=2, workers=1, logging_dir=str(here / "logs")).run()

    alone = linter(clean=True, unsafe=True).lint_batch(pa.RecordBatch.from_pylist(corpus.rows(20)))
    expected = {row["id"]: row for row in alone.to_pylist() if row["words"] > 10 and row["findings_typos"] == 0}
    assert 0 < len(expected) < 20
    for path in sorted((here / "out").glob("*.jsonl")):
        told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert [one["id"] for one in told] == list(expected)
        assert [one["text"] for one in told] == [row["cleaned"] for row in expected.values()]
        for one in told:
            assert one["metadata"]["newslint"]["found"] == expected[one["id"]]["found"]
            assert one["metadata"]["newslint"]["grade"] == expected[one["id"]]["grade"]
    assert not any("Share this article" in one["text"] for one in told)


def test_a_document_without_text_passes_with_its_error() -> None:
    documents = [Document(text=None, id="none"), Document(text="The council met on 4 May 2024.", id="some")]  # type: ignore[arg-type]

    told = list(LintStep(linter())(iter(documents)))

    assert [one.id for one in told] == ["none", "some"]
    assert told[0].metadata["newslint"]["error"] == "no text in the column “text”"
    assert told[1].metadata["newslint"]["words"] == 7


def test_a_misspelt_column_stops_the_pipeline() -> None:
    with pytest.raises(NewslintError, match="leftovershare"):
        list(LintStep(linter(), keep="leftovershare < 1")(iter([])))
