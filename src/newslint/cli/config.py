"""`newslint config`: the settings that hold for a file and where each comes from, or the schema of all settings."""

from __future__ import annotations

import argparse
import os
import sys

from newslint.cli.common import add_article_options, request
from newslint.engine.runner import Runner


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `config`."""
    what = sub.add_subparsers(dest="what", metavar="show|schema", required=True)
    show = what.add_parser("show", help="show the settings that hold for a file", allow_abbrev=False)
    show.add_argument("paths", nargs="*", metavar="FILE", help="the file (default: any in the working folder)")
    add_article_options(show)
    printed = what.add_parser("schema", help="print the JSON Schema of newslint.toml, for editors", allow_abbrev=False)
    printed.add_argument("--rules", action="store_true", help="print that of files of house rules alone")


def run(options: argparse.Namespace) -> int:
    """Show each value with where it comes from, or print the schema."""
    if options.what == "schema":
        name = "newslint-rules.schema.json" if options.rules else "newslint.schema.json"
        shipped = os.path.join(os.path.dirname(os.path.dirname(__file__)), "config", name)  # noqa: PTH118, PTH120
        with open(shipped, encoding="utf-8") as file:
            sys.stdout.write(file.read())
        return 0
    from newslint.config.describe import describe

    path = options.paths[0] if options.paths else None
    runner = Runner(request(options))
    config = runner.config_for(path or "article.txt")
    sys.stdout.write(f"# {config.path or 'no configuration file; these are the defaults'}\n")
    for key, value, origin in describe(config, path):
        sys.stdout.write(f"{key} = {value}  # {origin}\n")
    return 0
