"""`newslint config show`: the settings that hold for a file, and where each comes from."""

from __future__ import annotations

import argparse
import sys

from newslint.cli.common import add_article_options, request
from newslint.engine.runner import Runner


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `config`."""
    what = sub.add_subparsers(dest="what", metavar="show", required=True)
    show = what.add_parser("show", help="show the settings that hold for a file", allow_abbrev=False)
    show.add_argument("paths", nargs="*", metavar="FILE", help="the file (default: any in the working folder)")
    add_article_options(show)


def run(options: argparse.Namespace) -> int:
    """Show each value with where it comes from."""
    from newslint.config.describe import describe

    path = options.paths[0] if options.paths else None
    runner = Runner(request(options))
    config = runner.config_for(path or "article.txt")
    sys.stdout.write(f"# {config.path or 'no configuration file; these are the defaults'}\n")
    for key, value, origin in describe(config, path):
        sys.stdout.write(f"{key} = {value}  # {origin}\n")
    return 0
