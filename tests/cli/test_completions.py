from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

import pytest

Process = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_commands_and_options(process: Process) -> None:
    script = process("completions", "bash").stdout.decode()
    asked = 'COMP_WORDS=(newslint check --form); COMP_CWORD=2; _shtab_newslint; echo "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", f"{script}\n{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["--format"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "tcsh"])
def test_other_shells_are_served(shell: str, process: Process) -> None:
    done = process("completions", shell)
    assert done.returncode == 0
    assert b"baseline" in done.stdout
