"""The pack's rules hold, its format is exact, its reporter cannot be broken by what it reports."""

from __future__ import annotations

import pytest
from newslint_pica import newslint_formats, newslint_reporters, newslint_rules
from newslint_pica.copy_fit import CopyFit

from newslint import ArticleError, Role, Rule, Severity, Source, Style
from newslint.testing import assert_exact, assert_examples, assert_flags, read, report_on

STORY = (
    "%PICA 2\r\n@SLUG bridge\r\n@HEAD Bridge {lq}safe{rq} again\r\n@BY Rhona Vane\r\n@FIT 1\r\n"
    "@TEXT The bridge is {i}open{/i},\r\nsaid 😀 the\r\nmayor.\r\n\r\nPICA REF 4711/2\r\n@CAP The bridge\r\n@END\r\n"
)
(PICA,) = newslint_formats()


@pytest.mark.parametrize("rule", newslint_rules(), ids=lambda rule: str(rule.id))
def test_examples_hold(rule: Rule) -> None:
    assert_examples(rule)


def test_the_room_on_the_page_is_an_option() -> None:
    assert_flags(CopyFit(CopyFit.Options(lines=1)), "One came.\n\n[[Two]] came.")


def test_a_story_is_read_with_every_character_at_its_place() -> None:
    (doc,) = read(PICA, STORY)

    assert_exact(doc)
    assert [(block.role, doc.of(block.span)) for block in doc.blocks] == [
        (Role.HEADLINE, "Bridge “safe” again"),
        (Role.BYLINE, "Rhona Vane"),
        (Role.PARAGRAPH, "The bridge is open, said 😀 the mayor."),
        (Role.LEFTOVER, "PICA REF 4711/2"),
        (Role.CAPTION, "The bridge"),
    ]
    assert doc.metadata["fit"] == "1"


def test_a_story_without_an_end_costs_itself_alone() -> None:
    text = "%PICA 2\n@SLUG a\n@TEXT One.\n@SLUG b\n@TEXT Two.\n@END\n"

    first, second = PICA.documents(Source("x.pica", text))

    assert isinstance(first, ArticleError)
    assert not isinstance(second, ArticleError)
    assert second.text == "Two."


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ArticleError, match="export of Pica"):
        read(PICA, "One.")


def test_fixes_are_written_as_pica_writes_text() -> None:
    (doc,) = read(PICA, STORY)
    assert doc.written is not None

    assert doc.written(doc.blocks[0].span, "“{”") == "{lq}{lb}{rq}"
    assert doc.written(doc.blocks[0].span, "two\nlines") is None


def test_every_finding_is_a_row_of_the_table() -> None:
    report = report_on(newslint_rules(), STORY, name="a|b.pica", format=PICA)
    (table,) = newslint_reporters()

    head, rule, *rows = "".join(table.render(report, Style())).splitlines()

    assert (head, rule) == ("| where | how bad | what to do | rule |", "|---|---|---|---|")
    assert rows == [
        r"| a\|b.pica:6 | note | The story is 1 line too long from here on; cut it or ask for room. | pica/copy-fit |",
        r"| a\|b.pica:10 | warning | “PICA REF 4711/2” is for the desk; delete it. | pica/reference-line |",
    ]
    assert Severity.WARNING in {finding.severity for _, finding in report.all_findings()}
    assert "".join(table.render(report_on([], STORY, format=PICA), Style())) == "Nothing to do.\n"
