"""Articles in other languages are left alone by rules that know English only."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.cli import main

ARTICLES = sorted((Path(__file__).parent / "articles" / "languages").glob("*.txt"))


def test_there_are_ten_articles() -> None:
    assert len(ARTICLES) == 10


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_in_another_language_gets_one_note_and_nothing_else(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--isolated", "--select", "all", "--format", "concise", str(article)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "newslint/language-skipped" in line
    assert f"({article.stem})" in line
