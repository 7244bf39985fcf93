"""What building a wheel adds: what a run would otherwise have to find out anew.

The roster of the bundled rules, so that only those that wake are imported, and the patterns that they use, compiled.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where the packs lie, from the folder of the package newslint: in a wheel, and in a checkout.
PACKS = {"standard": "..", "editable": "../../plugins"}
# The path is taken over whole: a Python that is started anew leaves out what an earlier installation of this checkout
# has put on it.
CODE = """
import sys
length = int(sys.argv[1])
sys.path[:] = sys.argv[2 : 2 + length]
from newslint.engine.precompiling import write_compiled
from newslint.engine.rostering import write_roster
packs, *bundled = sys.argv[2 + length :]
write_roster(packs, *bundled)
write_compiled(*bundled)
"""
WRITTEN = ("src/newslint/engine/roster.index", "src/newslint/text/patterns.compiled")


class ReadyHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes each beside the module that reads it; a wheel without them is slower to start, and that is all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write both for a wheel, or for a checkout that is installed in place."""
        root = Path(self.root)
        path = [str(root / "src"), str(root / "plugins"), *sys.path]
        # Those of another tree must not be shipped, should these not come to be.
        for name in WRITTEN:
            (root / name).unlink(missing_ok=True)
        packs = [f"{name}={module}" for name, module in self.metadata.core.entry_points["newslint"].items()]
        done = subprocess.run(
            [sys.executable, "-B", "-c", CODE, str(len(path)), *path, PACKS[version], *packs],
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            self.app.display_warning(f"What the rules need at every start could not be written: {done.stderr[-500:]}")
