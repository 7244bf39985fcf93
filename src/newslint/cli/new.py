"""`newslint new`: a pack or a rule to start from, with its tests."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Mapping

from newslint.errors import UsageError
from newslint.named import NamedTuple
from newslint.rule import ID

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
LONGEST = 50
KINDS = {
    "pack": "a pack with one rule, its tests and what it takes to publish it",
    "rule": "one more rule, in the pack that its id begins with",
}
FIRST_RULE = "wordy-phrase"
# The rules of a pack that “newslint new” wrote: their imports, and the list that is returned.
LISTED = re.compile(r"(?P<imports>(?:    from [\w.]+ import \w+\n)+)\n    return \[(?P<rules>[\w(), \n]*)\]")


class Names(NamedTuple):
    """What a pack and a rule are called, in each of the places that name them."""

    pack: str
    slug: str

    @property
    def module(self) -> str:
        """The module of the pack."""
        return f"newslint_{self.pack.replace('-', '_')}"

    @property
    def rule_module(self) -> str:
        """The module of the rule, inside of that of the pack."""
        return self.slug.replace("-", "_")

    @property
    def rule_class(self) -> str:
        """The class of the rule."""
        return self.slug.title().replace("-", "")

    def filled(self, start: str) -> str:
        """The text of a start with the names in their places."""
        from newslint import __version__

        values: Mapping[str, str] = {
            "pack": self.pack,
            "module": self.module,
            "rule_module": self.rule_module,
            "class": self.rule_class,
            "id": f"{self.pack}/{self.slug}",
            "version": __version__,
        }
        folder = os.path.join(os.path.dirname(__file__), "starts")  # noqa: PTH118, PTH120
        with open(os.path.join(folder, start), encoding="utf-8") as file:  # noqa: PTH118
            return re.sub(r"@(\w+)@", lambda found: values[found[1]], file.read())


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `new`."""
    told = "; ".join(f"{name}: {what}" for name, what in KINDS.items())
    sub.add_argument("kind", choices=tuple(KINDS), help=told)
    sub.add_argument(
        "name", metavar="NAME", help="the pack, such as gazette, or the rule's id, such as gazette/our-name"
    )
    sub.add_argument("--folder", default=".", metavar="FOLDER", help="where to look and write (default: here)")


def run(options: argparse.Namespace) -> int:
    """Write a pack or a rule; what is there already is never touched."""
    write = _new_pack if options.kind == "pack" else _new_rule
    return write(options.name, options.folder)


def _new_pack(name: str, folder: str) -> int:
    from newslint.engine.packs import RESERVED, load_packs

    if not NAME.match(name) or len(name) > LONGEST:
        raise UsageError(f"a pack's name is letters in lower case, digits and hyphens, such as gazette, not “{name}”")
    names = Names(name, FIRST_RULE)
    if name in RESERVED or name in load_packs().bundled:
        raise UsageError(f"the name “{name}” is taken by newslint itself; choose another")
    top = os.path.join(folder, f"newslint-{name}")  # noqa: PTH118
    written = {
        "pyproject.toml": names.filled("pyproject.toml.start"),
        "README.md": names.filled("README.md.start"),
        f"{names.module}/__init__.py": names.filled("pack.py.start"),
        f"{names.module}/{names.rule_module}.py": names.filled("rule.py.start"),
        f"{names.module}/py.typed": "",
        "tests/test_rules.py": names.filled("test_rules.py.start"),
    }
    if os.path.exists(top):  # noqa: PTH110
        raise UsageError(f"{top} is there already; it was left as it is")
    # Written aside and then given its name, so that half of a pack is never there.
    aside = os.path.join(folder, f".newslint-{name}.new")  # noqa: PTH118
    _remove(aside)
    try:
        for path, text in written.items():
            _write(os.path.join(aside, *path.split("/")), text)  # noqa: PTH118
        os.rename(aside, top)  # noqa: PTH104
    except OSError as problem:
        raise UsageError(f"{top} cannot be written ({problem.strerror or problem})") from None
    finally:
        _remove(aside)
    print(f"Wrote {top}. Next: pip install -e {top}")
    return 0


def _new_rule(identity: str, folder: str) -> int:
    pack, _, slug = identity.partition("/")
    if not ID.match(identity) or not NAME.match(pack) or slug[0].isdigit():
        told = "a rule's id is its pack and a few words with hyphens, such as gazette/our-name"
        raise UsageError(f"{told}, not “{identity}”")
    names = Names(pack, slug)
    places = (folder, os.path.join(folder, f"newslint-{pack}"), os.path.join(folder, "plugins"))  # noqa: PTH118
    homes = [os.path.join(place, names.module) for place in places]  # noqa: PTH118
    home = next((one for one in homes if os.path.isfile(os.path.join(one, "__init__.py"))), None)  # noqa: PTH113, PTH118
    if home is None:
        told = f"go to the folder of the pack, or write it: newslint new pack {pack}"
        raise UsageError(f"there is no {names.module} in {folder}; {told}")
    path = os.path.join(home, f"{names.rule_module}.py")  # noqa: PTH118
    _write(path, names.filled("rule.py.start"))
    print(f"Wrote {path}.")
    if not _list_rule(os.path.join(home, "__init__.py"), names):  # noqa: PTH118
        print(f"Now return {names.rule_class}() of {names.module}.{names.rule_module} from newslint_rules as well.")
    return 0


def _list_rule(path: str, names: Names) -> bool:
    """Add a rule to those that a pack returns, where they stand as “newslint new” writes them."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    found = LISTED.search(text)
    if found is None:
        return False
    imports = {*found["imports"].splitlines(), f"    from {names.module}.{names.rule_module} import {names.rule_class}"}
    rules = sorted({*re.findall(r"\w+\(\)", found["rules"]), f"{names.rule_class}()"})
    listed = ", ".join(rules)
    if len(listed) > 100:
        listed = "\n" + "".join(f"        {one},\n" for one in rules) + "    "
    made = "\n".join(sorted(imports)) + f"\n\n    return [{listed}]"
    from newslint.engine.writing import write_whole

    made = text[: found.start()] + made + text[found.end() :]
    write_whole(path, made.encode("utf-8"), instead_of=text.encode("utf-8"))
    return True


def _write(path: str, text: str) -> None:
    from newslint.engine.writing import write_new

    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        write_new(path, text.encode("utf-8"))
    except FileExistsError:
        raise UsageError(f"{path} is there already; it was left as it is") from None
    except OSError as problem:
        raise UsageError(f"{path} cannot be written ({problem.strerror or problem})") from None


def _remove(folder: str) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
