"""`newslint init`: write a configuration to start from."""

from __future__ import annotations

import argparse
import os

from newslint.errors import UsageError

NAME = "newslint.toml"


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `init`."""
    sub.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="where to write newslint.toml (default: here)"
    )


def run(options: argparse.Namespace) -> int:
    """Write newslint.toml; one that is there is never touched."""
    from newslint.config.template import template
    from newslint.engine.writing import write_new

    path = os.path.join(options.folder, NAME)  # noqa: PTH118
    try:
        write_new(path, template().encode("utf-8"))
    except FileExistsError:
        raise UsageError(f"{path} is there already; it was left as it is") from None
    except OSError as problem:
        raise UsageError(f"{path} cannot be written ({problem.strerror or problem})") from None
    print(f"Wrote {path}. Next: newslint check")
    return 0
