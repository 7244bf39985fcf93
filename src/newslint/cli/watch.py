"""`newslint check --watch`: check again whenever an article or a configuration changes."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable

from newslint.cli.common import request
from newslint.config.discover import OWN, SHARED
from newslint.engine.runner import Runner
from newslint.errors import NewslintError

# Seconds between two looks at the files.
PAUSE = 0.4
CONFIGURATIONS = (OWN, SHARED)

Stamps = dict[str, tuple[int, int]]


def watch(options: argparse.Namespace, check: Callable[[argparse.Namespace], int]) -> int:
    """Check, wait for a change, and check again, until Ctrl-C; a problem is told and waited out."""
    while True:
        before = stamps(options)
        try:
            check(options)
        except NewslintError as problem:
            print(f"newslint: {problem}", file=sys.stderr)
        sys.stdout.flush()
        print("newslint: waiting for a change; Ctrl-C ends this", file=sys.stderr, flush=True)
        while stamps(options) == before:
            time.sleep(PAUSE)


def stamps(options: argparse.Namespace) -> Stamps:
    """Size and time of every file that a run would read, by path."""
    try:
        names = [one.path for one in Runner(request(options)).wanted()]
    except NewslintError:
        # A broken configuration: only its own file can change anything.
        names = []
    names += CONFIGURATIONS
    names += [options.config] if options.config else []
    found: Stamps = {}
    for name in names:
        try:
            status = os.stat(name)  # noqa: PTH116
        except OSError:
            continue
        found[name] = (status.st_size, status.st_mtime_ns)
    return found
