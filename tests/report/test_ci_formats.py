"""What CI systems are told is read back here by readers that know nothing of newslint."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from newslint.finding import LocatedFinding, Severity
from newslint.report import FileReport, Report, SourceFile, Style
from newslint.report.all import reporter_named
from newslint.report.step_summary import MOST_BYTES

HOSTILE = (
    '100%0A ::error::x ##[error]y ]]> <b>&amp; "quoted" '
    "\x07\x00\x1b[31m one\ntwo\r\nthree, four: | `code` @desk 😀 \ud800"
)
CI_FORMATS = ("github", "github-summary", "gitlab", "rdjson", "rdjsonl", "junit")


def render(name: str, report: Report) -> str:
    reporter = reporter_named(name)
    assert reporter is not None
    return "".join(reporter.render(report, Style()))


def commands(log: str) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands in a log, as the runner of GitHub Actions reads them."""
    found = []
    for line in log.split("\n"):
        # The older form of a command is recognised anywhere in a line.
        assert "##[" not in line
        read = re.match(r"\s*::(\w+)(?: (.*?))?::(.*)\Z", line)
        if read is None:
            continue
        kind, properties, message = read.groups()
        pairs = dict(one.split("=", 1) for one in (properties or "").split(","))
        found.append((kind, {key: unescaped(value) for key, value in pairs.items()}, unescaped(message)))
    return found


def unescaped(value: str) -> str:
    for escape, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(escape, sign)
    return value


@pytest.mark.parametrize("name", CI_FORMATS)
def test_the_same_findings_in_another_run_give_the_same_bytes(name: str, desk) -> None:
    first, second = (desk("He was was late.").mark(3, 10, message=HOSTILE).report() for _ in range(2))
    assert render(name, first) == render(name, second)


def test_github_reads_back_every_sign_of_a_hostile_message(desk) -> None:
    report = desk("He was was late.", path="a,b:c%d.txt").mark(3, 10, message=HOSTILE).report()
    ((kind, properties, message),) = commands(render("github", report))
    assert kind == "warning"
    assert message == HOSTILE.replace("##[", "## [")
    assert properties == {
        "title": "newslint (typos/doubled-word)",
        "file": "a,b:c%d.txt",
        "line": "1",
        "endLine": "1",
        "col": "4",
        "endColumn": "11",
    }


def test_github_gets_no_columns_for_a_place_over_several_lines(desk) -> None:
    ((_, properties, _),) = commands(render("github", desk("one\ntwo\n").mark(1, 6).report()))
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert not {"col", "endColumn"} & set(properties)


def test_github_shows_the_gravest_first_and_says_how_many_more(desk) -> None:
    made = desk("word " * 60)
    for number in range(40):
        severity = (Severity.NOTE, Severity.WARNING, Severity.ERROR)[number % 3]
        made.mark(5 * number, 5 * number + 4, severity=severity, message="::error::" if number % 3 else "##[error]")
    log = render("github", made.report())
    kinds = [kind for kind, _, _ in commands(log)]
    assert kinds == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert log.endswith("::notice title=newslint::11 more findings in the log and the summary of the run.\n")
    assert log.count("more: ") == 11


def test_the_step_summary_holds_no_living_markup_of_an_article(desk) -> None:
    page = render("github-summary", desk("He was was late.").mark(3, 10, message=HOSTILE).report())
    row = next(line for line in page.split("\n") if line.startswith("| warning"))
    assert row.count("|") == 5
    assert not re.search(r"[<`@]", row)
    assert "\x1b" not in page


def test_the_step_summary_ends_before_github_refuses_it(desk) -> None:
    made = desk("x" * 9000)
    for number in range(9000):
        made.mark(number, number + 1, message="A long message about nothing in particular. " * 4)
    page = render("github-summary", made.report())
    assert len(page.encode()) < MOST_BYTES + 1000
    assert re.search(r"\n[\d,]+ more findings are in the log of the run\.\n\Z", page)


