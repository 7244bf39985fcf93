"""What a repository may say in its settings, whoever has written them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TEXT = "The council closed the the old bridge on Monday.\n"
RULE = '[[rule]]\nid = "house/x"\n'
TOUCH = "import pathlib; pathlib.Path('touched').touch()"
posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are other things there")


@pytest.fixture
def repository(here: Path) -> Path:
    """A repository with an article, as the working folder; what lies beside it is outside."""
    top = here / "repository"
    (top / ".git").mkdir(parents=True)
    (top / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("base.json", "rules.ini", "words.txt", "house.toml"):
        (here / name).write_text("{}" if name == "base.json" else "", encoding="utf-8")
    os.chdir(top)
    return top


def settle(text: str) -> None:
    Path("newslint.toml").write_text(text, encoding="utf-8")


# Promise: The settings of a repository execute no code
@pytest.mark.parametrize(
    "settings",
    [
        'require = ["evil"]',
        'extend-select = ["evil"]',
        'input-format = "evil"',
        'extends = "evil:house"',
        'extends = "evil.py"',
        'rules-from = { evil = "evil.py" }',
        'baseline = "evil.py"',
        'words = ["evil.py"]',
        RULE + "patterns = [\"(?{__import__('os')})x\"]",
        RULE + 'phrases = ["council"]\nmessage = "{text.__class__}"',
        RULE + 'phrases = ["council"]\nmessage = "{text!r:{text}}"',
    ],
)
def test_settings_name_nothing_that_is_run(settings: str, repository: Path) -> None:
    settle(settings)
    for name in ("evil.py", "newslint_evil.py", "os.py", "tomli.py"):
        Path(name).write_text(TOUCH, encoding="utf-8")
    Path("evil-1.0.dist-info").mkdir()
    Path("evil-1.0.dist-info/entry_points.txt").write_text("[newslint]\nevil = newslint_evil\n", encoding="utf-8")

    subprocess.run([sys.executable, "-P", "-m", "newslint", "check"], capture_output=True, check=False, timeout=60)

    assert not Path("touched").exists()


# Promise: The settings of a repository execute no code
def test_a_style_of_vale_makes_no_object(repository: Path, run: Run) -> None:
    pytest.importorskip("yaml")
    settle('rules-from = { vale = ".vale.ini" }')
    Path(".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Evil\n", encoding="utf-8")
    Path("styles/Evil").mkdir(parents=True)
    body = "extends: existence\nmessage: !!python/object/apply:pathlib.Path.touch [touched]\ntokens: [council]\n"
    Path("styles/Evil/Rule.yml").write_text(body, encoding="utf-8")

    run("check", "--no-cache", "a.txt")

    assert not Path("touched").exists()


# Promise: A pack of a third party runs when it is installed and a selector names it
def test_a_pack_in_the_folder_is_never_imported(repository: Path) -> None:
    Path("newslint_evil.py").write_text(TOUCH, encoding="utf-8")
    Path("newslint_evil-1.0.dist-info").mkdir()
    Path("newslint_evil-1.0.dist-info/entry_points.txt").write_text("[newslint]\nevil = newslint_evil\n", "utf-8")
    command = [sys.executable, "-P", "-m", "newslint", "check", "--extend-select", "evil", "a.txt"]

    ended = subprocess.run(command, capture_output=True, check=False, timeout=60)

    assert ended.returncode == 2
    assert not Path("touched").exists()


# Promise: No program is started but git
@pytest.mark.skipif(subprocess.run(["git", "--version"], capture_output=True).returncode != 0, reason="no git here")
def test_git_runs_nothing_that_the_repository_asks_for(repository: Path, run: Run) -> None:
    def git(*arguments: str) -> None:
        command = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *arguments]
        subprocess.run(command, check=True, capture_output=True)

    Path(".git").rmdir()
    git("init", "-q")
    Path(".gitattributes").write_text("*.txt diff=evil filter=evil\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "First")
    evil = f'{sys.executable} -c "{TOUCH}"'
    for key in ("diff.evil.command", "diff.evil.textconv", "diff.external"):
        git("config", key, evil)
    Path("a.txt").write_text(TEXT + "\nMore of the the same.\n", encoding="utf-8")
    git("add", ".")

    ended = run("check", "--no-cache", "--diff-base", "HEAD", "--format", "jsonl", ".")
    staged = run("check", "--no-cache", "--staged", "--format", "jsonl", ".")

    assert not Path("touched").exists()
    assert {row["line"] for row in ended.rows} == {row["line"] for row in staged.rows} == {3}


# Promise: No program is started but git
def test_no_other_module_starts_programs() -> None:
    top = Path(__file__).parents[2]
    starts = ("import subprocess", "from subprocess", "os.system(", "os.popen(", "os.exec", "os.spawn", "os.startfile")
    found = {
        file.name
        for folder in ("src", "plugins")
        for file in (top / folder).rglob("*.py")
        if any(one in file.read_text(encoding="utf-8") for one in starts)
    }

    assert found == {"changed.py"}


# Promise: Nothing is sent and nothing is fetched
def test_no_connection_is_opened(repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    opened = []

    # What a rule raises is caught and told, so that to raise would not be enough.
    def refuse(*asked: Any, **_: Any) -> None:
        opened.append(asked)
        raise OSError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    text = "See https://example.com/story and <img src='https://example.com/a.png'> for the the whole story.\n"
    for name in ("a.txt", "a.md", "a.html"):
        Path(name).write_text(text, encoding="utf-8")
    Path("a.xml").write_text('<!DOCTYPE nitf SYSTEM "https://example.com/nitf.dtd"><nitf><body/></nitf>', "utf-8")

    for command in (
        ["check", "--no-cache", "--select", "all", "--preview", "."],
        ["stats", "."],
        ["inspect", "a.html"],
    ):
        assert run(*command).code in (0, 1)
    assert opened == []


# Promise: --isolated ignores every settings file of the folder
def test_an_isolated_run_reads_no_settings(repository: Path, run: Run) -> None:
    settle("this is no TOML")
    Path("pyproject.toml").write_text("[tool.newslint]\nnonsense = 1\n", encoding="utf-8")

    assert run("check", "a.txt").code == 2
    assert [row["text"] for row in run("check", "--isolated", "--format", "jsonl", "--select", "typos", "a.txt").rows]


OUTSIDE = {
    "baseline": ('baseline = "{}"', "base.json"),
    "rules-from": ('rules-from = {{ vale = "{}" }}', "rules.ini"),
    "words": ('words = ["{}"]', "words.txt"),
    "extends": ('extends = "{}"', "house.toml"),
}


# Promise: A file that settings name lies in the repository
@pytest.mark.parametrize("key", OUTSIDE)
@pytest.mark.parametrize("way", ["absolute", "dots", "hidden dots", "link", "link to a folder"])
@posix
def test_no_setting_leads_out_of_the_repository(key: str, way: str, repository: Path, run: Run) -> None:
    settings, name = OUTSIDE[key]
    Path("sub").mkdir()
    Path(name).symlink_to(f"../{name}")
    Path("up").symlink_to("..", target_is_directory=True)
    paths = {"absolute": str(repository.parent / name), "dots": f"../{name}", "hidden dots": f"sub/../../{name}"}
    settle(settings.format({**paths, "link": name, "link to a folder": f"up/{name}"}[way]))

    ended = run("check", "--no-cache", "a.txt")

    assert ended.code == 2
    assert key in ended.err


# Promise: A file that settings name lies in the repository
@posix
@pytest.mark.parametrize("name", ["newslint.toml", "pyproject.toml"])
def test_settings_that_are_a_link_out_of_the_repository_are_refused(name: str, repository: Path, run: Run) -> None:
    (repository.parent / "far.toml").write_text("secret, and no TOML", encoding="utf-8")
    Path(name).symlink_to("../far.toml")

    ended = run("check", "--no-cache", "a.txt")

    assert ended.code == 2
    assert "leads out of the repository" in ended.err
    assert "secret" not in ended.err


# Promise: Settings beyond a megabyte
@pytest.mark.parametrize(
    "settings",
    [
        "# " + "x" * 1_100_000,
        "a = " + "[" * 5_000 + "]" * 5_000,
        "a = " + "{a = " * 5_000 + "1" + "}" * 5_000,
        ".".join(["a"] * 20_000) + " = 1",
        f"[{'.'.join(['a'] * 20_000)}]",
        "a = " + "9" * 100_000,
        "a = '''",
        "\0",
    ],
)
def test_settings_that_are_made_to_hurt_are_refused_at_once(settings: str, repository: Path, run: Run) -> None:
    settle(settings)
    begun = time.process_time()

    ended = run("check", "--no-cache", "a.txt")

    assert ended.code == 2
    assert ended.err.startswith("newslint: newslint.toml: ")
    assert time.process_time() - begun < 5


# Promise: A pattern of a house stops after a fifth of a second on a paragraph
def test_a_pattern_that_never_ends_is_stopped_and_named(repository: Path, run: Run) -> None:
    settle(RULE + "patterns = ['ha(?:a|aa)+(?=!)']\n")
    Path("a.txt").write_text(f"The council met on the the quay, h{'a' * 5000} it said.\n", encoding="utf-8")

    ended = run("check", "--no-cache", "--format", "jsonl", "--extend-select", "house", "a.txt")

    rules = {row["rule"]: row["message"] for row in ended.rows}
    assert len(rules) > 1
    assert "house/x" in rules["newslint/rule-failed"]
    assert "took longer than" in rules["newslint/rule-failed"]
