"""What a report on a corpus tells: counts by rule and by outlet, the worst articles, and a sample of findings."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from newslint.corpus.work import ARTICLES, FINDINGS
from newslint.errors import NewslintError
from newslint.finding import Severity
from newslint.named import NamedTuple

# An article of fewer words is bad by one finding.
FEWEST_WORDS = 100
MOST_WORST = 25
# What is read of an article beside the column of groups.
ASKED = ("id", "row", "error", "words", "findings", "leftover_share", "grade", "duplicate_of")


class Outlet(NamedTuple):
    """The figures of the articles of one group; rates are findings per 100 words."""

    name: str | None
    articles: int
    words: int
    findings: Counter[Severity]
    median: float
    most: float
    leftover_share: float
    duplicates: int
    rules: tuple[tuple[str, int], ...]


class Worst(NamedTuple):
    """An article with many findings for its length."""

    id: str
    group: str | None
    words: int
    findings: int
    rate: float
    leftover_share: float
    grade: float | None


class CorpusFigures(NamedTuple):
    """What is told of a corpus; the arrays have a number for each article that could be checked and has words."""

    rows: int
    errors: int
    duplicates: int
    words: int
    rules: dict[str, Counter[Severity]]
    outlets: list[Outlet]
    worst: list[Worst]
    rates: pa.ChunkedArray
    counts: pa.ChunkedArray
    leftover_shares: pa.ChunkedArray
    grades: pa.ChunkedArray
    sample: dict[str, list[dict[str, Any]]]

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return sum(count.total() for count in self.rules.values())


def corpus_figures(out: str, group: str, sample: int, seed: int) -> CorpusFigures:
    """Read the tables of a run; `sample` is how many findings of each rule are picked, by chance and a seed.

    Raises NewslintError where there are no tables, or no such column in that of the articles.
    """
    folder = _folder(out)
    parts = [_part(folder, name, group) for name in sorted(os.listdir(os.path.join(folder, ARTICLES)))]  # noqa: PTH118, PTH208
    articles = pa.concat_tables([one.articles for one in parts])
    told = articles.filter(pc.and_(pc.is_null(articles.column("error")), pc.greater(articles.column("words"), 0)))
    rates = pc.divide(pc.multiply(told.column("findings"), 100.0), told.column("words"))
    told = told.append_column("rate", rates)
    counts: Counter[tuple[str | None, str, str]] = Counter()
    for part in parts:
        counts.update(part.counts)
    rules: dict[str, Counter[Severity]] = {}
    for (_, rule, severity), count in sorted(counts.items(), key=lambda one: one[0][1:]):
        rules.setdefault(rule, Counter())[Severity(severity)] += count
    return CorpusFigures(
        articles.num_rows,
        articles.num_rows - articles.column("error").null_count,
        articles.num_rows - articles.column("duplicate_of").null_count,
        pc.sum(told.column("words")).as_py() or 0,
        rules,
        _outlets(told, counts),
        _worst(told),
        rates,
        told.column("findings"),
        told.column("leftover_share"),
        told.column("grade").drop_null(),
        _sample(folder, rules, sample, seed),
    )


class _Part(NamedTuple):
    articles: pa.Table
    counts: Counter[tuple[str | None, str, str]]


def _folder(out: str) -> str:
    """The folder of the tables, for which that of the findings may be named."""
    for folder in (out, os.path.dirname(os.path.abspath(out))):  # noqa: PTH100, PTH120
        if all(os.path.isdir(os.path.join(folder, name)) for name in (ARTICLES, FINDINGS)):  # noqa: PTH112, PTH118
            return folder
    raise NewslintError(f"{out} holds no tables; newslint corpus IN -o {out} writes them")


def _part(folder: str, name: str, group: str) -> _Part:
    """The articles of a part with their group, and its findings counted by group, rule and severity."""
    articles = pq.read_table(os.path.join(folder, ARTICLES, name), memory_map=False)  # noqa: PTH118
    if group not in articles.schema.names:
        raise NewslintError(f"the table of articles has no column “{group}”, but {', '.join(articles.schema.names)}")
    groups = pc.cast(articles.column(group), pa.string())
    findings = _findings(folder, name, ["row", "rule", "severity"])
    # The rows of a part are those of one file.
    owners = pc.index_in(findings.column("row"), pc.fill_null(articles.column("row"), 0))
    counted = (
        pa.table(
            {"group": groups.take(owners), "rule": findings.column("rule"), "severity": findings.column("severity")}
        )
        .group_by(["group", "rule", "severity"])
        .aggregate([([], "count_all")])
    )
    told = {(row["group"], row["rule"], row["severity"]): row["count_all"] for row in counted.to_pylist()}
    return _Part(articles.select(ASKED).append_column("group", groups), Counter(told))


def _findings(folder: str, name: str, columns: list[str] | None = None) -> pa.Table:
    return pq.read_table(os.path.join(folder, FINDINGS, name), columns=columns, memory_map=False)  # noqa: PTH118


def _outlets(told: pa.Table, counts: Counter[tuple[str | None, str, str]]) -> list[Outlet]:
    """The groups, the one with the most findings for its words first."""
    rules: dict[str | None, Counter[str]] = {}
    levels: dict[str | None, Counter[Severity]] = {}
    for (group, rule, severity), count in counts.items():
        rules.setdefault(group, Counter())[rule] += count
        levels.setdefault(group, Counter())[Severity(severity)] += count
    found: list[Outlet] = []
    indices = pc.sort_indices(told.column("group"))
    ordered = told.take(indices)
    ends = pc.run_end_encode(ordered.column("group").combine_chunks())
    start = 0
    for name, end in zip(ends.values.to_pylist(), ends.run_ends.to_pylist(), strict=True):
        own = ordered.slice(start, end - start)
        start = end
        median, most = pc.quantile(own.column("rate"), [0.5, 0.9]).to_pylist()
        commonest = sorted(rules.get(name, Counter()).items(), key=lambda one: (-one[1], one[0]))[:3]
        found.append(
            Outlet(
                name,
                own.num_rows,
                pc.sum(own.column("words")).as_py(),
                levels.get(name, Counter()),
                median,
                most,
                pc.mean(own.column("leftover_share")).as_py(),
                own.num_rows - own.column("duplicate_of").null_count,
                tuple(commonest),
            )
        )
    return sorted(found, key=lambda one: (-one.findings.total() / one.words, one.name or ""))


def _worst(told: pa.Table) -> list[Worst]:
    long = told.filter(
        pc.and_(pc.greater_equal(told.column("words"), FEWEST_WORDS), pc.greater(told.column("rate"), 0))
    )
    keys = [("rate", "descending"), ("findings", "descending"), ("id", "ascending")]
    rows = long.take(pc.sort_indices(long, keys).slice(0, MOST_WORST)).to_pylist()
    return [Worst(**{name: row[name] for name in Worst._fields}) for row in rows]


def _sample(folder: str, rules: dict[str, Counter[Severity]], most: int, seed: int) -> dict[str, list[dict[str, Any]]]:
    """Some findings of each rule, by chance, in the order of the run."""
    wanted = {
        rule: frozenset(random.Random(f"{seed} {rule}").sample(range(count.total()), min(most, count.total())))
        for rule, count in rules.items()
    }
    found: dict[str, list[dict[str, Any]]] = {rule: [] for rule in rules}
    seen: Counter[str] = Counter()
    for name in sorted(os.listdir(os.path.join(folder, FINDINGS))):  # noqa: PTH118, PTH208
        chosen: list[int] = []
        for at, rule in enumerate(_findings(folder, name, ["rule"]).column("rule").to_pylist()):
            if seen[rule] in wanted[rule]:
                chosen.append(at)
            seen[rule] += 1
        for row in _chosen(folder, name, chosen):
            found[row["rule"]].append(row)
    return found


def _chosen(folder: str, name: str, rows: Sequence[int]) -> Iterator[dict[str, Any]]:
    if rows:
        yield from _findings(folder, name).take(pa.array(rows)).to_pylist()
