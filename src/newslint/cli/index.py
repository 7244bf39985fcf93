"""`newslint index`: read the corpus, so that a check of a few articles is compared with all of it."""

from __future__ import annotations

import argparse
import os

from newslint.errors import NewslintError


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `index`."""
    sub.add_argument(
        "action",
        choices=("update", "show", "clean"),
        help="read what is new or changed in the corpus, say what the index holds, or delete it",
    )
    sub.add_argument("paths", nargs="*", metavar="PATH", help="update these files alone")
    sub.add_argument("--config", metavar="FILE", help="use this configuration and look for no other")
    sub.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (default: as many as are worth it)")


def run(options: argparse.Namespace) -> int:
    """Update, show or clean the index of the corpus."""
    from newslint.engine.cache import remove
    from newslint.engine.index import Index, path_of
    from newslint.engine.indexing import corpus_root, update
    from newslint.engine.runner import Request, Runner

    request = Request(tuple(options.paths), config=options.config, jobs=options.jobs)
    if options.action == "update":
        from newslint.cli.progress import Progress

        with Progress(True) as progress:
            done = update(request, progress.tell)
        told = f"read {done.read:,}, unchanged {done.unchanged:,}, gone {done.gone:,}"
        print(told + (f", not readable {done.failed:,}" if done.failed else ""))
        return 0
    root = corpus_root(Runner(request))
    path = path_of(root)
    if options.action == "clean":
        if not remove(path):
            raise NewslintError(f"{path}: the index cannot be deleted")
        return 0
    with Index(root) as index:
        if index.is_open:
            size = os.path.getsize(path) / 1e6  # noqa: PTH202
            print(f"{path}: {index.count():,} articles in {index.files():,} files, {size:.1f} MB")
        else:
            print(f"{path}: there is no index; newslint index update makes it")
    return 0
