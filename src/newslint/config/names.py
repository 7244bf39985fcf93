"""Holding a configuration against the rules there are: every name exists and every option fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.config.layers import Layer
from newslint.config.options import fitted
from newslint.config.settings import Config
from newslint.config.suggest import did_you_mean, quoted
from newslint.config.tables import At
from newslint.named import NamedTuple
from newslint.rule import Rule, option_fields

NONE: Mapping[str, str] = {}
SELECTING = ("select", "extend-select", "ignore")
# The pack of the house's own rules. A folder without any may be named beside one that has them.
HOUSE = "house"


class KnownRules(NamedTuple):
    """What a configuration may name.

    `rules` maps ids to rules or their classes, None where an id has no rule behind it (what the
    run itself reports); `aliases` old ids to new ones. `broken` are packs that could not be
    loaded: their rules are unknown, so any name in them passes. Without `formats` any will do.
    """

    rules: Mapping[str, Rule | type[Rule] | None]
    aliases: Mapping[str, str] = NONE
    packs: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def id_of(self, name: str) -> str | None:
        """The id that a name stands for, or None: itself, or what a rule of that name is called today."""
        name = self.aliases.get(name, name)
        return name if name in self.rules or name.partition("/")[0] in self.broken else None


def check_names(config: Config, known: KnownRules) -> Config:
    """The configuration with the ids of today and options as their rules want them.

    Raises ConfigError, naming file and key, for a rule, pack or option that does not exist, a
    value that does not fit, and a house rule with the id of another rule.
    """
    for rule in config.house_rules:
        if known.rules.get(rule.id, rule) is not rule:
            at = config.places.get(rule.id, At("")).under("id")
            raise at.fail(f"is the id of another rule: {quoted(rule.id)}")
    own = {rule.id: rule for rule in config.house_rules}
    packs = dict.fromkeys((*known.packs, *known.broken, HOUSE, *(rule.pack for rule in config.house_rules)))
    known = known._replace(rules={**known.rules, **own}, packs=tuple(packs))
    return config._replace(
        layers=tuple(_checked(layer, known) for layer in config.layers),
        profiles={name: _checked(layer, known) for name, layer in config.profiles.items()},
    )


def _checked(layer: Layer, known: KnownRules) -> Layer:
    values = dict(layer.values)
    for key in SELECTING:
        if key in values:
            at = layer.at.under(key)
            values[key] = tuple(_selector(one, known, at.item(n)) for n, one in enumerate(values[key], 1))
    if "severity" in values:
        at = layer.at.under("severity")
        values["severity"] = {_rule_or_pack(one, known, at): to for one, to in values["severity"].items()}
    if "rules" in values:
        values["rules"] = _options(values["rules"], known, layer.at.under("rules"))
    if known.formats and values.get("input-format", known.formats[0]) not in known.formats:
        told = f"must be one of {', '.join(known.formats)}, not {quoted(values['input-format'])}"
        raise layer.at.under("input-format").fail(told + did_you_mean(values["input-format"], known.formats))
    return layer._replace(values=values)


def _selector(name: str, known: KnownRules, at: At) -> str:
    if name in ("default", "all") or name in known.packs:
        return name
    found = known.id_of(name)
    if found is None:
        names = ("default", "all", *known.packs, *known.rules)
        raise at.fail(f"names {quoted(name)}, which is no rule or pack that is installed{did_you_mean(name, names)}")
    return found


def _rule_or_pack(name: str, known: KnownRules, at: At) -> str:
    found = name if name in known.packs else known.id_of(name)
    if found is None:
        hint = did_you_mean(name, (*known.packs, *known.rules))
        raise at.under(name).fail(f"is no rule or pack that is installed{hint}")
    return found


def _options(tables: Mapping[str, Mapping[str, Any]], known: KnownRules, at: At) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    # Ids of today first, so that they win over old names of the same rule.
    for name in sorted(tables, key=lambda one: one in known.aliases):
        identity = known.id_of(name)
        if identity is None:
            raise at.under(name).fail(f"is no rule that is installed{did_you_mean(name, known.rules)}")
        # Options of a rule whose pack is broken cannot be checked, and nobody will read them.
        if identity in known.rules:
            checked = _fitted_options(known.rules[identity], tables[name], at.under(name))
            found[identity] = {**checked, **found.get(identity, {})}
    return found


def _fitted_options(rule: Rule | type[Rule] | None, values: Mapping[str, Any], at: At) -> dict[str, Any]:
    wanted = {} if rule is None else {one.name: one for one in option_fields(rule)}
    found: dict[str, Any] = {}
    for name, value in values.items():
        key = name.replace("_", "-")
        if name not in wanted:
            keys = [one.replace("_", "-") for one in wanted]
            hint = did_you_mean(key, keys) or (f"; it has {', '.join(keys)}" if keys else "; it has none")
            raise at.under(key).fail(f"is not an option of the rule{hint}")
        found[name] = fitted(value, wanted[name].type, at.under(key))
    return found
