"""The page for editors in a real browser: filters, keys, two widths, and no script but its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.finding import Severity
from newslint.report import Style
from newslint.report.html_report import Html

pytestmark = pytest.mark.browser
TEXT = (
    "<script>document.title = 'taken'</script> He was was late.\n\n" + "A line of the story.\n" * 80 + "The the end.\n"
)


@pytest.fixture
def page(browser: Any, desk: Any, tmp_path: Path) -> Iterator[Any]:
    made = (
        desk(TEXT).find("was was").mark(0, 8, rule="leftovers/markup-debris", severity=Severity.ERROR).find("The the")
    )
    made.findings[0], made.findings[1] = made.findings[1], made.findings[0]
    file = tmp_path / "report.html"
    file.write_text("".join(Html().render(made.report(), Style())), encoding="utf-8")
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(file.as_uri())
    yield opened
    assert complaints == []
    opened.close()


def expect(locator: Any) -> Any:
    from playwright.sync_api import expect as to_come

    return to_come(locator)


def shown(page: Any) -> int:
    found: int = page.locator("ol.findings > li:visible").count()
    return found


def test_filters_hide_findings_and_their_marks(page: Any) -> None:
    assert shown(page) == 3
    page.get_by_label("error", exact=True).uncheck()
    assert shown(page) == 2
    assert page.locator("mark.off").count() == 1
    page.get_by_label("typos").uncheck()
    assert page.locator("output").inner_text() == "0 of 3 findings shown"
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("output")).to_have_text("3 of 3 findings shown")
    page.get_by_label("Words").fill("markup-debris")
    assert shown(page) == 1


def test_keys_walk_through_the_findings_and_bring_them_into_view(page: Any) -> None:
    seen = []
    for key in ("j", "j", "j", "j", "k"):
        page.keyboard.press(key)
        seen.append(page.locator("ol.findings > li.here").get_attribute("id"))
    assert seen == ["f1", "f2", "f3", "f1", "f3"]
    expect(page.locator("mark.here")).to_be_in_viewport()


def test_a_click_on_a_mark_goes_to_its_finding(page: Any) -> None:
    page.locator("mark").last.click()
    assert page.locator("ol.findings > li.here").get_attribute("id") == "f3"


def test_the_link_to_a_rule_opens_its_help(page: Any) -> None:
    page.locator("ol.findings > li a").first.click()
    assert page.locator("details[open]").count() == 1


def test_no_script_of_an_article_runs(page: Any) -> None:
    assert page.title() == "newslint report"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_over_the_edge(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
