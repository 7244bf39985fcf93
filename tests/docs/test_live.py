"""Pages of rules say what newslint says of every example that is flagged."""

from __future__ import annotations

from live import told_of
from newslint.engine.packs import load_packs


def test_every_flagged_example_has_a_message() -> None:
    packs = load_packs()

    silent = [
        (rule.id, example)
        for rule in packs.rules
        if rule.pack in packs.bundled
        for example in rule.bad
        if not list(told_of(rule, example))
    ]
    assert silent == []


def test_a_rule_across_articles_speaks_of_the_one_that_differs() -> None:
    rule = next(rule for rule in load_packs().rules if rule.id == "consistency/cross-name-variant")

    (told,) = told_of(rule, rule.bad[0])
    assert told.message.endswith("check how the name is spelt.")
