"""Rules of the bundled packs leave the words of a house's lists alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("rule", "text", "word"),
    [
        ("typos/misspelling", "The goverment ship left the quay at noon.", "goverment"),
        ("typos/misspelling", "The singer and her negotations band came to town.", "negotations"),
        ("typos/doubled-word", "The group The The played in the hall. They met in the the bar.", "the the"),
        ("typos/missing-apostrophe", "Mr Holt resigned on Monday. The council welcomed Holts decision.", "Holts"),
        ("consistency/name-variant", "Sarah Holm won the race. It was the third win for Sara Holm.", "Sara"),
        ("consistency/spelling-variant", "Her colour was red. His color was red. The colour won.", "color"),
    ],
)
def test_a_word_of_a_list_is_not_reported(rule: str, text: str, word: str, here: Path, run: Run) -> None:
    (here / "names.txt").write_text("Unheard\n")
    (here / "newslint.toml").write_text(f'select = ["{rule}"]\nwords = ["names.txt"]\n')
    (here / "a.txt").write_text(f"{text}\n")

    def found() -> list[str]:
        return [row["text"] for row in run("check", "--format", "jsonl", "--preview", "a.txt").rows if row["path"]]

    before = found()
    assert any(word.lower() in one.lower() for one in before)
    (here / "names.txt").write_text(f"{word}\n")
    assert not any(word.lower() in one.lower() for one in found())


def test_the_same_holds_across_articles(here: Path, run: Run) -> None:
    (here / "newslint.toml").write_text('select = ["consistency/cross-name-variant"]\nwords = ["names.txt"]\n')
    (here / "names.txt").write_text("Unheard\n")
    said = (
        "Voters in Halden went to the polls on Sunday.\n\n{} won the seat on Sunday by 1,204 votes.\n\n"
        "“We will open the old quay again before the first ships of the spring come in from the north,” said the mayor."
    )
    for number, name in enumerate(("Peter Kowalski", "Peter Kowalski", "Peter Kowalsky")):
        (here / f"{number}.txt").write_text(f"Seat decided in Halden\n\n{said.format(name)}\n\nThe count was long.\n")

    def found() -> list[str]:
        return [row["text"] for row in run("check", "--format", "jsonl", ".").rows if row["rule"].startswith("cons")]

    assert found()
    (here / "names.txt").write_text("Kowalsky\n")
    assert found() == []
