"""The page for editors, read as a browser would read it."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from newslint.finding import LocatedFinding, Severity
from newslint.report import FileReport, Report, Style
from newslint.report.all import reporter_named

HOSTILE = "</div></script><script>alert(1)</script><img src=x onerror=alert(2)> \"'& \u202e\x00"


class Page(HTMLParser):
    """The tags of a page, and the text inside each block of article text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.inside: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "div":
            self.inside.append(dict(attrs).get("class") or "")
            if self.inside[-1] == "text":
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] == "text":
            self.texts[-1] += data


def render(report: Report) -> str:
    reporter = reporter_named("html")
    assert reporter is not None
    return "".join(reporter.render(report, Style()))


def test_nothing_in_an_article_becomes_markup(desk) -> None:
    made = desk(f"{HOSTILE} and more.", path=f"{HOSTILE}.txt")
    made.mark(3, 12, message=HOSTILE, rule="typos/doubled-word", edits=[(0, 3, HOSTILE)], related=[(0, 2, HOSTILE)])
    page = Page(render(made.report()))
    names = [tag for tag, _ in page.tags]
    assert names.count("script") == 1
    assert "img" not in names
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert page.inside == []


def test_the_text_is_there_whole_whatever_the_findings_share(desk) -> None:
    made = desk("one two three four\r\nfive")
    for start, end in ((0, 7), (4, 13), (4, 7), (7, 7), (14, 24)):
        made.mark(start, end)
    assert Page(render(made.report())).texts == ["one two three four\nfive"]


def test_each_finding_is_marked_by_its_number(desk) -> None:
    page = Page(render(desk("one two three").mark(0, 7).mark(4, 13).report()))
    assert [attributes["data-of"] for tag, attributes in page.tags if tag == "mark"] == ["1", "1 2", "2"]
    assert [attributes["id"] for tag, attributes in page.tags if tag == "li" and "data-pack" in attributes] == [
        "f1",
        "f2",
    ]


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(desk) -> None:
    page = render(desk("He was was late.").find("was was").report())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none';")
    for tag in ("style", "script"):
        (inner,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode() in policy[1]
    assert not re.search(r'(?:src|href)="(?!#)', page)


def test_findings_without_a_place_and_clean_articles_are_listed(desk) -> None:
    unread = LocatedFinding("newslint/unreadable-file", "Cannot be read.", Severity.WARNING, None, "f")
    page = render(desk("Fine.", path="fine.txt").report(FileReport("gone.txt", (unread,))))
    assert "fine.txt" in page
    assert "Cannot be read." in page
    assert 'id="rule-newslint/unreadable-file"' in page


def test_a_page_without_findings_has_no_filters(desk) -> None:
    page = render(desk("Fine.").report())
    assert "<form" not in page
    assert "No findings in 1 article." in page


def test_the_length_and_grade_of_an_article_are_shown_where_they_are_known(desk) -> None:
    file = desk("He was was late.").find("was was").file()._replace(figures={"words": 1200.0, "grade": 9.25})
    page = render(Report("1", (file,)))
    assert '<p class="figures">words 1,200, longest sentence –, grade 9.2' in page
    assert '<th scope="col">Grade</th>' in page
    assert '<th scope="col">Grade</th>' not in render(desk("He was was late.").find("was was").report())
