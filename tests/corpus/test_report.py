from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("matplotlib")
HOSTILE = "<script>document.title = 'taken'</script>"


@pytest.fixture
def page(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> Path:
    """The page on a corpus whose ids, outlets and texts would like to be mark-up."""
    rows = corpus.rows(60)
    words = "The harbour of Holm has room for nine boats and a crane on the eastern side. "
    for row in rows:
        row["text"] += " " + words * random.Random(row["id"]).randint(1, 12)
        row["outlet"] = {"g0": HOSTILE, "g1": "Holm \u202ePost & $x^2$", "g2": None}[row.pop("group")]
    rows[5]["id"] = rows[5]["headline"] = f"{HOSTILE}</mark>"
    rows[7]["text"] += f" The mayor said teh </p></mark>{HOSTILE} \u202e gate was was open."
    rows[9]["text"] = None
    corpus.write_jsonl(here / "a.jsonl", rows)
    run("corpus", "a.jsonl", "-o", "out", "--isolated", "--group", "outlet")
    assert run("corpus", "report", "out", "-o", "report.html").code == 0
    return here / "report.html"


def test_a_report_counts_what_the_tables_hold(page: Path, here: Path, corpus: SimpleNamespace) -> None:
    told = page.read_text("utf-8")
    findings, articles = corpus.table(here / "out", "findings"), corpus.table(here / "out", "articles")

    assert f"{len(findings)} findings in 60 articles" in told
    assert "1 could not be checked" in told
    for rule in {row["rule"] for row in findings}:
        count = sum(row["rule"] == rule for row in findings)
        assert re.search(rf'<th scope="row">{rule}</th>.*?<td class="number">{count}</td>', told)
        assert f'id="rule-{rule}"' in told
    worst = max(
        (row for row in articles if (row["words"] or 0) >= 100),
        key=lambda row: (row["findings"] / row["words"], row["id"]),
    )
    first = told.split("The worst articles</h2>")[1].split("<tbody>\n")[1].split("\n")[0]
    assert f"<td>{worst['findings']}</td>" in first


def test_a_report_shows_figures_of_each_outlet(page: Path, here: Path, corpus: SimpleNamespace) -> None:
    outlets = page.read_text("utf-8").split("By group</h2>")[1].split("</table>")[0].split("<tr>")[2:]

    counts = {}
    for row in outlets:
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        counts[cells[0]] = [int(cell) for cell in cells[3:6]]
    articles = {row["row"]: row["group"] for row in corpus.table(here / "out", "articles")}
    for name, shown in ((HOSTILE, "&lt;script&gt;"), (None, "<i>none</i>"), ("Holm", "Holm &lt;U+202E&gt;Post &amp;")):
        found = [
            row["severity"]
            for row in corpus.table(here / "out", "findings")
            if (articles[row["row"]] or "").startswith(name or "none") or (name is None is articles[row["row"]])
        ]
        (told,) = (count for key, count in counts.items() if key.startswith(shown))
        assert told == [found.count(level) for level in ("error", "warning", "note")]


def test_a_sample_is_the_same_for_a_seed(page: Path, here: Path, run: Callable[..., Any]) -> None:
    def sampled(*options: str) -> list[str]:
        run("corpus", "report", "out/findings", "-o", "again.html", *options)
        told = (here / "again.html").read_text("utf-8").split("A sample of the findings")[1]
        return re.findall(r'<li class="sampled"><p class="faint">(.*?)</p>', told)

    assert sampled() == sampled()
    assert sampled("--seed", "2") != sampled()
    assert len(sampled("--sample", "1")) == page.read_text("utf-8").count('<details id="rule-')
    # A page holds nothing of when or where it was written.
    assert (here / "again.html").read_text("utf-8").count("\n") > 100
    run("corpus", "report", "out", "-o", "again.html")
    assert (here / "again.html").read_bytes() == page.read_bytes()


def test_a_sample_shows_the_text_round_a_finding(page: Path, here: Path, run: Callable[..., Any]) -> None:
    run("corpus", "report", "out", "-o", "all.html", "--sample", "1000")
    told = (here / "all.html").read_text("utf-8")

    assert 'The mayor said <mark class="error">teh</mark> &lt;/p&gt;&lt;/mark&gt;&lt;script&gt;document.title' in told
    assert "&lt;U+202E&gt; gate <mark" in told


def test_what_is_no_corpus_run_is_told(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    assert "holds no tables" in run("corpus", "report", "nowhere", "-o", "x.html").err
    assert "name the folder of one run" in run("corpus", "report", "-o", "x.html").err
    corpus.write_jsonl(here / "a.jsonl", corpus.rows(2))
    run("corpus", "a.jsonl", "-o", "out", "--isolated")
    assert "no column “paper”" in run("corpus", "report", "out", "-o", "x.html", "--group", "paper").err


def test_a_run_without_findings_has_a_report(here: Path, corpus: SimpleNamespace, run: Callable[..., Any]) -> None:
    corpus.write_jsonl(here / "a.jsonl", [{"id": "a"}])
    run("corpus", "a.jsonl", "-o", "out", "--isolated")

    assert run("corpus", "report", "out", "-o", "x.html").code == 0
    assert "0 findings in 1 articles of 0 words" in (here / "x.html").read_text("utf-8")


@pytest.fixture
def opened(page: Path, browser: Any) -> Iterator[Any]:
    tab = browser.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda request: complaints.append(request.url) if not request.url.startswith("file:") else None)
    tab.goto(page.as_uri())
    yield tab
    assert complaints == []
    tab.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1300])
def test_the_page_stays_within_its_edges_and_runs_nothing(opened: Any, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 900})

    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.title() == "newslint corpus report"
    plots = opened.locator(".plot svg")
    assert plots.count() == 4
    assert all(plots.nth(at).bounding_box()["width"] > 200 for at in range(4))


@pytest.mark.browser
def test_plots_take_the_colours_of_the_page(opened: Any) -> None:
    seen = set()
    for scheme in ("light", "dark"):
        opened.emulate_media(color_scheme=scheme)
        colours = opened.evaluate(
            "[...document.querySelectorAll('.plot svg path')].map(one => getComputedStyle(one).fill).sort().join()"
        )
        seen.add(colours)
    assert len(seen) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need a right there that few have")
def test_a_report_is_not_written_through_a_link_out_of_the_folder(
    page: Path, here: Path, tmp_path_factory: pytest.TempPathFactory, run: Callable[..., Any]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "page.html"
    elsewhere.write_text("mine", encoding="utf-8")
    (here / "linked.html").symlink_to(elsewhere)

    ended = run("corpus", "report", "out", "-o", "linked.html")

    assert ended.code == 2
    assert "linked.html: not written (it is a link out of the working folder" in ended.err
    assert elsewhere.read_text(encoding="utf-8") == "mine"
