"""An article cleaned as `newslint clean` does it, without a file."""

from __future__ import annotations

from newslint.document import Document
from newslint.engine.cleaning import Cleaned, cleaned
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.finding import LocatedFinding
from newslint.formats import Format, Source
from newslint.formats.plain import Plain
from newslint.formats.roles import assign_roles
from newslint_leftovers.namer import name_leftovers
from newslint_leftovers.rules import leftover_rules

RULES = RuleSet(leftover_rules())
FACTS = {rule.id: rule.fact for rule in leftover_rules() if rule.fact}
PLAIN = Plain()


def findings(text: str, kind: Format = PLAIN) -> list[LocatedFinding]:
    """What the rules of the pack say of the text of a file, with places in it."""
    found: list[LocatedFinding] = []
    for doc in kind.documents(Source("article", text)):
        assert isinstance(doc, Document)
        named = assign_roles(doc, [name_leftovers])
        found += Locator(named).locate(RULES.lint(named).findings)
    return found


def clean(text: str, unsafe: bool = False, kind: Format = PLAIN) -> Cleaned:
    """The text of a file without its leftovers."""
    return cleaned(text, lambda now: findings(now, kind), FACTS, unsafe)
