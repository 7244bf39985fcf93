"""`newslint server`: the language server, which an editor starts and talks to by standard input and output."""

from __future__ import annotations

import argparse
import sys

from newslint.errors import UsageError


def add_options(sub: argparse.ArgumentParser) -> None:
    """`server` has no options; what editors pass by habit is taken."""
    sub.add_argument("--stdio", action="store_true", help="talk by standard input and output, as it always does")


def run(_: argparse.Namespace) -> int:
    """Serve until the editor says that it is enough."""
    try:
        from newslint.lsp.server import make_server
    except ImportError as problem:
        raise UsageError(f"the server needs {problem.name}; install newslint[lsp]") from None
    # What a rule prints must not end up between the messages.
    stdin, stdout, sys.stdout = sys.stdin.buffer, sys.stdout.buffer, sys.stderr
    make_server().start_io(stdin, stdout)
    return 0
