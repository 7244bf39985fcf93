"""Settings that a repository brings: newslint.toml, house rules, styles of Vale."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from newslint.config.discover import load_config
from newslint.config.rulefile import house_rules as rules_of
from newslint.config.toml import parse_toml
from newslint.engine.linter import RuleSet
from newslint.errors import ConfigError
from newslint.formats.plain import plain_document
from newslint.rule import Rule

COPY = (
    "Council mends harbour wall\n\nBy Mira Holt\n\nLENNICK, March 3 — The council voted 12 to 3 on Monday to mend the "
    "wall, officials said.\n\n“It is very unique,” said Jan Oster, 42, of the the Harbour Trust (HT). It's 10:30 a.m.\n"
)


@cache
def _folder() -> Path:
    folder = Path(mkdtemp(prefix="fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    (folder / "styles" / "Desk").mkdir(parents=True)
    return folder


def _hold(rules: tuple[Rule, ...]) -> None:
    """The rules can be held against an article; what takes too long is given up by itself."""
    doc = plain_document(COPY, "a.txt")
    for one in RuleSet(rules).lint(doc).findings:
        assert 0 <= one.span.start <= one.span.end <= len(doc.text)


def configuration(data: bytes) -> None:
    """Settings are read or refused in words."""
    path = _folder() / "newslint.toml"
    path.write_bytes(data)
    try:
        config = load_config(str(path))
    except ConfigError:
        return
    for name in ("a.txt", "desk/b.md", ""):
        config.settings_for(str(_folder() / name))
        config.includes(str(_folder() / name))
    hash(config.settings_for("a.txt"))


def house_rules(data: bytes) -> None:
    """Rules of a house are made or refused in words, and an article can be held against them."""
    try:
        rules = rules_of(parse_toml(data, "rules.toml").get("rule", []), "rules.toml")
    except ConfigError:
        return
    _hold(rules)


def vale(data: bytes) -> None:
    """Styles of Vale are read or refused in words: `.vale.ini`, a rule, a list of words, divided by lines of dashes."""
    from newslint_vale.reading import read_vale

    names = (".vale.ini", "styles/Desk/Rule.yml", "styles/Desk/Other.yml")
    parts = data.split(b"\n---\n")
    for number, name in enumerate(names):
        path = _folder() / name
        path.unlink(missing_ok=True)
        if number < len(parts):
            path.write_bytes(parts[number])
    try:
        read = read_vale(str(_folder() / ".vale.ini"), str(_folder()))
    except ConfigError:
        return
    _hold(read.rules)
