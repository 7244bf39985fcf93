"""The values that hold for a file and where each comes from: what `newslint config show` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.config.layers import ADDED, Layer, laid
from newslint.config.paths import shown_path
from newslint.config.settings import Config
from newslint.config.tables import At
from newslint.named import NamedTuple


class Described(NamedTuple):
    """A key, its value as TOML writes it, and its origin: `default`, a profile, a file and its table."""

    key: str
    value: str
    origin: str


def describe(config: Config, path: str | None = None) -> list[Described]:
    """Every value that holds for a file, in the order of the documentation; without a path, for any file.

    A value that several places add to names them all. A table has one entry a key.
    """
    layers = config.layers_for(path)
    held = laid(layers)
    found: list[Described] = []
    for key, value in held.items():
        if key == "severity":
            found += _severities(value, layers)
        elif key == "rules":
            found += _options(value, layers)
        else:
            found.append(Described(key, _shown(key, value), _origin(key, value, layers)))
    return found + _whole_file(config)


def toml_value(value: object) -> str:
    """A value as TOML writes it: a text, a number, true or false, a list or a table of these."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_quoted(str(key))} = {toml_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple | frozenset):
        items = sorted(value, key=str) if isinstance(value, frozenset) else value
        return f"[{', '.join(toml_value(one) for one in items)}]"
    return _quoted(str(value))


def _shown(key: str, value: Any) -> str:
    if key == "profile" and not value:
        return '"none"'
    return "(by the file's suffix)" if value is None else toml_value(value)


def _origin(key: str, value: object, layers: Sequence[Layer]) -> str:
    if key not in ADDED:
        return _last(layers, lambda values: key in values)
    after = max((number for number, layer in enumerate(layers) if "select" in layer.values), default=0)
    assert isinstance(value, tuple)
    adding = [layer.origin for layer in layers[after:] if any(one in value for one in layer.values.get(key, ()))]
    return " and ".join(dict.fromkeys(adding)) or "default"


def _severities(value: Mapping[str, object], layers: Sequence[Layer]) -> Iterable[Described]:
    for name, one in value.items():
        origin = _last(layers, lambda values, name=name: name in values.get("severity", {}))
        yield Described(At("", "severity").under(name).key, toml_value(one), origin)


def _options(value: Mapping[str, Mapping[str, object]], layers: Sequence[Layer]) -> Iterable[Described]:
    for rule, options in value.items():
        for name, one in options.items():
            origin = _last(layers, lambda values, at=(rule, name): at[1] in values.get("rules", {}).get(at[0], {}))
            yield Described(At("", "rules").under(rule).under(name.replace("_", "-")).key, toml_value(one), origin)


def _whole_file(config: Config) -> list[Described]:
    stated: dict[str, object] = {
        "include": config.include,
        "exclude": config.exclude,
        "corpus": config.corpus,
        "require": config.require,
        "baseline": shown_path(config.baseline) if config.baseline else "",
        "rules-from": {pack: shown_path(one.path) for pack, one in config.rules_from.items()},
    }
    origins = config.origins
    found = [Described(key, toml_value(one), origins.get(key, "default")) for key, one in stated.items()]
    if not config.word_lists:
        found.append(Described("words", "[]", "default"))
    found += [
        Described(
            "words",
            toml_value([one.shown]),
            f"{one.origin}, {len(one.entries)} word{'' if len(one.entries) == 1 else 's'}",
        )
        for one in config.word_lists
    ]
    places = config.places
    return found + [Described("rule", toml_value(rule.id), _file(places, rule.id)) for rule in config.house_rules]


def _file(places: Mapping[str, At], rule: str) -> str:
    return places[rule].file if rule in places else "rules-from"


def _last(layers: Sequence[Layer], sets: Any) -> str:
    return next((layer.origin for layer in reversed(layers) if sets(layer.values)), "default")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else f"\\U{ord(sign):08X}" for sign in escaped) + '"'
