"""From settings to the rules of a run, with their options, severities and shared scan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.config.names import HOUSE
from newslint.config.selectors import chooses
from newslint.config.settings import Settings
from newslint.engine.allowance import Allowance
from newslint.engine.asleep import is_asleep
from newslint.engine.linter import RuleSet
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.rule import House, Rule


class Registry:
    """All rules there are, and the sets of them that hold under some settings."""

    def __init__(self, rules: Iterable[Rule], bundled: frozenset[str]) -> None:
        self.rules: Sequence[Rule] = sorted(rules, key=lambda rule: rule.id)
        self.bundled = bundled
        self._sets: dict[Settings, RuleSet] = {}
        self.allowance = Allowance()

    @property
    def by_id(self) -> dict[str, Rule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    @property
    def aliases(self) -> dict[str, str]:
        """Former ids and the ids that took their place."""
        return {alias: rule.id for rule in self.rules for alias in rule.aliases}

    @property
    def names(self) -> frozenset[str]:
        """All ids, former ids and packs."""
        return frozenset((*self.by_id, *self.aliases, *(rule.pack for rule in self.rules)))

    def find(self, name: str, settings: Settings | None = None) -> Rule | None:
        """The rule of an id or former id, house rules of the settings included; None if there is none."""
        house = settings.house_rules if settings else ()
        wanted = self.aliases.get(name, name)
        return next((rule for rule in (*self.rules, *house) if rule.id == wanted), None)

    def rule_set(self, settings: Settings) -> RuleSet:
        """The rules that run under some settings; the same object for equal settings."""
        if settings not in self._sets:
            broken: list[Failure] = []
            ready = [one for rule in self.chosen(settings) for one in self._ready(rule, settings, broken)]
            self._sets[settings] = RuleSet(ready, broken, self.bundled, self.allowance)
        return self._sets[settings]

    def chosen(self, settings: Settings) -> list[Rule]:
        """The rules that run under some settings, sorted by id."""
        every = sorted((*self.rules, *settings.house_rules), key=lambda rule: rule.id)
        return [rule for rule in every if chooses(rule, settings, bundled=self._is_ours(rule))]

    def _is_ours(self, rule: Rule) -> bool:
        return rule.pack in self.bundled or rule.pack == HOUSE

    def _ready(self, rule: Rule, settings: Settings, broken: list[Failure]) -> list[Rule]:
        """The rule with its options, and its findings at the severity that the settings give them.

        None for one that cannot be made, which is added to `broken`. Raises ConfigError where it is
        the options that do not fit.
        """
        options = settings.options.get(rule.id, {})
        if options:
            try:
                rule.Options(**options)
            except (TypeError, ValueError) as problem:
                raise ConfigError(f'rules."{rule.id}": these options do not fit: {problem}') from None
        stated = settings.severity_of(rule.id)
        if is_asleep(rule) and not options and not stated and settings.house == House():
            return [rule]
        ready = gathered(rule.id, _made(rule, options, settings), broken)
        return [fixed_at(one, stated) if stated else one for one in ready]


def _made(rule: Rule, options: Mapping[str, Any], settings: Settings) -> Iterator[Rule]:
    yield rule.with_options(options, settings.house)


def fixed_at(rule: Rule, severity: Severity) -> Rule:
    """The rule with the severity that a configuration gives to all of its findings."""
    # Few runs have a severity of their own, and it takes half a millisecond to import.
    import copy

    changed = copy.copy(rule)
    vars(changed)["stated_severity"] = severity
    return changed
