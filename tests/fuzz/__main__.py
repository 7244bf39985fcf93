"""Fuzz one target: python -m tests.fuzz TARGET [--seconds N | --executions N] [--keep FOLDER].

Begins with the target's seeds and what once broke it. An input that breaks it is written to the working folder, and
its path is told; put it into `tests/fuzz/crashes/TARGET`, where it is an ordinary test from then on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.table import INSTRUMENTED, TARGETS, crashes, seeds

# Seconds that one input may take.
PATIENCE = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and run; libFuzzer ends the process by itself, with 77 or so where an input breaks."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=(__doc__ or "").split("\n")[0])
    options.add_argument("target", choices=TARGETS)
    options.add_argument("--seconds", type=int, default=0, help="stop after so many seconds; 60 unless told")
    options.add_argument("--executions", type=int, default=0, help="stop after so many inputs")
    options.add_argument("--seed", type=int, default=1, help="the same seed and executions try the same inputs")
    options.add_argument("--keep", type=Path, help="a folder for inputs that reached something new, to go on from")
    given = options.parse_args(arguments)
    try:
        import atheris
    except ImportError:
        print("the fuzzer is not installed: pip install -e '.[fuzz]'", file=sys.stderr)
        return 2
    target = TARGETS[given.target]
    with atheris.instrument_imports(include=list(INSTRUMENTED)):
        run = target.load()
        for folder in (seeds(given.target), crashes(given.target)):
            for one in sorted(folder.glob("*")):
                run(one.read_bytes())
    kept = given.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    kept.mkdir(parents=True, exist_ok=True)
    begun_with = [str(one) for one in (seeds(given.target), crashes(given.target)) if one.is_dir()]
    told = {
        "seed": given.seed,
        "max_len": target.longest,
        "timeout": PATIENCE,
        "rss_limit_mb": 4096,
        "print_final_stats": 1,
        "max_total_time": given.seconds or (0 if given.executions else 60),
        "runs": given.executions or -1,
    }
    atheris.Setup(
        [sys.argv[0], *(f"-{name}={value}" for name, value in told.items()), str(kept), *begun_with],
        run,
        internal_libfuzzer=True,
    )
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
