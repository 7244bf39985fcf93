"""What newslint says of the examples of a rule, found by running the rule, so that no page can tell it wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.engine.examples import found_across, unmarked
from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.hookspecs import RoleNamer
from newslint.rule import CorpusRule, Rule

SHARED = " (They share a quotation.)"


class Told(NamedTuple):
    """A message, and the titles of the fixes that come with it."""

    message: str
    fixes: tuple[str, ...] = ()


def told_of(rule: Rule, example: str) -> Iterator[Told]:
    """What a rule says of an example with marks, each thing once, in the order of the places."""
    text = unmarked(example)[0]
    if isinstance(rule, CorpusRule):
        across = sorted(found_across(rule, text, namers()), key=lambda one: one[0])
        # Examples stand for one event, and that they do is no news.
        told = [(one.message.removesuffix(SHARED), one.fixes) for _, one in across]
        yield from dict.fromkeys(Told(message, tuple(fix.title for fix in fixes)) for message, fixes in told)
        return
    doc = assign_roles(plain_document(text, "example"), namers())
    found = sorted(RuleSet([rule]).lint(doc).findings, key=lambda one: one.span)
    yield from dict.fromkeys(Told(one.message, tuple(fix.title for fix in one.fixes)) for one in found)


@cache
def namers() -> tuple[RoleNamer, ...]:
    """The role namers of the packs that are bundled."""
    return tuple(load_packs().namers)
