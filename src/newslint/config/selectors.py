"""Which rules run: selectors name rules, packs, the default set or all, and the longest name decides."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.config.settings import Settings
from newslint.rule import Rule

# How much a selector says of a rule; -1 where it does not take it.
NOT, SET, PACK, ID = -1, 0, 1, 2


def chooses(rule: Rule, settings: Settings, *, bundled: bool = True) -> bool:
    """Whether a rule runs under some settings.

    Selectors are a rule's id, a pack (its stable rules), `default` (the rules that are on by
    default) and `all` (every stable rule); the longest that takes the rule counts, and `ignore`
    beats `select` where both are as long. Preview rules are taken like stable ones while
    `preview` is set, and by their id always. A rule that belongs to profiles runs only under one
    of them. Neither `default` nor `all` takes rules of packs that are not `bundled`.
    """
    if rule.profiles and settings.house.profile not in rule.profiles:
        return False
    selected = _strength(rule, (*settings.select, *settings.extend_select), settings.preview, bundled)
    return selected > _strength(rule, settings.ignore, True, True)


def _strength(rule: Rule, selectors: Iterable[str], preview: bool, bundled: bool) -> int:
    taken = NOT
    ready = preview or not rule.preview
    for selector in selectors:
        if selector == rule.id or selector in rule.aliases:
            return ID
        if not ready:
            continue
        if selector == rule.pack:
            taken = PACK
        elif bundled and (selector == "all" or (selector == "default" and rule.by_default)):
            taken = max(taken, SET)
    return taken