def test_gitlab_gets_decoded_paths_and_fingerprints_that_differ(desk) -> None:
    report = desk("two two two", path="stories/é 1%.txt").find("two").find("two").report()
    told: list[dict[str, Any]] = json.loads(render("gitlab", report))
    assert {one["location"]["path"] for one in told} == {"stories/é 1%.txt"}
    assert len({one["fingerprint"] for one in told}) == 2
    assert [set(one) for one in told] == [{"description", "check_name", "fingerprint", "severity", "location"}] * 2


def test_gitlab_gets_an_empty_array_where_nothing_is_wrong(desk) -> None:
    assert json.loads(render("gitlab", desk("Fine.").report())) == []


def test_a_fingerprint_for_gitlab_survives_a_line_shift(desk) -> None:
    shifted = (desk(head + "He was was late.").find("was was").report() for head in ("", "A line.\n"))
    first, second = (json.loads(render("gitlab", one))[0] for one in shifted)
    assert first["fingerprint"] == second["fingerprint"]
    assert first["location"] != second["location"]


def test_reviewdog_gets_columns_in_bytes_and_the_fix_as_one_replacement(desk) -> None:
    text = "“é 😀 one two three”\n"
    start = text.index("one")
    made = desk(text).mark(start, start + 13, edits=[(start, start + 3, "1"), (start + 8, start + 13, "3")])
    (told,) = json.loads(render("rdjson", made.report()))["diagnostics"]
    line = text.split("\n")[0].encode()
    first, last = (told["location"]["range"][end]["column"] - 1 for end in ("start", "end"))
    assert line[first:last].decode() == "one two three"
    (suggestion,) = told["suggestions"]
    assert suggestion["text"] == "1 two 3"
    assert suggestion["range"] == told["location"]["range"]


def test_lines_for_reviewdog_hold_what_the_object_holds(desk) -> None:
    report = desk("He was was late.").find("was was").find("late").report()
    rows = [json.loads(line) for line in render("rdjsonl", report).split("\n") if line]
    whole = json.loads(render("rdjson", report))
    assert [{**one, "source": whole["source"]} for one in whole["diagnostics"]] == rows


def test_junit_has_a_failed_case_for_each_failing_finding_and_a_passing_one_for_a_clean_article(desk) -> None:
    clean = desk("Fine.", path="fine.txt").file()
    made = desk("He was was late.").mark(3, 10, message=HOSTILE).mark(0, 2, severity=Severity.NOTE)
    root = ET.fromstring(render("junit", made.report(clean)).encode("utf-8", "backslashreplace"))
    first, second = root.findall("testsuite")
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    failure = first.find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == re.sub("[\x00\x07\x1b\ud800]", "\ufffd", HOSTILE)
    assert "note typos/doubled-word" in (first.findtext("system-out") or "")
    assert [case.get("file") for case in second] == ["fine.txt"]
    assert second.find("testcase/failure") is None


@pytest.mark.parametrize("name", CI_FORMATS)
def test_a_file_that_could_not_be_read_is_told(name: str) -> None:
    unread = LocatedFinding("newslint/unreadable-file", "Cannot be read.", Severity.WARNING, None, "f")
    assert "Cannot be read" in render(name, Report("1", (FileReport("gone.txt", (unread,)),)))


@pytest.mark.parametrize("name", CI_FORMATS)
def test_a_record_is_told_on_its_line_of_the_file(name: str, place) -> None:
    text = '{"id": "one", "text": "Fine."}\n{"id": "two", "text": "He was was late."}\n'
    container = SourceFile(text.encode(), text, "utf-8")
    finding = LocatedFinding("a/b", "Bad.", Severity.WARNING, place("He was was late.", 3, 10), "f")
    file = FileReport("all.jsonl", (finding,), record="two", container=container)
    told = render(name, Report("1", (file,)))
    assert "two" in told
    if name == "github":
        ((_, properties, _),) = commands(told)
        assert (properties["line"], properties["col"]) == ("2", str(text.split("\n")[1].index("was was") + 1))
