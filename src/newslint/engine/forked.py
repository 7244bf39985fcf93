"""Processes that work for another one: they leave Ctrl-C to it, and end when it is gone."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Seconds between two looks whether the process that asks is still there.
PAUSE = 0.2


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back while a process is copied: in the copy it would end in a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin(far_end: Connection | None) -> None:
    """What a process sees to first; `far_end` is its copy of the other end of its pipe, where it was copied."""
    # Ctrl-C is for the process that asks; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    if far_end is not None:
        # Copies of both ends lie in processes that were copied later, so that a pipe alone does not tell.
        far_end.close()
        threading.Thread(target=_end_with, args=(_parent(),), daemon=True).start()


def _parent() -> int:
    from multiprocessing import parent_process

    # As it was told at the start: it may be gone already.
    known = parent_process()
    return os.getppid() if known is None or known.pid is None else known.pid


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PAUSE)
    os._exit(1)
