from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from newslint.finding import LocatedFinding, Severity, Span
from newslint.report import FileReport, PackInfo, Report, SourceFile, Style
from newslint.report.record_places import RecordPlaces
from newslint.report.sarif import Sarif
from newslint.rule import DocumentRule

SPEECH = "“The plan,” she said 😀, “is e\u0301lan.” Analysts say the the mayor left."
FILES = {
    "bom.txt": b"\xef\xbb\xbf" + f"{SPEECH}\n\n{SPEECH}".encode(),
    "crlf.txt": f"{SPEECH}\r\n\r\n   indented\r\n{SPEECH}\r\n".encode(),
    "cr.txt": f"{SPEECH}\r\r{SPEECH}\r  lead".encode(),
    "separators.txt": f"one\u2028two\u0085three\x0bfour {SPEECH}\n{SPEECH}".encode(),
    "rtl.txt": ("שלום \u202eabc\u202c\n" * 3).encode(),
    "nul.txt": f"a\x00b and then {SPEECH}\n".encode(),
    "latin.txt": ("Café olé, said the the man.\nLine two\n" * 2).encode("latin-1"),
    "utf16.txt": b"\xff\xfe" + f"{SPEECH}\r\n{SPEECH}".encode("utf-16-le"),
    "sub dir/é 100% #1.txt": f"{SPEECH} {SPEECH}".encode(),
    "one.txt": b"One line without an end",
}


class VagueSource(DocumentRule):
    """A source that nobody can check.

    Readers want to know *who* says so.
    """

    id = "attribution/vague-source"
    bad = ("[[Analysts]] say so.\nThey [[all ]]do.",)
    good = ("Ann Smith of Acme says so.",)


def render(report: Report) -> str:
    return "".join(Sarif().render(report, Style()))


def run_of(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(report))["runs"][0]
    return run


def nasty(desk: Any) -> Report:
    """Findings with fixes and related places at every seventh character of nasty files."""
    files = []
    for path, data in FILES.items():
        made = desk(data, path)
        for start in range(0, len(made.text) - 3, 7):
            made.mark(start, start + 3, edits=[(start + 1, start + 3, "é😀")], related=[(0, 2, "Here.")])
        files.append(made.file())
    return Report("1.2.3", tuple(files), rules=(VagueSource(),))


def offset_of(text: str, line: int, column: int) -> int:
    """The code point at a line and a UTF-16 column, worked out from the text alone."""
    parts = text.replace("\r\n", "\n\0").replace("\r", "\n").split("\n")
    start = sum(len(part) + 1 for part in parts[: line - 1])
    rest = text[start + parts[line - 1].startswith("\0") :].encode("utf-16-le")
    return start + parts[line - 1].startswith("\0") + len(rest[: 2 * (column - 1)].decode("utf-16-le"))


def span_of(text: str, region: dict[str, Any]) -> tuple[int, int]:
    return (
        offset_of(text, region["startLine"], region["startColumn"]),
        offset_of(text, region["endLine"], region["endColumn"]),
    )


