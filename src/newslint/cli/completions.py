"""`newslint completions`: what a shell needs to complete commands and options."""

from __future__ import annotations

import argparse
import sys

from newslint.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "powershell", "tcsh")


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `completions`."""
    sub.add_argument("shell", choices=SHELLS, help="the shell to write them for")


def run(options: argparse.Namespace) -> int:
    """Write the completions, made from the parser itself, to standard output."""
    try:
        import shtab
    except ImportError:
        raise UsageError("completions need shtab; install newslint[completions]") from None
    from newslint.cli import parser

    sys.stdout.write(shtab.complete(parser(), options.shell) + "\n")
    return 0
