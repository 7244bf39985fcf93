"""In every format: a slip in the prose is found where it stands and mended there, and nothing else is touched."""

from __future__ import annotations

from functools import cache

import pytest
from benchmarks.articles import MANY, ONE, Article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config.settings import Settings
from newslint.engine.article import Desk
from newslint.engine.fixer import apply_edits
from newslint.engine.packs import load_packs
from newslint.engine.registry import Registry
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding
from newslint.formats import Source
from newslint.formats.choose import Formats

RULE = "typos/misspelling"
WRONG, RIGHT = "recieve", "receive"
# The writers put a link round two words of each paragraph; its address is no prose.
ADDRESS, DECOY = "https://news.example/a/b", f"https://news.example/{WRONG}"
WORDS = ["the", "council", "will", "money", "for", "café", "R&D", "“yes”", "Łódź", "👩‍🚒", "e\u0301t\u0301e", "1 < 2"]
FORMATS = sorted((*ONE, *(name for name in MANY if name != "records")))


@cache
def desk() -> Desk:
    packs = load_packs()
    registry = Registry(packs.rules, packs.bundled)
    held = Settings(select=(RULE,))
    # Without role namers: random paragraphs may look like second copies of one another.
    return Desk(held, registry.rule_set(held), (), registry.names)


def findings(name: str, text: str) -> list[LocatedFinding]:
    found: dict[int, LocatedFinding] = {}
    for checked in desk().check(Source(f"a.{name}", text), Formats().named(name)):
        assert not isinstance(checked, ArticleError)
        for one in checked.findings:
            if one.location is not None:
                found[one.location.offset] = one
    return [found[offset] for offset in sorted(found)]


def written(name: str, paragraphs: list[list[str]], slip: str, newline: str) -> str:
    told = tuple(f"They said {' '.join(one)} that he would {slip} it on Friday." for one in paragraphs)
    article = Article("Council votes on ferry", "What the vote means for the town.", "By Ann Lee", told)
    text = ONE[name](article) if name in ONE else MANY[name]([article])
    return text.replace(ADDRESS, DECOY).replace("\n", newline)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    paragraphs=st.lists(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9), min_size=8, max_size=9),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_a_slip_is_mended_in_the_prose_and_nowhere_else(name: str, paragraphs: list[list[str]], newline: str) -> None:
    wrong = written(name, paragraphs, WRONG, newline)
    right = written(name, paragraphs, RIGHT, newline)

    found = findings(name, wrong)

    assert [one.location.text for one in found if one.location] == [WRONG] * len(paragraphs)
    assert apply_edits(wrong, found) == (right, len(paragraphs))
    assert findings(name, right) == []
