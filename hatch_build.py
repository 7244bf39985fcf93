"""What building a wheel adds: the roster of the bundled rules, so that a run imports only those that wake."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where the packs lie, from the folder of the package newslint: in a wheel, and in a checkout.
PACKS = {"standard": "..", "editable": "../../plugins"}
CODE = "import sys; from newslint.engine.rostering import write_roster; write_roster(*sys.argv[1:])"


class RosterHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the roster beside the module that reads it; a wheel without one is slower to start, and that is all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the roster for a wheel, or for a checkout that is installed in place."""
        root = Path(self.root)
        roots = [str(root / "src"), str(root / "plugins")]
        # One of another tree must not be shipped, should this one not come to be.
        (root / "src/newslint/engine/roster.index").unlink(missing_ok=True)
        packs = [f"{name}={module}" for name, module in self.metadata.core.entry_points["newslint"].items()]
        done = subprocess.run(
            [sys.executable, "-B", "-c", CODE, PACKS[version], *packs],
            env={**os.environ, "PYTHONPATH": os.pathsep.join([*roots, *sys.path]), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            self.app.display_warning(f"The roster of the rules could not be written: {done.stderr[-500:]}")
