"""Options that several subcommands share, and where output goes."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from newslint.engine.runner import Request
from newslint.report import Style


def add_article_options(sub: argparse.ArgumentParser) -> None:
    """Options that say which articles are meant and which settings hold."""
    sub.add_argument(
        "--stdin-filename", metavar="PATH", help="the name, and so the format and settings, of standard input"
    )
    sub.add_argument(
        "--input-format", metavar="NAME", help="read every file as this format: plain, markdown, records …"
    )
    sub.add_argument("--config", metavar="FILE", help="use this configuration and look for no other")
    sub.add_argument("--isolated", action="store_true", help="use no configuration file")
    sub.add_argument("--profile", metavar="NAME", help="the house profile: ap, reuters, afp, guardian, bbc, uk, wire")


def add_selection_options(sub: argparse.ArgumentParser) -> None:
    """Options that say which rules run."""
    names = "rules, packs, `default` or `all`, with commas between"
    sub.add_argument("--select", metavar="NAMES", action="append", help=f"run these in place of the default: {names}")
    sub.add_argument("--extend-select", metavar="NAMES", action="append", help="run these as well")
    sub.add_argument("--ignore", metavar="NAMES", action="append", help="do not run these")
    sub.add_argument("--preview", action="store_true", help="run preview rules too")


def request(options: argparse.Namespace) -> Request:
    """What the options ask for."""
    paths = tuple(options.paths)
    given = vars(options)
    return Request(
        paths,
        stdin=sys.stdin.buffer.read() if "-" in paths else None,
        stdin_name=given.get("stdin_filename"),
        input_format=given.get("input_format"),
        layer=layer(given),
        config=given.get("config"),
        isolated=bool(given.get("isolated")),
        force_exclude=bool(given.get("force_exclude")),
        show_suppressed=bool(given.get("show_suppressed")),
        jobs=given.get("jobs") or 0,
        cache=not given.get("no_cache"),
    )


def layer(given: dict[str, Any]) -> dict[str, Any]:
    """The options as settings with the keys of newslint.toml."""
    table: dict[str, Any] = {}
    for key in ("select", "extend-select", "ignore"):
        named = given.get(key.replace("-", "_"))
        if named:
            table[key] = [name.strip() for part in named for name in part.split(",") if name.strip()]
    if given.get("preview"):
        table["preview"] = True
    for key in ("fail_on", "profile"):
        if given.get(key):
            table[key.replace("_", "-")] = given[key]
    return table


def style(colour: str = "auto") -> Style:
    """How to write to standard output: colour by the usual rules, width of the terminal or 80.

    NO_COLOR wins over FORCE_COLOR and CLICOLOR_FORCE; a dumb terminal and a pipe get none.
    """
    is_terminal = sys.stdout.isatty()
    environment = os.environ
    if colour != "auto":
        coloured = colour == "always"
    elif environment.get("NO_COLOR"):
        coloured = False
    elif environment.get("FORCE_COLOR") or environment.get("CLICOLOR_FORCE", "0") != "0":
        coloured = True
    else:
        coloured = is_terminal and environment.get("TERM") != "dumb"
    return Style(coloured, _width(is_terminal))


def _width(is_terminal: bool) -> int:
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and int(stated) > 0:
        return int(stated)
    if is_terminal:
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns or 80
        except OSError:
            pass
    return 80
