"""What the page for contributors shows is true."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import make_all
from newslint import Rule
from newslint.testing import assert_examples

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_its_rule_in_ten_minutes_holds_its_examples() -> None:
    (code,) = re.findall(r"^ *```python\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)
    names: dict[str, Any] = {"__name__": "shown"}
    exec(textwrap.dedent(code), names)

    rules = [one for one in names.values() if isinstance(one, type) and issubclass(one, Rule) and one.id]
    assert [rule.id for rule in rules] == ["language/graded-absolute"]
    assert_examples(rules[0]())


def test_all_pages_that_are_made_are_made_at_once() -> None:
    makers = {path.stem for path in (REPOSITORY / "docs").glob("make_*.py")}

    # The lists of known words are drawn from packages that few have, and a site is no page.
    assert makers - {"make_all", "make_site", "make_known_words"} == set(make_all.MAKERS)
