from __future__ import annotations

from newslint.finding import LocatedFinding, Safety, Severity
from newslint.report import FileReport, Report, SourceFile, Style
from newslint.report.text import Text


def render(report: Report, **style: object) -> str:
    return "".join(Text().render(report, Style(**style)))  # type: ignore[arg-type]


def test_a_finding_is_shown_with_its_words_and_its_fix(desk) -> None:
    report = desk("The mayor.\nHe was was late.\n").mark(18, 25, message="Twice “was”.", edits=[(21, 25, "")]).report()
    assert render(report) == (
        "city.txt:2:8: warning Twice “was”. [typos/doubled-word]\n"
        "    He was was late.\n"
        "           ^^^^^^^\n"
        "    fix: Mend it\n"
        "\n"
        "1 finding (1 warning) in 1 of 1 article; 1 can be fixed with --fix.\n"
    )


def test_related_places_are_named(desk) -> None:
    report = desk("Anne Smith.\nAnn Smith.\n").mark(0, 4, related=[(12, 15, "Ann here.")]).report()
    assert "    also city.txt:2:1: Ann here.\n" in render(report)


def test_the_summary_counts_by_severity_and_by_article(desk) -> None:
    clean = FileReport("b.txt", ())
    report = desk("one two three").mark(0, 3, severity=Severity.ERROR).mark(4, 7).mark(8, 13).report(clean, clean)
    assert render(report).endswith("\n3 findings (1 error, 2 warnings) in 1 of 3 articles.\n")


def test_only_a_safe_fix_that_stands_alone_counts_as_fixable(desk) -> None:
    made = desk("one two").mark(0, 3, edits=[(0, 3, "1")], safety=Safety.SUGGESTION).mark(4, 7, edits=[(4, 7, "2")])
    two = made.findings[1]._replace(fixes=made.findings[1].fixes * 2)
    report = Report("1", (made.file(), FileReport("b.txt", (two,), source=made.source)))
    assert "1 can be fixed with --fix." in render(report)


def test_no_findings_say_so() -> None:
    assert render(Report("1", (FileReport("a.txt", ()), FileReport("b.txt", ())))) == "No findings in 2 articles.\n"


def test_findings_without_a_place_stand_by_name() -> None:
    gone = LocatedFinding("newslint/unreadable-file", "It is gone.", Severity.WARNING, None, "f")
    broken = LocatedFinding("newslint/broken-pack", "A pack is broken.", Severity.NOTE, None, "f")
    text = render(Report("1", (FileReport("a.txt", (gone,)),), notices=(broken,)))
    assert text.startswith("newslint: note A pack is broken. [newslint/broken-pack]\n\na.txt: warning It is gone.")


def test_a_record_names_its_id_and_its_field(place) -> None:
    headline = LocatedFinding("a/b", "Bad.", Severity.NOTE, place("Big big news", 0, 7, "headline"), "f")
    body = LocatedFinding("a/b", "Bad.", Severity.NOTE, place("It was was.", 3, 10), "g")
    source = SourceFile(b"", "It was was.", "utf-8")
    text = render(Report("1", (FileReport("all.jsonl", (headline, body), record="r7", source=source),)))
    assert text.startswith("all.jsonl#r7.headline:1:1: note Bad. [a/b]\n    “Big big”\n\nall.jsonl#r7:1:4: note")
    assert "    It was was.\n       ^^^^^^^\n" in text


def test_suppressed_findings_are_shown_only_when_asked_for(desk) -> None:
    made = desk("one two").mark(0, 3, suppressed="a quotation")
    assert render(made.report()) == "No findings in 1 article.\n"
    assert "    ignored: a quotation\n" in render(made.report(show_suppressed=True))


def test_a_message_cannot_move_the_cursor(desk) -> None:
    text = render(desk("one\x1b[2Jtwo").mark(0, 10, message="Who is “one\x1b[2J\ntwo”?").report())
    assert "\x1b" not in text
    assert "Who is “one<U+001B>[2J two”?" in text


def test_colour_is_used_only_when_wanted(desk) -> None:
    report = desk("one two").mark(0, 3).report()
    assert "\x1b[" not in render(report)
    assert "\x1b[33mwarning\x1b[0m" in render(report, colour=True)
