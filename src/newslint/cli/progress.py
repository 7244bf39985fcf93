"""Progress on standard error, for long work on a terminal only."""

from __future__ import annotations

import os
import sys
import time

# Seconds of silence before anything is shown, and between two showings.
PATIENCE = 1.0
PAUSE = 0.1


class Progress:
    """A line that says how far the run is; nothing at all in a pipe or for short work."""

    def __init__(self, wanted: bool) -> None:
        self._shown = wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + PATIENCE
        self._written = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._written = False

    def tell(self, done: int, total: int) -> None:
        """Show that so many of so many files are done, if it is time to."""
        if self._shown and time.monotonic() >= self._next:
            sys.stderr.write(f"\r\x1b[K{done} of {total} files")
            sys.stderr.flush()
            self._next = time.monotonic() + PAUSE
            self._written = True
