"""The pack `pica`: exports of the newsroom system Pica, and a report for its message board."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newslint import Format, Reporter, RoleNamer, Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_pica.copy_fit import CopyFit
    from newslint_pica.lone_line import LoneLine
    from newslint_pica.reference_line import ReferenceLine

    return [CopyFit(), LoneLine(), ReferenceLine()]


@hookimpl
def newslint_formats() -> Iterable[Format]:
    """The formats of this pack."""
    from newslint_pica.reader import Pica

    return [Pica()]


@hookimpl
def newslint_reporters() -> Iterable[Reporter]:
    """The reporters of this pack."""
    from newslint_pica.table import Table

    return [Table()]


@hookimpl
def newslint_roles() -> Iterable[RoleNamer]:
    """The role namers of this pack."""
    from newslint_pica.reference_lines import reference_lines

    return [reference_lines]


@hookimpl
def newslint_profiles() -> Iterable[str]:
    """The settings for the web, which `extends = "pica:web"` takes up."""
    return [str(Path(__file__).with_name("web.toml"))]
