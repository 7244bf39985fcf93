from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
from newslint.corpus import linter  # noqa: E402

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    pytest.importorskip("ray.data")
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()


@pytest.fixture(params=["spark", "ray"])
def engine(request: pytest.FixtureRequest) -> str:
    request.getfixturevalue(request.param)
    return str(request.param)


def test_an_engine_gives_the_tables_of_a_run_here(
    engine: str, here: Path, corpus: SimpleNamespace, run: Callable[..., Any]
) -> None:
    (here / "in").mkdir()
    for number in range(3):
        corpus.write_parquet(here / "in" / f"{number}.parquet", corpus.rows(60 + number))
    corpus.write_jsonl(here / "in" / "a.jsonl", [*corpus.rows(20), {"id": "none"}])
    (here / "in" / "broken.parquet").write_bytes((here / "in" / "0.parquet").read_bytes()[:900])
    said = "The old pier at Holm will be {} with oak before the herring season begins"
    quoting = [f"“{said.format(word)},” said the mayor of Holm." for word in ("rebuilt", "mended", "rebuilt")]
    corpus.write_jsonl(here / "in" / "b.jsonl", [{"id": f"q{at}", "text": text} for at, text in enumerate(quoting)])
    (here / "house.toml").write_text(
        'extend-select = ["house"]\n[[rule]]\nid = "house/new"\nmessage = "Name it."\nphrases = ["new one"]\n'
    )
    options = ("--config", "house.toml", "--clean", "--keep", "words > 10 and duplicate_of is null")

    plain = run("corpus", "in", "-o", "out", "--jobs", "1", *options)
    result = run("corpus", "in", "-o", engine, "--engine", engine, *options)

    assert (plain.code, result.code) == (2, 2), result.err
    assert len(corpus.table(here / "out", "articles")) == 60 + 61 + 62 + 21 + 1 + 3
    rules = [row["rule"] for row in corpus.table(here / "out", "findings") if row["id"] == "q1"]
    assert "consistency/cross-quote-variant" in rules
    assert corpus.written(here / engine) == corpus.written(here / "out")


def test_a_frame_of_spark_is_linted_as_a_batch(spark: Any, corpus: SimpleNamespace) -> None:
    from newslint.corpus.engines import linted_by_spark

    rows, made = corpus.rows(30), linter(clean=True)
    frame = spark.createDataFrame(rows).repartition(2)

    told = linted_by_spark(frame, made).toArrow().cast(made.schema)

    assert told.sort_by("id") == pa.Table.from_batches([made.lint_batch(pa.RecordBatch.from_pylist(rows))]).sort_by(
        "id"
    )


def test_a_data_set_of_ray_is_linted_as_a_batch(ray: Any, corpus: SimpleNamespace) -> None:
    rows, made = corpus.rows(30), linter(clean=True)
    data = ray.data.from_arrow(pa.Table.from_pylist(rows)).repartition(2)

    told = pa.Table.from_pylist(data.map_batches(made.table, batch_format="pyarrow").take_all(), made.schema)

    assert told.sort_by("id") == pa.Table.from_batches([made.lint_batch(pa.RecordBatch.from_pylist(rows))]).sort_by(
        "id"
    )


def test_spark_here_starts_the_python_that_has_newslint(here: Path, corpus: SimpleNamespace) -> None:
    pytest.importorskip("pyspark.sql")
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(5))
    # Another Python stands first on the path, or none.
    folders = os.environ["PATH"].split(os.pathsep)
    path = os.pathsep.join(one for one in folders if one != os.path.dirname(sys.executable))  # noqa: PTH120
    environment = {key: value for key, value in os.environ.items() if key != "PYSPARK_PYTHON"} | {"PATH": path}
    command = [sys.executable, "-m", "newslint", "corpus", "a.jsonl", "-o", "out", "--engine", "spark"]

    done = subprocess.run([*command, "--isolated"], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode in (0, 1), done.stderr[-500:]
    assert len(corpus.table(here / "out", "articles")) == 5
