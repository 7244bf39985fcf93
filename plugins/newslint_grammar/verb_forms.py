"""The forms of verbs that tell the number of a subject."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint import read_list
from newslint_grammar.nouns import plural

# Lists of verbs: those that are nothing else, and those that are nouns too.
CERTAIN = "agreement_verbs.txt"
COMMON = "common_verbs.txt"
AUXILIARIES = {"has": "have", "is": "are", "was": "were", "does": "do", "doesn't": "don't"}
PLAIN = {one: other for other, one in AUXILIARIES.items()}


@cache
def third_persons(name: str) -> Mapping[str, str]:
    """The forms of a list's verbs that go with he, she and it, each with the form that goes with they."""
    forms = {("goes" if verb == "go" else plural(verb)): verb for verb in read_list(__file__, name) if verb != "have"}
    return AUXILIARIES | forms


@cache
def plain_forms(name: str) -> Mapping[str, str]:
    """The forms of a list's verbs that go with they, each with the form that goes with he, she and it."""
    return {one: other for other, one in third_persons(name).items()}
