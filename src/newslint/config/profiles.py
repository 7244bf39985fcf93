"""Profiles: what a newsroom of a known kind would write into its configuration, laid under the user's own values."""

from __future__ import annotations

import os.path
from collections.abc import Iterable

from newslint.config.layers import Layer
from newslint.config.read import layer_values
from newslint.config.tables import At
from newslint.config.toml import read_toml


def profile_layers(layers: Iterable[Layer]) -> dict[str, Layer]:
    """The bundled profiles that some layers name, by name."""
    names = dict.fromkeys(layer.values.get("profile", "") for layer in layers)
    return {name: profile_layer(name) for name in names if name}


def profile_layer(name: str) -> Layer:
    """A bundled profile."""
    path = os.path.join(os.path.dirname(__file__), "profiles", f"{name}.toml")  # noqa: PTH118, PTH120
    at = At(f"profile {name}")
    return Layer(at, layer_values(read_toml(path, at.file), at))
