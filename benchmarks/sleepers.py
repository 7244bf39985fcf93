"""A pack of rules that nothing in an article wakes, to see what rules cost that have nothing to say."""

from __future__ import annotations

from pathlib import Path

NAME = "sleepers"
CODE = '''
from newslint import MatchRule, Pattern, hookimpl


def rule(number):
    words = [f"qwz{number}x{one}" for one in range(10)]

    class Sleeper(MatchRule):
        """Flags a word that nobody writes."""

        id = f"sleepers/rule-{number}"
        message = "“{text}”"
        phrases = tuple(words[1:])
        patterns = (Pattern(rf"\\b{words[0]} \\w+", anchors=(words[0],)),)
        bad = (f"It was [[{words[1]}]].",)
        good = ("It was not.",)

    return Sleeper()


@hookimpl
def newslint_rules():
    return [rule(number) for number in range(COUNT)]
'''


def write_pack(folder: Path, count: int) -> Path:
    """Write a pack of so many rules that counts as installed where the folder is on the path; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sleepers_pack.py").write_text(f"COUNT = {count}\n{CODE}", encoding="utf-8")
    info = folder / "sleepers_pack-1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sleepers-pack\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[newslint]\n{NAME} = sleepers_pack\n", encoding="utf-8")
    return folder
