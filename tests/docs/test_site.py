"""The site of the documentation: all pages, no broken link, nothing from elsewhere, a search that finds."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import make_site

FETCHED = re.compile(r"""(?:<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)=|url\(|@import )["']?(https?:)?//""")
needs_sphinx = pytest.mark.skipif(find_spec("furo") is None, reason="the extra newslint[docs] is not installed")


def test_links_within_lead_to_pages_and_links_out_to_the_repository(tmp_path: Path) -> None:
    make_site.lay_out(tmp_path)

    packs = (tmp_path / "packs.md").read_text(encoding="utf-8")
    assert "(hooks.md)" in packs
    assert f"({make_site.REPOSITORY}/tests/third_party/newslint-pica/README.md)" in packs
    assert "](../rules/README.md" not in (tmp_path / "tutorials" / "journalist.md").read_text(encoding="utf-8")
    assert "(typos/index.md)" in (tmp_path / "rules" / "index.md").read_text(encoding="utf-8")


def test_what_is_in_code_is_no_link() -> None:
    page = make_site.DOCS / "api.md"

    text = make_site.relinked("`[a](hooks.md)`\n\n```text\n[b](hooks.md)\n```\n", page, "deep/api.md", {})

    assert text == "`[a](hooks.md)`\n\n```text\n[b](hooks.md)\n```\n"


def test_every_page_is_in_the_navigation_once() -> None:
    pages = make_site.sources()

    below = []
    for place in pages:
        home = Path(place).parent
        for tree in make_site.navigation(place, pages):
            below += [(home / line).as_posix() + ".md" for line in tree.splitlines() if re.match(r"[\w-]", line)]
    assert sorted(below) == sorted(set(pages) - {"index.md"})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built without a warning."""
    out = tmp_path_factory.mktemp("site")
    assert make_site.main([str(out)]) == 0
    return out


@pytest.mark.heavy
@needs_sphinx
@pytest.mark.parametrize("broken", ["[gone](gone.md)", "[gone](index.md#gone)", "![gone](gone.svg)"])
def test_a_link_that_leads_nowhere_ends_the_build(broken: str, tmp_path: Path) -> None:
    for name in ("conf.py", "favicon.svg", "scorer.js"):
        (tmp_path / name).write_bytes((make_site.DOCS / "site" / name).read_bytes())
    (tmp_path / "_static").mkdir()
    (tmp_path / "index.md").write_text(f"# One\n\n{broken}\n", encoding="utf-8")

    assert make_site.build(tmp_path, tmp_path / "out") == 1


@pytest.mark.heavy
@needs_sphinx
def test_it_has_every_page_as_it_is_and_fetches_nothing(site: Path) -> None:
    assert [place for place in make_site.sources() if not (site / place).with_suffix(".html").is_file()] == []
    assert "<b>␣--␣</b>" in (site / "rules" / "hygiene" / "double-hyphen.html").read_text(encoding="utf-8")
    assert FETCHED.search('<script async src="https://example.org/a.js">')
    made = [path for path in site.rglob("*") if path.suffix in (".html", ".css")]
    assert [path.name for path in made if FETCHED.search(path.read_text(encoding="utf-8"))] == []


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site as a server of this machine gives it."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.browser
@needs_sphinx
@pytest.mark.parametrize("width", [390, 1300])
def test_pages_fit_and_the_search_finds(width: int, address: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    wrong: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))

    for one in ("index", "rules/index", "rules/typos/doubled-word", "gazette", "settings", "api", "tutorials/editor"):
        page.goto(f"{address}/{one}.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, one
        assert page.locator("h1").count() == 1
    page.goto(f"{address}/search.html?q=doubled+word")
    page.locator("#search-results li a").first.wait_for()
    first = page.locator("#search-results li a").first
    assert first.inner_text() == "typos/doubled-word"
    first.click()
    page.wait_for_url("**/rules/typos/doubled-word.html*")

    assert wrong == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    page.close()
