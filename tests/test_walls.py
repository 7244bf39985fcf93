"""The walls of the house: which module may import which, how long files are, and where errors may be swallowed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
SOURCE = REPOSITORY / "src" / "newslint"
PLUGINS = REPOSITORY / "plugins"
CORE_FILES = sorted(SOURCE.rglob("*.py"))
PACK_FILES = sorted(PLUGINS.rglob("*.py"))

# The floors of the house from the bottom up; a module imports from its own floor's part and from floors below.
FLOORS = (
    ("digest", "named"),
    ("finding", "errors"),
    ("text",),
    ("document", "wordlists"),
    ("layers",),
    ("rule",),
    ("config", "formats", "report"),
    ("hookspecs",),
    ("engine",),
    # One subcommand imports each, and only when it runs.
    ("lsp", "desk", "corpus"),
    ("cli", "testing"),
    ("__main__",),
)
FLOOR = {part: number for number, parts in enumerate(FLOORS) for part in parts}
# Errors, like findings, are the ground that every floor stands on; word lists are read on every floor.
GROUND = {"digest", "named", "finding", "errors", "wordlists"}
# Formats make documents and nothing else; role names come with the document.
ALSO_FOR_FORMATS = {"document"}
# Slow to import, so only inside the functions that need them: most runs do without.
HEAVY = {
    "ahocorasick_rs", "asyncio", "concurrent", "difflib", "email", "http", "importlib.metadata", "importlib.resources",
    "inspect", "logging", "multiprocessing", "pathspec", "pyromark", "regex", "rich", "shutil", "socket", "sqlite3",
    "subprocess", "tempfile", "textstat", "unittest", "urllib.request", "xml",
}  # fmt: skip
# Where code of strangers is called; see DESIGN of the engine in docs/how-it-runs.md.
CATCH_ALL = {"engine/packs.py": 1, "engine/offered.py": 1, "engine/rulecalls.py": 1}


def imported(tree: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """The modules that a tree imports anywhere, with the statements."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def core_part(module: str) -> str | None:
    """The part of newslint that a module belongs to; empty for the package itself, None for a stranger."""
    if module == "newslint":
        return ""
    return module.split(".")[1] if module.startswith("newslint.") else None


def named(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("path", CORE_FILES, ids=named)
def test_imports_point_downward(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    for module, node in imported(parsed(path)):
        part = core_part(module)
        if part is None or part == own or part in GROUND:
            continue
        if own == "__init__":
            assert part not in ("engine", "cli", "testing"), f"line {node.lineno}: the public API imports {module}"
        elif part == "":
            names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else {"newslint"}
            lower = {"__version__"} | {name for name in names if name in FLOOR and FLOOR[name] < FLOOR[own]}
            assert names <= lower, f"line {node.lineno}: the core imports {sorted(names - lower)} by its public face"
        else:
            assert FLOOR[part] < FLOOR[own], f"line {node.lineno}: {own} imports {module}, which is not below it"


@pytest.mark.parametrize("path", CORE_FILES, ids=named)
def test_nobody_imports_a_pack(path: Path) -> None:
    assert [module for module, _ in imported(parsed(path)) if module.startswith("newslint_")] == []


@pytest.mark.parametrize("path", PACK_FILES, ids=named)
def test_a_pack_imports_the_public_api_and_itself(path: Path) -> None:
    pack = path.relative_to(PLUGINS).parts[0]
    for module, node in imported(parsed(path)):
        if not module.startswith("newslint"):
            continue
        allowed = module in ("newslint", "newslint.digest", "newslint.named") or module.split(".")[0] == pack
        allowed = allowed or module.startswith("newslint.layers.")
        assert allowed, f"line {node.lineno}: imports {module}"


def test_packs_use_only_public_names() -> None:
    import newslint

    for path in PACK_FILES:
        for module, node in imported(parsed(path)):
            if module == "newslint" and isinstance(node, ast.ImportFrom):
                hidden = {alias.name for alias in node.names} - set(newslint.__all__)
                assert not hidden, f"{named(path)}, line {node.lineno}: {sorted(hidden)}"


def test_the_public_names_are_sorted_and_there() -> None:
    import newslint

    assert [name for name in newslint.__all__ if not hasattr(newslint, name)] == []
    assert newslint.__all__ == sorted(
        newslint.__all__, key=lambda name: (not name.isupper(), name[0].islower() or name[0] == "_", name)
    )


@pytest.mark.parametrize("path", [*CORE_FILES, *PACK_FILES], ids=named)
def test_nothing_slow_is_imported_at_the_top(path: Path) -> None:
    heavy = []
    if {"lsp", "desk", "corpus"} & set(path.parts):
        # These are programs of their own, which run for hours.
        return
    for node in parsed(path).body:
        if isinstance(node, ast.Import):
            heavy += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            heavy.append(node.module or "")
    assert [one for one in heavy if one in HEAVY or one.split(".")[0] in HEAVY] == []


@pytest.mark.parametrize("path", [*CORE_FILES, *PACK_FILES, *sorted((REPOSITORY / "tests").rglob("*.py"))], ids=named)
def test_no_file_is_longer_than_four_hundred_lines(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 400


def test_the_median_file_is_short() -> None:
    lengths = sorted(path.read_text(encoding="utf-8").count("\n") for path in [*CORE_FILES, *PACK_FILES])

    assert lengths[len(lengths) // 2] < 100


def test_everything_is_caught_in_three_places_only() -> None:
    found = {}
    for path in [*CORE_FILES, *PACK_FILES]:
        handlers = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ExceptHandler)]
        count = sum(1 for one in handlers if catches_all(one))
        if count:
            found[path.relative_to(SOURCE if path in CORE_FILES else PLUGINS).as_posix()] = count
    assert found == CATCH_ALL


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Whether a handler catches every error and does not pass it on."""
    if handler.type is not None:
        names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
        if not names & {"Exception", "BaseException"}:
            return False
    last = handler.body[-1]
    return not (isinstance(last, ast.Raise) and last.exc is None)


@pytest.mark.parametrize("place", CATCH_ALL)
def test_each_place_that_catches_everything_says_why(place: str) -> None:
    lines = (SOURCE / place).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines):
        if re.match(r"\s*except \(?(Base)?Exception", line):
            assert lines[number - 1].strip().startswith("#")


@pytest.mark.parametrize("path", [*CORE_FILES, *PACK_FILES], ids=named)
def test_every_module_and_public_thing_has_a_docstring(path: Path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree), "the module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            told = ast.get_docstring(node)
            assert told, node.name
            first = told.split("\n")[0]
            assert first.endswith((".", "?", ":")), f"{node.name}: {first!r}"
