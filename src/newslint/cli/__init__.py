"""The command line: one module a subcommand, imported when it is asked for."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from newslint.errors import NewslintError

# The subcommands in the order of `--help`: name, module, what it does.
COMMANDS = (
    ("check", "newslint.cli.check", "check articles and report what a copy editor would say"),
    ("rules", "newslint.cli.rules", "list the rules"),
    ("explain", "newslint.cli.explain", "explain a rule, with examples"),
    ("clean", "newslint.cli.clean", "write an article without what a scrape left behind"),
    ("baseline", "newslint.cli.baseline", "set known findings aside, so that only new ones are told"),
    ("inspect", "newslint.cli.inspect", "show what newslint sees in an article"),
    ("completions", "newslint.cli.completions", "write completions for a shell"),
    ("desk", "newslint.cli.desk", "open a page to check an article as it is typed"),
    ("server", "newslint.cli.server", "serve an editor: the language server"),
    ("stats", "newslint.cli.stats", "count words, sentences, reading grades and speech in articles"),
    ("corpus", "newslint.cli.corpus", "lint files of many articles into tables"),
    ("init", "newslint.cli.init", "write a commented newslint.toml"),
    ("test", "newslint.cli.test", "hold house rules against their examples"),
    ("add-word", "newslint.cli.add_word", "add a word or a name that is right to a list"),
    ("new", "newslint.cli.new", "write a pack or a rule to start from, with its tests"),
    ("index", "newslint.cli.index", "read the corpus that articles are compared with, show or delete its index"),
    ("cache", "newslint.cli.cache", "show or clean the results kept of earlier runs"),
    ("config", "newslint.cli.config", "show the settings that hold for a file"),
)
# How many new objects have Python look for garbage. A run makes many that stay to its end, and looking among them costs
# a tenth of the start-up, and half of the check of a text that is full of faults.
GARBAGE = (200_000, 20, 50)
CLEAN, FINDINGS, TROUBLE, STOPPED = 0, 1, 2, 130
# Why nothing more can be written: a disk or a quota is full, a file is as large as it may be, a device is broken.
FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})


class Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse asks for that by a module that takes long to import."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and int(stated) > 0:
        return int(stated)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one sentence with the way out."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **{"formatter_class": Formatter, **named})

    def error(self, message: str) -> None:  # type: ignore[override]
        """Say what is wrong and leave with 2."""
        raise NewslintError(f"{message}; see {self.prog} --help")


def parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """The whole parser; with `wanted`, only that subcommand is there, which is quicker."""
    from newslint import __version__

    top = Parser(prog="newslint", description="The copy desk as a linter for news articles.", allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"newslint {__version__}")
    # With `prog` left out argparse would lay out a usage line, and import half of the library for that.
    commands = top.add_subparsers(
        prog="newslint", dest="command", metavar="COMMAND", parser_class=Parser, required=True
    )
    for name, module, what in COMMANDS:
        if wanted is None or wanted == name:
            sub = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.", allow_abbrev=False)
            import_module(module).add_options(sub)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint and give its exit code: 0 clean, 1 findings, 2 it could not be done as asked."""
    _write_utf8()
    gc.set_threshold(*GARBAGE)
    given = list(sys.argv[1:] if arguments is None else arguments)
    names = [name for name, _, _ in COMMANDS]
    wanted = given[0] if given and given[0] in names else None
    try:
        options = parser(wanted).parse_args(given)
        module = {name: module for name, module, _ in COMMANDS}[options.command]
        code: int = import_module(module).run(options)
        sys.stdout.flush()
        if arguments is None:
            # The process ends here: nobody need look for garbage among all that it goes down with, nor is there
            # anything left that Ctrl-C could stop in order. DuckDB would complain of it on standard error.
            if "duckdb" not in sys.modules:
                gc.freeze()
            _answer_interrupts(by_end=True)
        return code
    except NewslintError as problem:
        _complain(problem)
        return TROUBLE
    except BrokenPipeError:
        _let_go_of_output()
        return FINDINGS
    except KeyboardInterrupt:
        if arguments is None:
            _answer_interrupts(by_end=False)
        _complain("stopped")
        return STOPPED
    except OSError as problem:
        if problem.errno not in FULL or problem.filename is not None:
            raise
        _let_go_of_output()
        _complain(f"the output cannot be written ({problem.strerror})")
        return TROUBLE


def _answer_interrupts(*, by_end: bool) -> None:
    """From here on Ctrl-C ends the process without a word, or does nothing."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL if by_end else signal.SIG_IGN)


def _complain(problem: object) -> None:
    import contextlib

    with contextlib.suppress(OSError):
        sys.stdout.flush()
    with contextlib.suppress(OSError):
        print(f"newslint: {problem}", file=sys.stderr)


def _let_go_of_output() -> None:
    """Nobody takes the output any more: what is left of it must not fail once more when the process ends."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.stdout.fileno())


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale, so that a quotation mark is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