def regions(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every region of a result with the index of its file."""
    if isinstance(value, list):
        for one in value:
            yield from regions(one)
    elif isinstance(value, dict):
        if "artifactLocation" in value:
            for key in ("region", "contextRegion"):
                if key in value:
                    yield value["artifactLocation"]["index"], value[key]
        for one in value.values():
            yield from regions(one)


@pytest.fixture
def run(desk: Any) -> dict[str, Any]:
    return run_of(nasty(desk))


@pytest.fixture
def texts(desk: Any) -> list[str]:
    """The texts of the files in the order of the artifacts, which is that of their URIs."""
    return [desk(FILES[path]).text for path in sorted(FILES)]


def test_snippets_are_the_text_at_utf16_columns(run, texts) -> None:
    seen = 0
    for index, region in regions(run["results"]):
        start, end = span_of(texts[index], region)
        assert region["snippet"]["text"] == texts[index][start:end]
        assert region["charOffset"] == len(texts[index][:start].encode("utf-16-le")) // 2
        seen += 1
    assert seen > 300


def test_a_context_is_always_larger_than_its_region(run) -> None:
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region, context = place["region"], place["contextRegion"]
        assert context["charOffset"] <= region["charOffset"]
        assert context["charLength"] > region["charLength"]


def test_the_context_of_a_huge_line_is_bounded(desk) -> None:
    made = desk("word " * 200_000).mark(500_000, 500_004).mark(10, 14)
    for result in run_of(made.report())["results"]:
        assert result["locations"][0]["physicalLocation"]["contextRegion"]["charLength"] < 700


def test_a_finding_that_is_the_whole_file_has_no_context(desk) -> None:
    (result,) = run_of(desk("The the").mark(0, 7).report())["results"]
    assert "contextRegion" not in result["locations"][0]["physicalLocation"]
    (result,) = run_of(desk("The the\n").mark(0, 7).report())["results"]
    assert result["locations"][0]["physicalLocation"]["contextRegion"]["snippet"]["text"] == "The the\n"


def test_an_empty_file_can_have_a_finding(desk) -> None:
    (result,) = run_of(desk("").mark(0, 0).report())["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charLength"]) == (1, 1, 0)
    assert result["partialFingerprints"]["primaryLocationLineHash"] == "c129715d7a2bc9a3:1"


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("one two three", [(4, 8, "")], "one three"),
        ("one two", [(3, 3, ",")], "one, two"),
        ("one\r\n    two", [(5, 7, "")], "one\r\n  two"),
        ("one\r\n    two", [(6, 8, "")], "one\r\n  two"),
        ("\t\tone", [(1, 1, "x")], "\tx\tone"),
        ("one\n    two", [(5, 6, ""), (7, 9, "T")], "one\n  Two"),
        ("😀 one 😀 two", [(2, 5, "1"), (8, 11, "2")], "😀 1 😀 2"),
    ],
)
def test_fixes_do_what_they_should_and_never_begin_in_indentation(desk, text, edits, expected) -> None:
    (result,) = run_of(desk(text).mark(0, 3, edits=edits).report())["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    mended = text
    for replacement in reversed(change["replacements"]):
        start, end = span_of(text, replacement["deletedRegion"])
        head = text[text.rfind("\n", 0, start) + 1 : start]
        assert not head.isspace()
        mended = mended[:start] + replacement["insertedContent"]["text"] + mended[end:]
    assert mended == expected


def test_a_fix_that_changes_nothing_is_left_out(desk) -> None:
    (result,) = run_of(desk("one two").mark(0, 3, edits=[(0, 3, "one")]).report())["results"]
    assert "fixes" not in result


def test_files_are_named_by_encoded_relative_uris(run) -> None:
    assert {"uri": "sub%20dir/%C3%A9%20100%25%20%231.txt", "uriBaseId": "%SRCROOT%"} in [
        artifact["location"] for artifact in run["artifacts"]
    ]


def test_artifacts_tell_length_hash_and_encoding(run) -> None:
    told = {artifact["location"]["uri"]: artifact for artifact in run["artifacts"]}
    assert told["utf16.txt"]["encoding"] == "UTF-16LE"
    assert told["latin.txt"]["encoding"] == "windows-1252"
    assert told["bom.txt"]["length"] == len(FILES["bom.txt"])
    assert told["bom.txt"]["hashes"] == {"sha-256": hashlib.sha256(FILES["bom.txt"]).hexdigest()}
    assert "contents" not in told["bom.txt"]


def test_results_are_sorted_by_place_and_the_log_is_the_same_every_time(desk) -> None:
    report = nasty(desk)
    places = [
        (where["artifactLocation"]["uri"], where["region"]["charOffset"], result["ruleId"])
        for result in run_of(report)["results"]
        for where in [result["locations"][0]["physicalLocation"]]
    ]
    assert places == sorted(places)
    assert render(report) == render(report._replace(files=report.files[::-1]))


def test_related_places_are_linked_from_the_message(desk) -> None:
    made = desk("Anne Smith.\nAnn Smith.\n").mark(0, 4, related=[(12, 15, "Ann here.")], message="Which [name](9)?")
    (result,) = run_of(made.report())["results"]
    assert result["message"]["text"] == "Which \\[name](9)? See [line 2](1)."
    assert result["relatedLocations"][0]["id"] == 1
    assert result["relatedLocations"][0]["message"]["text"] == "Ann here."


def test_rules_come_with_their_examples_as_help() -> None:
    pack = PackInfo("attribution", "newslint", "1.2.3", True)
    rules = run_of(Report("1.2.3", rules=(VagueSource(),), packs=(pack,)))["tool"]["driver"]["rules"]
    told = rules[0]
    assert (told["id"], told["name"]) == ("attribution/vague-source", "VagueSource")
    assert told["fullDescription"]["text"] == "Readers want to know *who* says so."
    assert "Bad: Analysts say so.\nThey all do." in told["help"]["text"]
    assert "> **Analysts** say so.\n>\n> They **all** do." in told["help"]["markdown"]
    assert "<!-- newslint: ignore[attribution/vague-source] why -->" in told["help"]["markdown"]
    assert told["properties"]["precision"] == "high"
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("a/vague-source", "VagueSource"),
        ("a/k-12-school", "K12School"),
        ("a/not-a-quote", "NotAquote"),
        ("a/plan-b", "Planb"),
        ("a/2-many", "Rule2many"),
    ],
)
def test_rule_names_are_pascal_case_in_words_of_two_signs(rule: str, name: str) -> None:
    from newslint.report.sarif_rules import pascal_name

    assert pascal_name(rule) == name


def test_what_has_no_place_is_a_notification() -> None:
    gone = LocatedFinding("newslint/unreadable-file", "It is gone.", Severity.WARNING, None, "f")
    broken = LocatedFinding("newslint/broken-pack", "A pack is broken.", Severity.NOTE, None, "f")
    run = run_of(Report("1.2.3", (FileReport("a b.txt", (gone,)),), notices=(broken,), failed=True))
    (invocation,) = run["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (2, False)
    first, second = invocation["toolExecutionNotifications"]
    kinds = run["tool"]["driver"]["notifications"]
    assert kinds[first["descriptor"]["index"]]["id"] == "newslint/broken-pack"
    assert kinds[second["descriptor"]["index"]]["help"]["text"].startswith("The file was not checked.")
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"
    assert run["results"] == []


def test_notices_that_stand_in_a_file_are_results_with_a_described_rule(desk) -> None:
    run = run_of(desk("one two").mark(0, 3, rule="newslint/unused-ignore").report())
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "newslint/unused-ignore"


def test_packs_of_others_are_named_as_extensions() -> None:
    packs = (PackInfo("typos", "newslint", "1", True), PackInfo("gazette", "newslint-gazette", "2.0", False))
    (extension,) = run_of(Report("1.2.3", packs=packs))["tool"]["extensions"]
    assert (extension["name"], extension["version"]) == ("newslint-gazette", "2.0")


def test_suppressed_findings_are_left_out_unless_asked_for(desk) -> None:
    made = desk("one two").mark(0, 3, suppressed="a quotation")
    assert run_of(made.report())["results"] == []
    (result,) = run_of(made.report(show_suppressed=True))["results"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "a quotation"}]


def test_of_too_many_findings_the_gravest_are_kept(desk) -> None:
    made = desk("x" * 5100)
    for start in range(5099):
        made.mark(start, start + 1, severity=Severity.NOTE)
    made.mark(5099, 5100, severity=Severity.ERROR)
    run = run_of(made.report())
    assert len(run["results"]) == 5000
    assert run["results"][-1]["level"] == "error"
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("100 more findings are left out")


def test_equal_fingerprints_in_one_file_are_told_apart(desk) -> None:
    made = desk("one two").mark(0, 3).mark(4, 7)
    made.findings = [one._replace(fingerprint="same") for one in made.findings]
    prints = [result["partialFingerprints"]["newslint/v1"] for result in run_of(made.report())["results"]]
    assert prints == ["same:1", "same:2"]


def test_a_record_is_found_again_in_its_file(place) -> None:
    rows = [
        {"id": "r1", "headline": 'A "big" 😀 day', "text": "He was\nhere."},
        {"id": 7, "text": "One é"},
        {"id": "r1", "text": "Second of its name"},
    ]
    data = "\n".join([json.dumps(rows[0]), "", json.dumps(rows[1], ensure_ascii=False), json.dumps(rows[2])]).encode()
    container = SourceFile(data, data.decode(), "utf-8")

    def report(number: int, field: str, words: str) -> FileReport:
        text = str(rows[number][field])
        start = text.index(words)
        where = place(text, start, start + len(words), field)
        finding = LocatedFinding("a/b", "Bad.", Severity.NOTE, where, "same")
        return FileReport("all.jsonl", (finding,), record=str(rows[number]["id"]), container=container)

    files = (
        report(0, "headline", '"big"'),
        report(0, "headline", "😀"),
        report(1, "text", "é"),
        report(2, "text", "name"),
    )
    merged = (files[0]._replace(findings=files[0].findings + files[1].findings), files[2], files[3])
    results = run_of(Report("1.2.3", merged))["results"]
    places = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    assert [(one["startLine"], one["snippet"]["text"]) for one in places] == [
        (1, '\\"big\\"'),
        (1, "\\ud83d\\ude00"),
        (3, "é"),
        (4, "name"),
    ]
    assert results[2]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "7/text"
    assert len({result["partialFingerprints"]["newslint/v1"] for result in results}) == 4


def test_a_record_whose_file_is_not_at_hand_stands_on_line_one(place) -> None:
    finding = LocatedFinding("a/b", "Bad.", Severity.NOTE, place("one\ntwo", 4, 7), "f")
    (result,) = run_of(Report("1.2.3", (FileReport("all.jsonl", (finding,), record="r1"),)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1


def test_no_value_of_the_log_is_null_or_a_time(run) -> None:
    def leaves(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
        if isinstance(value, dict):
            for name, one in value.items():
                yield from leaves(one, name)
        elif isinstance(value, list):
            for one in value:
                yield from leaves(one, key)
        else:
            yield key, value

    told = list(leaves(run))
    assert all(value is not None for _, value in told)
    assert not any(key.endswith("TimeUtc") for key, _ in told)


def test_sarif_is_imported_only_when_it_is_asked_for() -> None:
    import subprocess

    code = "import sys, newslint, newslint.report.all; sys.exit('newslint.report.sarif' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "line", ['{{"id": 1}: "x"}', '{"id": "a", 7: "x"}', '{"id": "a", ["x"]: {}}', '{"id"', "{", "[1, 2]"]
)
def test_a_line_that_is_no_record_is_no_reason_to_fail(line: str) -> None:
    text = f'{line}\n{{"id": "b", "text": "Fire."}}\n'
    start = text.index("Fire")

    entry = RecordPlaces(source(text)).following("b")
    assert entry is not None
    assert entry.place("text", 0, 4) == Span(start, start + 4)


def test_records_of_one_id_are_told_apart_by_their_order() -> None:
    lines = [f'{{"id": "{name}", "text": "{word}"}}\n' for name, word in (("a", "One"), ("b", "Two"), ("a", "Three"))]
    text = lines[0] + "\n" + "".join(lines[1:])
    places = RecordPlaces(source(text))

    entries = [*(places.following(name) for name in ("a", "b", "a", "c", "b")), places.first("a"), places.first("c")]
    first = [text.index(word) for word in ("One", "Two", "Three", "Two", "One")]
    found = [entry.place("text", 0, 1) for entry in entries if entry is not None]
    assert [entry is None for entry in entries] == [False, False, False, True, False, False, True]
    assert found == [Span(at, at + 1) for at in first]


def source(text: str) -> SourceFile:
    return SourceFile(text.encode(), text, "utf-8")
