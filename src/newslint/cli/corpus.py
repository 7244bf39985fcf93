"""`newslint corpus`: millions of articles as rows of files, linted into tables, and a page on what was found."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import Any

from newslint.cli.common import add_selection_options, layer
from newslint.errors import NewslintError

# Seconds between two lines on how far the run is, where there is no terminal, and on one.
PAUSE, PAUSE_ON_TERMINAL = 30.0, 0.5
MOST_TROUBLES = 20


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `corpus`."""
    sub.add_argument(
        "inputs",
        nargs="+",
        metavar="IN",
        help="Parquet, JSONL, CSV and WARC files (.gz, .zst), folders, patterns; or `report` and the folder of a run",
    )
    sub.add_argument(
        "-o", "--out", required=True, metavar="OUT", help="the folder that the tables go to, or the page of `report`"
    )
    for name in ("text", "id", "headline", "date", "group"):
        what = {"text": "the article itself", "group": "what articles belong to, an outlet say"}.get(
            name, f"its {name}"
        )
        sub.add_argument(f"--{name}", default=name, metavar="COLUMN", help=f"the column of {what} (default: {name})")
    sub.add_argument("--clean", action="store_true", help="write each article without leftovers as well, and what went")
    sub.add_argument("--unsafe-fixes", action="store_true", help="take out every line that is named a leftover")
    sub.add_argument("--no-attributions", action="store_true", help="do not count who says what, an eighth of the work")
    sub.add_argument(
        "--keep", metavar="EXPR", help="keep the articles of which this is true: SQL on columns of the article table"
    )
    sub.add_argument(
        "--sample", type=int, default=3, metavar="N", help="so many findings of each rule in the page (default: 3)"
    )
    sub.add_argument("--seed", type=int, default=1, metavar="N", help="another seed picks other ones (default: 1)")
    sub.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    sub.add_argument("--engine", choices=("ray", "spark"), help="have this do the work, in place of processes here")
    sub.add_argument("--address", metavar="URL", help="where the engine is (default: one that is started here)")
    sub.add_argument("--config", metavar="FILE", help="use this configuration and look for no other")
    sub.add_argument("--isolated", action="store_true", help="use no configuration file")
    sub.add_argument("--profile", metavar="NAME", help="the house profile: ap, reuters, afp, guardian, bbc, uk, wire")
    add_selection_options(sub)


def run(options: argparse.Namespace) -> int:
    """Write the tables; 2 where a file could not be read whole."""
    if options.inputs[0] == "report":
        from newslint.cli.corpus_report import run as report

        return report(options)
    try:
        from newslint.corpus.batches import linter_for
        from newslint.corpus.columns import Columns
        from newslint.corpus.run import CorpusRun
    except ImportError as problem:
        raise NewslintError(f"{problem.name} is missing: pip install 'newslint[corpus]'") from None
    from dataclasses import replace

    from newslint.engine.runner import Request, Runner

    request = Request((), layer=layer(vars(options)), config=options.config, isolated=options.isolated)
    columns = Columns(options.text, options.id, options.headline, options.date, options.group)
    linter = linter_for(
        request,
        columns,
        options.clean,
        options.unsafe_fixes,
        notes=True,
        attributions=not options.no_attributions,
    )
    stamp = Runner(request).key_for("corpus.jsonl").hex()
    work = CorpusRun(tuple(options.inputs), options.out, linter, stamp, options.keep, options.jobs or _cores())
    if options.engine:
        from newslint.corpus.engines import engine_by

        engine = engine_by(options.engine, options.address)
        work = replace(work, spread=engine.spread, group=engine.group)
    with _Progress() as progress:
        summary = work.run(progress.tell)
    for path, why in summary.troubles[:MOST_TROUBLES]:
        print(f"newslint: {path}: {why}", file=sys.stderr)
    if len(summary.troubles) > MOST_TROUBLES:
        print(f"newslint: and {len(summary.troubles) - MOST_TROUBLES} more", file=sys.stderr)
    kept = f", {summary.kept} kept" if options.keep else ""
    print(f"{summary.rows} rows, {summary.errors} with an error, {summary.findings} findings{kept}: {options.out}")
    return 2 if summary.troubles else 0


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


class _Progress:
    """How far the run is, on standard error: one line on a terminal, a line now and then elsewhere."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._begun = time.monotonic()
        self._pause = PAUSE_ON_TERMINAL if self._is_terminal else PAUSE
        self._next = self._begun + self._pause
        self._written = False

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: Any) -> None:
        if self._written:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def tell(self, done: int, before: int, total: int) -> None:
        """Show the share that is done, the rate since the start, and the time that is left at that rate."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._pause
        rate = (done - before) / max(now - self._begun, 0.001)
        left = round((total - done) / rate) if rate else 0
        told = f"{100 * done / max(total, 1):.0f} % of {total / 1e6:.1f} MB, {rate / 1e6:.2f} MB/s, {left} s left"
        if self._is_terminal:
            sys.stderr.write(f"\r\x1b[K{told}")
            self._written = True
        else:
            sys.stderr.write(f"newslint: {told}\n")
        sys.stderr.flush()
