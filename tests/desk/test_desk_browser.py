"""The desk in a real browser: typing, fixing, undoing."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.browser
TEXT = "<b>😀</b> The harbour wall was was mended.\n\nThere is no doubt that it rained.\n"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    pytest.importorskip("flask")
    command = [sys.executable, "-m", "newslint", "desk", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as desk:
        assert desk.stdout is not None
        found = re.search(r"http://\S+", desk.stdout.readline())
        assert found is not None
        yield found.group()
        desk.terminate()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    opened = browser.new_page()
    complaints: list[str] = []
    outside: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: outside.append(request.url))
    opened.goto(address)
    yield opened
    assert complaints == []
    assert [one for one in outside if not one.startswith(("http://127.0.0.1:", "data:"))] == []
    opened.close()


def expect(locator: Any) -> Any:
    from playwright.sync_api import expect as to_come

    return to_come(locator)


def test_findings_appear_as_the_text_is_typed_and_a_fix_mends_it(page: Any) -> None:
    page.locator("#text").fill(TEXT)
    expect(page.locator("#findings")).to_contain_text("stands twice")
    assert "was was" in page.locator("#marks mark").all_inner_texts()
    page.get_by_role("button", name="Delete one of them").click()
    assert page.locator("#text").input_value() == TEXT.replace("was was", "was")
    expect(page.locator("#findings")).not_to_contain_text("stands twice")
    page.get_by_role("button", name="Undo the last fix").click()
    assert page.locator("#text").input_value() == TEXT
    expect(page.locator("#findings")).to_contain_text("stands twice")


def test_all_safe_fixes_are_applied_at_once(page: Any) -> None:
    page.locator("#text").fill("It was was late.\n\nThey met in the the hall.\n")
    page.get_by_role("button", name="Apply safe fixes").click()
    expect(page.locator("#findings")).not_to_contain_text("stands twice")
    assert page.locator("#text").input_value() == "It was late.\n\nThey met in the hall.\n"


def test_a_finding_selects_its_words(page: Any) -> None:
    page.locator("#text").fill(TEXT)
    page.locator("#findings .go", has_text="stands twice").click()
    start, end = page.evaluate("[text.selectionStart, text.selectionEnd]")
    assert TEXT.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "was was"


def test_the_token_leaves_the_address(page: Any) -> None:
    assert "token" not in page.url


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_over_the_edge(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.locator("#text").fill(TEXT)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
