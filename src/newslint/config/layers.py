"""Layers of settings: what each place says, and how one lies upon another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.config.paths import Globs
from newslint.config.tables import At
from newslint.finding import Severity
from newslint.named import NamedTuple

# What is true when nobody says anything; the keys are those of newslint.toml.
DEFAULTS: Mapping[str, Any] = {
    "select": ("default",),
    "extend-select": (),
    "ignore": (),
    "preview": False,
    "fail-on": Severity.WARNING,
    "profile": "",
    "dateline": "auto",
    "language": "auto",
    "input-format": None,
    "severity": {},
    "rules": {},
}
# Keys that a later layer adds to; a later `select` empties both, so that it says all there is to say.
ADDED = ("extend-select", "ignore")


class Layer(NamedTuple):
    """Values that one place sets: a profile, the file, a per-path table, the command line.

    The keys are those of newslint.toml, the values checked. Without `globs` it holds for every path.
    """

    at: At
    values: Mapping[str, Any]
    globs: Globs | None = None

    @property
    def origin(self) -> str:
        """Where the values come from, for people."""
        return f"{self.at.file}, {self.at.key}" if self.at.key else self.at.file


def laid(layers: Iterable[Layer]) -> dict[str, Any]:
    """The values that hold when layers lie upon the defaults and upon one another, the strongest last."""
    held = dict(DEFAULTS)
    for layer in layers:
        lay(held, layer.values)
    return held


def lay(held: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Lay the values of one layer upon those that hold so far."""
    if "select" in values:
        held.update(dict.fromkeys(ADDED, ()))
    for key, value in values.items():
        if key in ADDED:
            held[key] = (*(one for one in held[key] if one not in value), *value)
        elif key == "severity":
            held[key] = {**held[key], **value}
        elif key == "rules":
            held[key] = {
                **held[key],
                **{rule: {**held[key].get(rule, {}), **options} for rule, options in value.items()},
            }
        else:
            held[key] = value
    # What a later layer asks for by name is no longer ignored by that very name.
    asked = set(values.get("extend-select", ())) - set(values.get("ignore", ()))
    held["ignore"] = tuple(one for one in held["ignore"] if one not in asked)
