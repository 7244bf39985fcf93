"""`newslint cache`: show or throw away the results of earlier runs."""

from __future__ import annotations

import argparse
import os

from newslint.engine.cache import NAME, cache_folder, remove
from newslint.errors import NewslintError


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `cache`."""
    sub.add_argument("action", choices=("show", "clean"), help="say where it lies and how large it is, or delete it")


def run(options: argparse.Namespace) -> int:
    """Show or clean the cache."""
    path = os.path.join(cache_folder(), NAME)  # noqa: PTH118
    if options.action == "clean":
        if not remove(path):
            raise NewslintError(f"{path}: the cache cannot be deleted")
        return 0
    if os.path.exists(path):  # noqa: PTH110
        print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")  # noqa: PTH202
    else:
        print(f"{path}: nothing is kept")
    return 0
