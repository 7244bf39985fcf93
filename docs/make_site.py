"""Builds the site of the documentation: `python docs/make_site.py OUT`, with `pip install 'newslint[docs]'`.

The pages are those that GitHub shows. Here they are laid out for Sphinx: links out of the documentation lead to
the repository, and lists of pages make the navigation. A link that leads nowhere ends the build with exit code 1.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
REPOSITORY = "https://github.com/newslint/newslint/blob/main"
# Pages from outside of the folder docs, by their place on the site.
GUESTS = {
    "packs.md": "plugins/README.md",
    "contributing.md": "CONTRIBUTING.md",
    "changelog.md": "CHANGELOG.md",
}
# The navigation: what stands over a list of pages, and the pages. One that is not here comes last, under "About".
NAV = {
    "Begin": ["journalist", "editor", "ci", "developer", "corpus"],
    "Use": ["formats", "ci", "baselines", "editors", "clean", "stats", "across", "corpora", "speed"],
    "House style": ["configuration", "settings", "profiles", "house-style", "gazette", "vale"],
    "Rules": ["rules/index", "notices"],
    "Packs": ["packs", "hooks", "api"],
    "About": ["how-it-runs", "roles-and-dates", "hardening", "contributing", "changelog"],
}
LINK = re.compile(r"(?<!\\)(\]\()([^)\s]+)(\))")
CODE = re.compile(r"(^ *```.*?^ *```[^\S\n]*$|`[^`\n]*`|<!--.*?-->)", re.DOTALL | re.MULTILINE)


def sources() -> dict[str, Path]:
    """The pages of the site by their places on it, with `/`."""
    found = {}
    for path in sorted(DOCS.rglob("*.md")):
        place = path.relative_to(DOCS).as_posix()
        found[place.replace("README.md", "index.md")] = path
    return found | {place: ROOT / path for place, path in GUESTS.items()}


def lay_out(folder: Path) -> None:
    """Write the pages into a folder as Sphinx wants them, with its settings."""
    pages = sources()
    places = {path: place for place, path in pages.items()}
    for place, path in pages.items():
        to = folder / place
        to.parent.mkdir(parents=True, exist_ok=True)
        text = relinked(path.read_text(encoding="utf-8"), path, place, places)
        to.write_text(text + "".join(navigation(place, pages)), encoding="utf-8", newline="\n")
    for picture in DOCS.glob("*.svg"):
        shutil.copy(picture, folder)
    for name in ("conf.py", "favicon.svg", "scorer.js"):
        shutil.copy(DOCS / "site" / name, folder)
    (folder / "_static").mkdir()
    shutil.copy(DOCS / "site" / "site.css", folder / "_static")


def relinked(text: str, path: Path, place: str, places: dict[Path, str]) -> str:
    """The text of a page with links as the site has them; what is in code stays."""

    def link(found: re.Match[str]) -> str:
        return f"{found[1]}{target(found[2], path, place, places)}{found[3]}"

    parts = CODE.split(text)
    return "".join(part if number % 2 else LINK.sub(link, part) for number, part in enumerate(parts))


def target(stated: str, path: Path, place: str, places: dict[Path, str]) -> str:
    """Where a link leads on the site: to a page of it, or to the file in the repository."""
    file, mark, anchor = stated.partition("#")
    if "://" in stated or stated.startswith("mailto:") or not file:
        return stated
    real = Path(os.path.normpath(path.parent / file))
    if real in places:
        here = PurePosixPath(place).parent.as_posix()
        return os.path.relpath(places[real], here).replace(os.sep, "/") + mark + anchor
    if real.suffix == ".svg" or not real.exists():
        # Sphinx copies a picture, and names a link that is broken.
        return stated
    return f"{REPOSITORY}/{real.relative_to(ROOT).as_posix()}{mark}{anchor}"


def navigation(place: str, pages: dict[str, Path]) -> Iterator[str]:
    """The lists of pages below a page, which readers see at the side."""
    if place == "index.md":
        below = {
            caption: [f"tutorials/{name}" if caption == "Begin" else name for name in names]
            for caption, names in NAV.items()
        }
        placed = {f"{name}.md" for names in below.values() for name in names}
        new = [
            one.removesuffix(".md") for one in pages if one not in placed and not _is_in(one, PurePosixPath("rules"))
        ]
        below["About"] += sorted(name for name in new if name != "index")
        for caption, names in below.items():
            yield _tree([one for one in names if f"{one}.md" in pages], caption)
    elif place.startswith("rules/") and place.endswith("index.md"):
        home = PurePosixPath(place).parent
        depth = len(home.parts)
        inside = [PurePosixPath(one).relative_to(home).with_suffix("").as_posix() for one in pages if _is_in(one, home)]
        yield _tree([one for one in inside if one != "index" and (depth > 1 or one.endswith("/index"))], "")


def _is_in(place: str, folder: PurePosixPath) -> bool:
    return folder in PurePosixPath(place).parents


def _tree(names: list[str], caption: str) -> str:
    told = f":caption: {caption}\n" if caption else ""
    return f"\n```{{toctree}}\n:hidden:\n{told}\n" + "".join(f"{name}\n" for name in names) + "```\n"


def main(arguments: list[str] | None = None) -> int:
    """Build the site; gives the exit code."""
    parser = argparse.ArgumentParser(description="Build the site of the documentation.")
    parser.add_argument("out", help="the folder that the site goes to")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        return build(Path(folder), Path(options.out))


def build(folder: Path, out: Path) -> int:
    """Have Sphinx make a site of what is laid out; every warning is an error, a link that leads nowhere among them."""
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", f"{folder}/.trees"]
    return subprocess.run([*command, folder, out], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
