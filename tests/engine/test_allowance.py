"""Rules of a house have a share of the time of a run; when it is used up, those that used much are set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from newslint.engine.allowance import Allowance
from newslint.errors import NewslintError
from newslint.rule import DefinedRule, DocumentRule, Rule

Run = Callable[..., Any]


class Ours(DocumentRule):
    """A rule of a pack."""

    id = "gazette/our-name"
    bad = ("[[a]]",)
    good = ("b",)


def house(name: str) -> Rule:
    return DefinedRule(id=f"house/{name}", __doc__="A rule.")


def takes(seconds: float) -> Iterator[int]:
    until = process_time() + seconds
    while process_time() < until:
        pass
    yield 1


# Promise: All rules of a house together have 20 seconds
def test_a_rule_that_took_much_is_set_aside_when_nothing_is_left_and_others_go_on() -> None:
    allowance = Allowance(0.1)

    assert list(allowance.timed(house("slow"), takes(0.15))) == [1]
    assert list(allowance.timed(house("quick"), takes(0))) == [1]
    with pytest.raises(NewslintError, match="set aside"):
        list(allowance.timed(house("slow"), takes(0)))
    assert list(allowance.timed(house("quick"), takes(0))) == [1]


def test_each_article_brings_time_of_its_own() -> None:
    allowance = Allowance(0)
    allowance.for_article(1_000_000)

    assert list(allowance.timed(house("slow"), takes(0.1))) == [1]
    assert list(allowance.timed(house("slow"), takes(0))) == [1]


def test_the_time_of_packs_is_not_counted() -> None:
    allowance = Allowance(0)
    rule = Ours()

    assert list(allowance.timed(rule, takes(0.1))) == [1]
    assert list(allowance.timed(rule, takes(0))) == [1]


@pytest.mark.parametrize(
    "table",
    [
        "phrases = ['the']\nexcept = [" + ",".join(f"'word{number}'" for number in range(20_000)) + "]",
        "consistent = [" + ",".join(f"['word{number}', 'the']" for number in range(10_000)) + "]",
        "first-use = {" + ",".join(f"word{number} = 'a long form'" for number in range(10_000)) + "}",
        "replace = {" + ",".join(f"word{number} = 'Word{number}'" for number in range(10_000)) + "}",
    ],
    ids=["except", "consistent", "first-use", "replace"],
)
def test_long_lists_of_a_house_cost_little_more_than_short_ones(table: str, here: Path, run: Run) -> None:
    Path("newslint.toml").write_text(f'select = ["house"]\n[[rule]]\nid = "house/long"\n{table}\n', encoding="utf-8")
    words = " ".join(f"the word{number}" for number in range(300))
    Path("a.txt").write_text(f"{words}.\n\n" * 10, encoding="utf-8")

    begun = process_time()
    ended = run("check", "--no-cache", "--format", "jsonl", "a.txt")

    assert ended.code in (0, 1)
    # Each of 6,000 places held against each of 10,000 entries takes minutes.
    assert process_time() - begun < 15
